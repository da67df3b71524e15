import {
  type Band,
  bandOf,
  createHealingStates,
  createHealingTable,
  fillHealingTable,
  type HealingStates,
  healZone,
  LAYERS,
  type SkinLayers,
  scheduleHealing,
} from '@percuta/model';
import { byName } from './by-name.ts';
import type { NeedledDraw } from './needled-draws.ts';
import { CURVES, type Curve, LAYERED, type SkinStates } from './skin-protocol.ts';
import { DAY_SECONDS } from './time-scale.ts';

/** What is kept of every draw, each `[place * draws + draw]`: places are moments, or moments by layers. */
interface Columns {
  readonly draws: number;
  readonly curves: Readonly<Record<Curve, Float64Array>>;
  readonly byLayer: Readonly<Record<(typeof LAYERED)[number], Float64Array>>;
  readonly water: Float64Array;
  readonly epidermis: Float64Array;
}

interface Healed {
  readonly curves: Readonly<Record<Curve, readonly Band[]>>;
  readonly states: SkinStates;
}

/** Heals every draw over all moments; what is drawn is the middle of what is shown as a band. */
export function sideSeries(
  needled: readonly NeedledDraw[],
  { sessionDays, moments }: { readonly sessionDays: readonly number[]; readonly moments: readonly number[] },
): Healed {
  const days = moments.map((seconds) => seconds / DAY_SECONDS);
  const table = createHealingTable(scheduleHealing([sessionDays], days));
  const states = createHealingStates(days.length);
  const columns = createColumns(days.length, needled.length);
  needled.forEach(({ draw, person, layers, wound }, index) => {
    fillHealingTable(table, draw, person);
    healZone(
      table,
      0,
      sessionDays.map((day) => ({ ...wound, day })),
      states,
    );
    keep(columns, { index, states, layers, untreated: table.untreated });
  });
  return summed(columns);
}

function createColumns(places: number, draws: number): Columns {
  const each = <Name extends string>(names: readonly Name[], width: number) =>
    byName(names, () => new Float64Array(places * width * draws));
  return {
    draws,
    curves: each(CURVES, 1),
    byLayer: each(LAYERED, LAYERS.length),
    ...each(['water', 'epidermis'], 1),
  };
}

interface Kept {
  readonly index: number;
  readonly states: HealingStates;
  readonly layers: SkinLayers;
  readonly untreated: Float64Array;
}

/** Collagen against untreated skin comes apart into what is young and what has come to stay. */
function keep(columns: Columns, { index, states, layers, untreated }: Kept): void {
  const { draws, curves, byLayer } = columns;
  const weights = thicknessShares(layers);
  for (let moment = 0; moment < untreated.length; moment += 1) {
    const whole = { cells: 0, young: 0, lasting: 0 };
    for (let layer = 0; layer < LAYERS.length; layer += 1) {
      const from = moment * LAYERS.length + layer;
      const into = from * draws + index;
      const young = (states.immatureCollagen[from] ?? 0) / (untreated[moment] ?? 1);
      const cells = states.repairCells[from] ?? 0;
      const lasting = (states.collagenChange[from] ?? 0) - young;
      byLayer.signal[into] = states.signal[from] ?? 0;
      byLayer.cells[into] = cells;
      byLayer.young[into] = young;
      byLayer.lasting[into] = lasting;
      const weight = weights[layer] ?? 0;
      whole.cells += weight * cells;
      whole.young += weight * young;
      whole.lasting += weight * lasting;
    }
    const into = moment * draws + index;
    curves.open[into] = states.barrierChannel[moment] ?? 0;
    curves.cells[into] = whole.cells;
    curves.young[into] = whole.young;
    curves.lasting[into] = whole.lasting;
    columns.water[into] = states.barrierWater[moment] ?? 0;
    columns.epidermis[into] = states.epidermalExcess[moment] ?? 0;
  }
}

function thicknessShares(layers: SkinLayers): readonly number[] {
  const dermisMm = layers.dermisEndMm - layers.epidermisEndMm;
  return [
    (layers.papillaryEndMm - layers.epidermisEndMm) / dermisMm,
    (layers.upperReticularEndMm - layers.papillaryEndMm) / dermisMm,
    (layers.dermisEndMm - layers.upperReticularEndMm) / dermisMm,
  ];
}

function summed({ draws, curves, byLayer, water, epidermis }: Columns): Healed {
  const bands = (column: Float64Array) =>
    Array.from({ length: column.length / draws }, (_, place) =>
      bandOf(column.subarray(place * draws, (place + 1) * draws)),
    );
  const middles = (column: Float64Array) => Float32Array.from(bands(column), ({ median }) => median);
  return {
    curves: byName(CURVES, (curve) => bands(curves[curve])),
    states: {
      byLayer: byName(LAYERED, (layered) => middles(byLayer[layered])),
      water: middles(water),
      open: middles(curves.open),
      epidermis: middles(epidermis),
    },
  };
}
