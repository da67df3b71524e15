import type { Draw } from '../draws.ts';
import { type HealingStates, LAYERS } from '../healing/index.ts';
import type { SkinLayers } from '../needle/skin-layers.ts';
import type { PersonDraw } from '../person/person-draw.ts';
import { epidermalThickness } from '../skin/epidermal-thickness.ts';
import type { SkinState } from '../skin/observation-link.ts';
import { waterLoss } from '../skin/water-loss.ts';
import { wrinkleGradeBefore } from '../skin/wrinkle-grade-before.ts';
import type { NeedledZone } from './needle-zone.ts';
import type { ZoneSeries } from './zone-series.ts';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * Reads the healed zone on every output day and writes it into the zone's series: each value by the link that stands
 * here. To read one differently, put another link.
 */
export function observeZone(
  zone: { readonly needled: NeedledZone; readonly states: HealingStates; readonly days: readonly number[] },
  { draw, index, person }: { readonly draw: Draw; readonly index: number; readonly person: PersonDraw },
  into: ZoneSeries,
): void {
  const skin = newSkin(person, draw);
  const { papillaryCollagenChange: papillary, dermalCollagenChange: dermal } = into.outlook;
  const { epidermalThicknessChange: epidermal, waterLossRatio: water } = into.outlook;
  for (let day = 0; day < zone.days.length; day++) {
    readState(zone, day, skin);
    const place = day * into.draws + index;
    papillary[place] = skin.papillaryCollagenChange;
    dermal[place] = skin.dermalCollagenChange;
    epidermal[place] = epidermalThickness.observe(skin, draw);
    water[place] = waterLoss.observe(skin, draw);
  }
}

function newSkin({ ageYears, photodamage }: PersonDraw, draw: Draw): Mutable<SkinState> {
  return {
    papillaryCollagenChange: 0,
    upperReticularCollagenChange: 0,
    dermalCollagenChange: 0,
    epidermalExcess: 0,
    openSurface: 0,
    wrinkleGradeBefore: wrinkleGradeBefore({ age: ageYears, photodamage }, draw.wrinkleGradePlateau),
  };
}

function readState(
  { needled, states, days }: { needled: NeedledZone; states: HealingStates; days: readonly number[] },
  day: number,
  skin: Mutable<SkinState>,
): void {
  const papillary = states.collagenChange[day * LAYERS.length] ?? 0;
  const upper = states.collagenChange[day * LAYERS.length + 1] ?? 0;
  const deep = states.collagenChange[day * LAYERS.length + 2] ?? 0;
  skin.papillaryCollagenChange = papillary;
  skin.upperReticularCollagenChange = upper;
  skin.dermalCollagenChange = wholeDermis(needled.layers, papillary, upper, deep);
  skin.epidermalExcess = states.epidermalExcess[day] ?? 0;
  skin.openSurface = (states.barrierWater[day] ?? 0) * lastInjuryBefore(needled, days[day] ?? 0);
}

/** The change of the whole dermis, its layers weighted by their thickness. */
export function wholeDermis(layers: SkinLayers, papillary: number, upper: number, deep: number): number {
  const papillaryMm = layers.papillaryEndMm - layers.epidermisEndMm;
  const upperMm = layers.upperReticularEndMm - layers.papillaryEndMm;
  const deepMm = layers.dermisEndMm - layers.upperReticularEndMm;
  return (papillary * papillaryMm + upper * upperMm + deep * deepMm) / (papillaryMm + upperMm + deepMm);
}

/** The barrier's clocks run from the last session, so its opening is that of the last session before the day. */
export function lastInjuryBefore({ wounds }: Pick<NeedledZone, 'wounds'>, day: number): number {
  let injury = 0;
  for (const wound of wounds) {
    if (wound.day >= day) break;
    if (wound.epidermalInjury > 0) injury = wound.epidermalInjury;
  }
  return injury;
}
