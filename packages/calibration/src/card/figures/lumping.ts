import { DENSITIES_PER_CM2, DEPTHS_MM, type LumpingError, lumpingErrors, priorOf } from '../micro-wound-case.ts';
import { curve, type Figure, label, linear, logarithmic, type Point, rule } from '../svg.ts';

const PANEL = { width: 112, height: 120, gap: 14, left: 104, top: 56, below: 44 };
const LAYERS = [
  ['papillary', 'papillary layer'],
  ['dermal', 'whole dermis'],
] as const;
const RANGE = [-0.3, 0.4] as const;

/** How far the coverage formula is off, by density and depth. */
export function lumpingFigure(): Figure {
  const halo = priorOf('haloRadiusMm').median;
  const errors = lumpingErrors(halo);
  return {
    widthPx: 760,
    heightPx: 420,
    title: 'What the coverage formula loses',
    summary: `The error of the coverage formula as a share of the answer, for ${DENSITIES_PER_CM2[0]} to ${DENSITIES_PER_CM2.at(-1)} punctures per cm² and needles that reach ${DEPTHS_MM.join(', ')} mm, against punctures at random and in a perfect pattern; halo radius ${halo} mm.`,
    marks: [
      ...DEPTHS_MM.map((mm, column) =>
        label(`${mm} mm`, { x: leftOf(column) + PANEL.width / 2, y: 44 }, 'middle strong'),
      ),
      ...LAYERS.flatMap(([layer, name], row) => [
        label(name, { x: PANEL.left, y: topOf(row) - 6 }, 'quiet'),
        ...DEPTHS_MM.flatMap((mm, column) =>
          panel(
            errors.filter(({ depthMm }) => depthMm === mm),
            layer,
            { x: leftOf(column), y: topOf(row) },
            column === 0,
          ),
        ),
      ]),
      label('Error of the coverage formula: above 0 % it says too much, below too little', { x: 16, y: 20 }, 'quiet'),
      label('needles reach', { x: PANEL.left - 8, y: 44 }, 'end quiet'),
      label('punctures per cm²', { x: leftOf(DEPTHS_MM.length - 1) + PANEL.width, y: 404 }, 'end quiet'),
      label('against punctures at random', { x: PANEL.left + 36, y: 404 }, 'teal'),
      rule({ x: PANEL.left, y: 400 }, { x: PANEL.left + 28, y: 400 }, 'plan'),
      rule({ x: PANEL.left + 230, y: 400 }, { x: PANEL.left + 258, y: 400 }, 'grey dashed'),
      label('against a perfect pattern', { x: PANEL.left + 266, y: 404 }, 'quiet'),
    ],
  };
}

const leftOf = (column: number) => PANEL.left + column * (PANEL.width + PANEL.gap);
const topOf = (row: number) => PANEL.top + 16 + row * (PANEL.height + PANEL.below);

function panel(
  errors: readonly LumpingError[],
  layer: 'papillary' | 'dermal',
  corner: Point,
  first: boolean,
): string[] {
  const x = logarithmic([100, 4000], [corner.x, corner.x + PANEL.width]);
  const y = linear(RANGE, [corner.y + PANEL.height, corner.y]);
  const line = (reference: 'random' | 'regular', kind: string) =>
    curve(
      errors.map((each) => ({ x: x(each.densityPerCm2), y: y(each[reference][layer]) })),
      kind,
    );
  return [
    ...[-0.2, 0, 0.2, 0.4].flatMap((share) => [
      rule({ x: corner.x, y: y(share) }, { x: corner.x + PANEL.width, y: y(share) }, share === 0 ? 'ink' : 'rule'),
      ...(first
        ? [
            label(
              `${share > 0 ? '+' : ''}${Math.round(share * 100)} %`.replace('-', '−'),
              { x: corner.x - 8, y: y(share) + 4.5 },
              'end quiet',
            ),
          ]
        : []),
    ]),
    ...[100, 1000].map((density) =>
      label(String(density), { x: x(density), y: corner.y + PANEL.height + 14 }, 'middle quiet'),
    ),
    line('regular', 'grey dashed'),
    line('random', 'plan'),
  ];
}
