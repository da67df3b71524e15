import { type MicroWoundFrame, type MicroWoundFrames, microWoundFrames, type SkinLayers } from '@percuta/model';
import { cheekCase, priorOf } from '../micro-wound-case.ts';
import { type Figure, label, px, rule } from '../svg.ts';

const MOMENTS = [
  [600 / 86_400, '10 minutes'],
  [0.25, '6 hours'],
  [1, '1 day'],
  [7, '7 days'],
  [28, '28 days'],
] as const;

const DENSITY_PER_CM2 = 500;
const DEPTH_MM = 0.8;
const PX_PER_MM = 200;
const LEVELS = 8;
const TOP = 56;
const PITCH = 132;

/** The skin around one puncture from minutes to weeks: left the signal, right the tissue that it has set off. */
export function microWoundFigure(): Figure {
  const { layers, spread, channelRadiusMm, haloRadiusMm } = cheekCase(priorOf('haloRadiusMm').median);
  const cut = microWoundFrames(
    {
      punctureDensityPerCm2: DENSITY_PER_CM2,
      depth: { meanMm: DEPTH_MM, logSd: 0 },
      channelRadiusMm,
      depthMm: layers.dermisEndMm,
      spread,
      signalDays: priorOf('signalDays').median,
      haloRadiusMm,
      rings: 12,
      slabs: 42,
    },
    MOMENTS.map(([day]) => day),
  );
  const bottom = TOP + layers.dermisEndMm * PX_PER_MM;
  return {
    widthPx: 744,
    heightPx: 372,
    title: 'One puncture over time',
    summary: `A cut through the unit cell of one puncture among ${DENSITY_PER_CM2} per cm², ${DEPTH_MM} mm deep, at ${MOMENTS.map(([, name]) => name).join(', ')}: on the left the signal, on the right the share of tissue that has answered.`,
    marks: [
      ...cut.frames.flatMap((frame, i) => panel(cut, frame, 84 + i * PITCH)),
      ...MOMENTS.map(([, name], i) => label(name, { x: 84 + i * PITCH, y: TOP - 12 }, 'middle strong')),
      ...layerMarks(layers),
      label('left: signal', { x: 28, y: bottom + 28 }, 'teal'),
      label('right: tissue that has answered', { x: 120, y: bottom + 28 }),
      label(
        `${DENSITY_PER_CM2} punctures per cm², ${DEPTH_MM} mm deep; drawn to scale`,
        { x: 724, y: bottom + 28 },
        'end quiet',
      ),
    ],
  };
}

/** The borders of the layers, and their names beside the last panel. */
function layerMarks({ epidermisEndMm, papillaryEndMm, dermisEndMm }: SkinLayers): string[] {
  const right = 84 + 4 * PITCH + 56;
  const name = (words: string, fromMm: number, toMm: number) =>
    label(words, { x: right + 4, y: TOP + ((fromMm + toMm) / 2) * PX_PER_MM + 4.5 }, 'quiet');
  return [
    ...[epidermisEndMm, papillaryEndMm, dermisEndMm].map((mm) =>
      rule({ x: 28, y: TOP + mm * PX_PER_MM }, { x: right, y: TOP + mm * PX_PER_MM }),
    ),
    name('papillary', epidermisEndMm, papillaryEndMm),
    name('reticular', papillaryEndMm, dermisEndMm),
  ];
}

function panel({ ringEdgesMm, slabEdgesMm }: MicroWoundFrames, frame: MicroWoundFrame, axis: number): string[] {
  const halfMm = ringEdgesMm.at(-1) ?? 0;
  const depthMm = slabEdgesMm.at(-1) ?? 0;
  const edges = { ringEdgesMm, slabEdgesMm };
  return [
    ...shades(edges, frame.signal, { axis, side: -1, colour: '#0a5a60' }),
    ...shades(edges, frame.answered, { axis, side: 1, colour: '#5e231c' }),
    rule({ x: axis - halfMm * PX_PER_MM, y: TOP }, { x: axis + halfMm * PX_PER_MM, y: TOP }, 'ink'),
    rule({ x: axis, y: TOP }, { x: axis, y: TOP + depthMm * PX_PER_MM }),
    rule({ x: axis, y: TOP }, { x: axis, y: TOP + DEPTH_MM * PX_PER_MM }, 'ink'),
  ];
}

interface Half {
  readonly axis: number;
  readonly side: -1 | 1;
  readonly colour: string;
}

/** Cells of one shade as one path, runs down a ring joined. */
function shades(
  { ringEdgesMm, slabEdgesMm }: Pick<MicroWoundFrames, 'ringEdgesMm' | 'slabEdgesMm'>,
  shares: Float32Array,
  { axis, side, colour }: Half,
): string[] {
  const rings = ringEdgesMm.length - 1;
  const slabs = slabEdgesMm.length - 1;
  const level = (ring: number, slab: number) => Math.round((shares[slab * rings + ring] ?? 0) * LEVELS);
  const paths = Array.from({ length: LEVELS + 1 }, () => '');
  for (let ring = 0; ring < rings; ring++) {
    const [near, far] = [ringEdgesMm[ring] ?? 0, ringEdgesMm[ring + 1] ?? 0].map((mm) =>
      px(axis + side * mm * PX_PER_MM),
    );
    for (let slab = 0, next = 0; slab < slabs; slab = next) {
      for (next = slab + 1; next < slabs && level(ring, next) === level(ring, slab); ) next++;
      const [top, foot] = [slabEdgesMm[slab] ?? 0, slabEdgesMm[next] ?? 0].map((mm) => px(TOP + mm * PX_PER_MM));
      paths[level(ring, slab)] += `M${near} ${top}H${far}V${foot}H${near}Z`;
    }
  }
  return paths.flatMap((d, shade) =>
    d === '' || shade === 0
      ? []
      : [`<path d="${d}" style="fill:${colour};fill-opacity:${shade / LEVELS};stroke:none"/>`],
  );
}
