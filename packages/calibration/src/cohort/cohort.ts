import {
  createHealingStates,
  createHealingTable,
  fillHealingTable,
  type HealingStates,
  type HealingTable,
  healZone,
  LAYERS,
  layOut,
  type NeedlingOrder,
  needleSkin,
  punctureDensityPerCm2,
  type SkinLayers,
  type SkinState,
  scheduleHealing,
  type Wound,
  woundSkin,
  wrinkleGradeBefore,
} from '@percuta/model';
import { STAND_INS, type StandIn } from './people.ts';
import type { StudyDraw } from './study-draw.ts';
import type { StudySetting } from './study-setting.ts';

/** A study laid out for many draws: made once, simulated with each. */
export interface Cohort {
  readonly setting: StudySetting;
  /** Days since the first session on which the skin is read, ascending. */
  readonly days: readonly number[];
  readonly sessions: readonly { readonly day: number; readonly order: number }[];
  readonly orders: readonly NeedlingOrder[];
  readonly table: HealingTable;
  readonly states: HealingStates;
  /** The skin of each stand-in on each day, `[person * days + day]`: against before the first session. */
  readonly skins: readonly MutableSkin[];
}

type MutableSkin = { -readonly [K in keyof SkinState]: SkinState[K] };

const REFERENCE_AGE_YEARS = 40;
const LEAST_AGEING_FACTOR = 0.6;
const THINNEST_DERMIS_MM = 0.3;
const YOUNGEST_YEARS = 18;
const OLDEST_YEARS = 90;

/** Lays a study out for the days on which it is read. */
export function layOutCohort(setting: StudySetting, days: readonly number[]): Cohort {
  const orders: NeedlingOrder[] = [];
  const sessions = setting.course.sessions.flatMap(({ day, zones }) => {
    const wanted = zones[setting.zoneName];
    if (wanted === undefined) return [];
    const { device, technique } = setting.course;
    const order = {
      settingMm: wanted.settingMm ?? (device.kind === 'pen' ? 0 : device.needleLengthMm),
      punctureDensityPerCm2: punctureDensityPerCm2(device, technique, wanted),
    };
    const known = orders.findIndex(
      (other) => other.settingMm === order.settingMm && other.punctureDensityPerCm2 === order.punctureDensityPerCm2,
    );
    return [{ day, order: known >= 0 ? known : orders.push(order) - 1 }];
  });
  const schedule = scheduleHealing([sessions.map((session) => session.day)], days);
  return {
    setting,
    days,
    sessions,
    orders,
    table: createHealingTable(schedule),
    states: createHealingStates(days.length),
    skins: Array.from({ length: STAND_INS.length * days.length }, untouched),
  };
}

function untouched(): MutableSkin {
  return {
    papillaryCollagenChange: 0,
    upperReticularCollagenChange: 0,
    dermalCollagenChange: 0,
    epidermalExcess: 0,
    openSurface: 0,
    wrinkleGradeBefore: 0,
  };
}

/**
 * Runs the chain needle → wound → healing → collagen for everyone who stands for the study, for one draw, and writes
 * their skins into `cohort.skins`. Changes are against the skin before the first session, as studies report them, so
 * that ageing is in them.
 */
export function simulateCohort(cohort: Cohort, draw: StudyDraw): void {
  const boost = draw.synthesisBoostFold;
  STAND_INS.forEach((standIn, index) => {
    const person = personOf(standIn, cohort.setting);
    const response = Math.exp(draw.personResponseLogSd * standIn.response);
    const layers = layOut(cohort.setting.zone, dermisMm(standIn, person.ageYears, { cohort, draw }));
    draw.synthesisBoostFold = boost * response;
    fillHealingTable(cohort.table, draw, person);
    const wounds = woundsOf(cohort, layers, draw);
    healZone(cohort.table, 0, wounds, cohort.states);
    readSkins(cohort, index, { layers, wounds });
    const before = cohort.setting.baselineGrade ?? gradeBefore(person, draw);
    for (let day = 0; day < cohort.days.length; day++) skinAt(cohort, index, day).wrinkleGradeBefore = before;
  });
  draw.synthesisBoostFold = boost;
}

interface HealingStandIn {
  readonly ageYears: number;
  readonly sex: StandIn['sex'];
  readonly photodamage: number;
}

function personOf(standIn: StandIn, setting: StudySetting): HealingStandIn {
  const age = setting.ageMeanYears + setting.ageSdYears * standIn.age;
  return {
    ageYears: Math.min(OLDEST_YEARS, Math.max(YOUNGEST_YEARS, age)),
    sex: standIn.sex,
    photodamage: standIn.photodamage,
  };
}

function gradeBefore({ ageYears, photodamage }: HealingStandIn, draw: StudyDraw): number {
  return wrinkleGradeBefore({ age: ageYears, photodamage }, draw.wrinkleGradePlateau);
}

/** As the model draws it for one person: the zone's mean and spread, thicker in men, thinner with age from 40 on. */
function dermisMm(
  standIn: StandIn,
  ageYears: number,
  { cohort, draw }: { readonly cohort: Cohort; readonly draw: StudyDraw },
): number {
  const { zone } = cohort.setting;
  const ageing = Math.max(LEAST_AGEING_FACTOR, 1 - draw.dermisThinningPerYear * (ageYears - REFERENCE_AGE_YEARS));
  const typical = zone.dermisMeanMm * (standIn.sex === 'male' ? zone.maleDermisFactor : 1) * ageing;
  return Math.max(THINNEST_DERMIS_MM, typical * Math.exp((zone.dermisSdMm / zone.dermisMeanMm) * standIn.dermis));
}

function woundsOf(cohort: Cohort, layers: SkinLayers, draw: StudyDraw): Wound[] {
  const { device, technique } = cohort.setting.course;
  const context = { device, technique, softZone: cohort.setting.zone.soft, layers };
  const byOrder = cohort.orders.map((order) => woundSkin(needleSkin(order, context, draw), { layers, day: 0 }, draw));
  return cohort.sessions.map(({ day, order }) => ({ ...(byOrder[order] as Wound), day }));
}

function skinAt(cohort: Cohort, person: number, day: number): MutableSkin {
  return cohort.skins[person * cohort.days.length + day] as MutableSkin;
}

function readSkins(
  cohort: Cohort,
  person: number,
  read: { readonly layers: SkinLayers; readonly wounds: readonly Wound[] },
): void {
  const { states, table, days } = cohort;
  for (let day = 0; day < days.length; day++) {
    const left = table.untreated[day] as number;
    const change = (layer: number) => (1 + (states.collagenChange[day * LAYERS.length + layer] as number)) * left - 1;
    const skin = skinAt(cohort, person, day);
    skin.papillaryCollagenChange = change(0);
    skin.upperReticularCollagenChange = change(1);
    skin.dermalCollagenChange = wholeDermis(read.layers, [change(0), change(1), change(2)]);
    skin.epidermalExcess = states.epidermalExcess[day] as number;
    skin.openSurface = (states.barrierWater[day] as number) * lastInjury(read.wounds, days[day] as number);
  }
}

function wholeDermis(layers: SkinLayers, [papillary, upper, deep]: readonly [number, number, number]): number {
  const papillaryMm = layers.papillaryEndMm - layers.epidermisEndMm;
  const upperMm = layers.upperReticularEndMm - layers.papillaryEndMm;
  const deepMm = layers.dermisEndMm - layers.upperReticularEndMm;
  return (papillary * papillaryMm + upper * upperMm + deep * deepMm) / (papillaryMm + upperMm + deepMm);
}

/** The barrier's clocks run from the last session, so its opening is that of the last session before the day. */
function lastInjury(wounds: readonly Wound[], day: number): number {
  return wounds.findLast((wound) => wound.day < day)?.epidermalInjury ?? 0;
}
