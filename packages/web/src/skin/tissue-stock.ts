import { round } from '../charts/picture.ts';
import { seededDice } from '../charts/seeded-dice.ts';
import { ABOVE_PX, type SlabScene } from './slab-scene.ts';

/** What a layer can be filled with, in the order in which it comes: so much of it is drawn as there is. */
export interface LayerStock {
  readonly young: readonly string[];
  readonly lasting: readonly string[];
  readonly cells: readonly string[];
  /** How many stand for all of the layer: one thread is the same share of the collagen everywhere. */
  readonly whole: { readonly young: number; readonly lasting: number; readonly cells: number };
}

const YOUNG = { lengthMm: 0.2, thickMm: 0.011 };
const LASTING = { lengthMm: 0.28, thickMm: 0.022 };
/** One cell that is seen for so much skin at work. */
const MM2_PER_CELL = 0.03;
const MOST = 220;

/** Threads and cells for the three layers of a slab. A thread’s area in the picture is its share of the collagen. */
export function tissueStock(scene: SlabScene): readonly LayerStock[] {
  const { papillaryEndMm, upperReticularEndMm, dermisEndMm, epidermisEndMm } = scene.aged.layers;
  const edges = [epidermisEndMm * 1.7, papillaryEndMm, upperReticularEndMm, dermisEndMm];
  return [0, 1, 2].map((layer) => {
    const [topMm = 0, endMm = 0] = edges.slice(layer, layer + 2);
    return layerStock(scene, { topMm, endMm, seed: 211 + layer * 17 });
  });
}

interface LayerRoom {
  readonly topMm: number;
  readonly endMm: number;
  readonly seed: number;
}

function layerStock(scene: SlabScene, room: LayerRoom): LayerStock {
  const areaMm2 = (scene.widthPx / scene.pxPerMm) * (room.endMm - room.topMm);
  const whole = {
    young: areaMm2 / (YOUNG.lengthMm * YOUNG.thickMm),
    lasting: areaMm2 / (LASTING.lengthMm * LASTING.thickMm),
    cells: areaMm2 / MM2_PER_CELL,
  };
  const fill = (count: number, seed: number, draw: (place: Place) => string) => {
    const dice = seededDice(seed);
    return Array.from({ length: Math.min(MOST, Math.ceil(count)) }, () => draw(placeIn(scene, room, dice)));
  };
  return {
    young: fill(whole.young * 0.35, room.seed, (place) => thread(place, YOUNG.lengthMm * scene.pxPerMm, 1.5)),
    lasting: fill(whole.lasting * 0.35, room.seed + 1, (place) => thread(place, LASTING.lengthMm * scene.pxPerMm, 0.7)),
    cells: fill(whole.cells * 0.7, room.seed + 2, (place) => spindle(place, scene.pxPerMm)),
    whole,
  };
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly dice: () => number;
}

/** Where skin answers: around the holes of the first session, no deeper than they go. */
function placeIn({ holes, widthPx, pxPerMm }: SlabScene, { topMm, endMm }: LayerRoom, dice: () => number): Place {
  const first = holes[0] ?? [];
  const hole = first[Math.floor(dice() * first.length)];
  const besideMm = (dice() + dice() - 1) * 0.3;
  const beside = hole === undefined ? -1 : (hole.xMm + besideMm) * pxPerMm;
  const x = dice() < 0.3 || beside < 0 || beside > widthPx ? dice() * widthPx : beside;
  const y = ABOVE_PX + (topMm + dice() * (endMm - topMm)) * pxPerMm;
  return { x, y, dice };
}

/** A wavy thread about its place; `turn` says how far it strays from lying flat. */
function thread({ x, y, dice }: Place, lengthPx: number, turn: number): string {
  const angle = (dice() - 0.5) * turn;
  const [dx, dy] = [(lengthPx / 2) * Math.cos(angle), (lengthPx / 2) * Math.sin(angle)];
  const bow = lengthPx * (0.1 + 0.14 * dice()) * (dice() < 0.5 ? -1 : 1);
  const half = (side: number) => `q${round(dx / 2 + dy * 0.1)} ${round(dy / 2 - side * bow)} ${round(dx)} ${round(dy)}`;
  return `M${round(x - dx)} ${round(y - dy)}${half(1)}${half(-1)}`;
}

/** A cell is a spindle, a tenth of a millimetre long: drawn larger than cells are, so that it is seen. */
function spindle({ x, y, dice }: Place, pxPerMm: number): string {
  const angle = (dice() - 0.5) * 1.6;
  const [long, thick] = [0.055 * pxPerMm, 0.014 * pxPerMm];
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const at = (along: number, aside: number) =>
    `${round(x + along * c - aside * s)} ${round(y + along * s + aside * c)}`;
  return `M${at(-long, 0)}Q${at(0, thick * 2)} ${at(long, 0)}Q${at(0, -thick * 2)} ${at(-long, 0)}Z`;
}
