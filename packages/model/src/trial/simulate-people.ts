import { lastInjuryBefore, wholeDermis } from '../course/observe-zone.ts';
import type { Draw } from '../draws.ts';
import { fillHealingTable, type HealingStates, healZone, LAYERS, type Wound } from '../healing/index.ts';
import { needleSkin } from '../needle/needle-skin.ts';
import { layOut, type SkinLayers } from '../needle/skin-layers.ts';
import { drawDermisMm, drawPerson, type PersonDraw } from '../person/person-draw.ts';
import { standardNormal } from '../probability/counter-noise.ts';
import type { SkinState } from '../skin/observation-link.ts';
import { withOpenLabelBias } from '../skin/open-label-bias.ts';
import { wrinkleGradeBefore } from '../skin/wrinkle-grade-before.ts';
import { woundSkin } from '../wound/wound-skin.ts';
import type { DrawInWork, TrialArmLayout, TrialLayout, TrialReading } from './trial-layout.ts';
import { drawTrialPerson, type TrialPerson } from './trial-person.ts';
import { addPerson, createTrialSums, READING_SCALE, type TrialSums } from './trial-sums.ts';

/** What is written down of each person, in this order, before the readings. */
export const PERSON_COLUMNS = [
  'person',
  'arm',
  'draw',
  'age_years',
  'sex',
  'fitzpatrick_type',
  'photodamage',
  'wrinkle_grade_before',
  'acne_scar_grade_before',
  'sessions_done',
  'left_on_day',
] as const;

/** A part of a trial's people, written down. */
export interface TrialPeople {
  readonly first: number;
  readonly count: number;
  /** Numbers a person: those of `PERSON_COLUMNS`, then the readings. */
  readonly width: number;
  /**
   * `[person * width + column]`. Arm by its place, sex 0 female and 1 male; NaN is "not there": somebody who had left, a
   * grade that nobody asked for, a day of leaving of somebody who stayed.
   */
  readonly values: Float64Array;
  readonly sums: TrialSums;
}

/**
 * Simulates the people from `first` on, `count` of them: each on their own skin, with one draw of the constants that is
 * true for them, in their arm. Readings are changes against before the first session, ageing included, with the error of
 * a reading and, where the assessment is open, what hope adds; they are kept to a ten-thousandth, so that what is summed
 * is what is written. Any split of the people into parts gives the same numbers.
 *
 * @example
 * const trial = layOutTrial(parseProtocol(EXAMPLE_PROTOCOL, ['cheek']).value, EXAMPLE_PARAMETERS);
 * const all = simulatePeople(trial, 0, 20);
 * const last = simulatePeople(trial, 19, 1);
 * all.values.slice(19 * all.width).join() === last.values.join() // => true
 */
export function simulatePeople(layout: TrialLayout, first: number, count: number): TrialPeople {
  const width = PERSON_COLUMNS.length + layout.readings.length;
  const values = new Float64Array(count * width);
  const sums = createTrialSums(layout);
  const skin = newSkin();
  const truth = new Float64Array(layout.readings.length);
  for (let k = 0; k < count; k++) {
    const row = values.subarray(k * width, (k + 1) * width);
    simulatePerson(layout, drawTrialPerson(layout, first + k), { row, truth, skin });
    addPerson(sums, row, { truth, firstReading: PERSON_COLUMNS.length });
  }
  return { first, count, width, values, sums };
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

interface Desk {
  readonly row: Float64Array;
  /** What each reading would be without the error of reading. */
  readonly truth: Float64Array;
  readonly skin: Mutable<SkinState>;
}

function newSkin(): Mutable<SkinState> {
  return {
    papillaryCollagenChange: 0,
    upperReticularCollagenChange: 0,
    dermalCollagenChange: 0,
    epidermalExcess: 0,
    openSurface: 0,
    wrinkleGradeBefore: 0,
  };
}

/** The chain needle → wound → healing → collagen → skin for one person. */
function simulatePerson(layout: TrialLayout, person: TrialPerson, { row, truth, skin }: Desk): void {
  const { index } = person;
  const drawn = layout.draws[person.draw] as Draw;
  const known = {
    age: person.ageYears,
    sex: person.sex,
    fitzpatrickType: null,
    photodamage: person.photodamage,
  };
  const drawnPerson = drawPerson(known, { noise: layout.noise, index }, drawn);
  const draw = layout.drawsInWork[person.draw] as DrawInWork;
  draw.synthesisBoostFold = drawn.synthesisBoostFold * drawnPerson.response;
  draw.acneScarBaselineGrade = person.acneScarGrade ?? drawn.acneScarBaselineGrade;
  const arm = layout.arms[person.arm] as TrialArmLayout;
  const layers = layersOf(layout, drawnPerson, { draw, index });
  const wounds = woundsOf(arm, layers, { draw, skinIsSoft: layout.skin.soft });
  fillHealingTable(arm.table, draw, drawnPerson);
  healZone(arm.table, 0, wounds, layout.states);
  skin.wrinkleGradeBefore =
    person.wrinkleGrade ??
    wrinkleGradeBefore({ age: person.ageYears, photodamage: person.photodamage }, draw.wrinkleGradePlateau);
  writePerson(row, person, { skin, sessionsDone: sessionsBefore(arm, person.leavesOnDay), draw });
  for (let k = 0; k < layout.readings.length; k++) {
    const reading = layout.readings[k] as TrialReading;
    const isThere = reading.day < person.leavesOnDay;
    const reported = isThere ? reportedChange(reading, { layout, arm, layers, wounds, draw, skin }) : Number.NaN;
    const error = reading.link.readingError(draw) * standardNormal(layout.noise, index, reading.noise);
    truth[k] = kept(reported);
    row[PERSON_COLUMNS.length + k] = kept(reported + error);
  }
}

function layersOf(
  { skin, protocol, noise }: TrialLayout,
  person: PersonDraw,
  { draw, index }: { readonly draw: Draw; readonly index: number },
): SkinLayers {
  return layOut(skin, drawDermisMm({ zone: skin, name: protocol.zone }, { person, noise, index }, draw));
}

const NO_WOUND: Wound = { day: 0, coverage: [0, 0, 0], epidermalInjury: 0 };

function woundsOf(
  { arm, plan }: TrialArmLayout,
  layers: SkinLayers,
  { draw, skinIsSoft }: { readonly draw: Draw; readonly skinIsSoft: boolean },
): readonly Wound[] {
  if (plan === null || arm.course === null) return [];
  const { device, technique } = arm.course;
  const context = { device, technique, softZone: skinIsSoft, layers };
  const byOrder = plan.orders.map((order) => woundSkin(needleSkin(order, context, draw), { layers, day: 0 }, draw));
  return plan.sessions.map(({ day, order }) => {
    const { coverage, epidermalInjury } = byOrder[order] ?? NO_WOUND;
    return { day, coverage, epidermalInjury };
  });
}

function sessionsBefore({ plan }: TrialArmLayout, leavesOnDay: number): number {
  return plan?.sessions.filter(({ day }) => day < leavesOnDay).length ?? 0;
}

function writePerson(
  row: Float64Array,
  person: TrialPerson,
  { skin, sessionsDone, draw }: { readonly skin: SkinState; readonly sessionsDone: number; readonly draw: Draw },
): void {
  row[0] = person.index + 1;
  row[1] = person.arm;
  row[2] = person.draw;
  row[3] = kept(person.ageYears);
  row[4] = person.sex === 'female' ? 0 : 1;
  row[5] = person.fitzpatrickType;
  row[6] = kept(person.photodamage);
  row[7] = kept(skin.wrinkleGradeBefore);
  row[8] = kept(draw.acneScarBaselineGrade);
  row[9] = sessionsDone;
  row[10] = Number.isFinite(person.leavesOnDay) ? Math.ceil(person.leavesOnDay) : Number.NaN;
}

interface Reading {
  readonly layout: TrialLayout;
  readonly arm: TrialArmLayout;
  readonly layers: SkinLayers;
  readonly wounds: readonly Wound[];
  readonly draw: Draw;
  readonly skin: Mutable<SkinState>;
}

/** What would be reported of one person without the error of reading: the true change, and what hope adds. */
function reportedChange({ link, day, dayPlace }: TrialReading, at: Reading): number {
  const { layout, draw, skin } = at;
  readSkin(layout.states, dayPlace, at);
  skin.openSurface = (layout.states.barrierWater[dayPlace] as number) * lastInjuryBefore(at, day);
  const change = link.observe(skin, draw);
  const isSwayed = link.judged && layout.protocol.assessment === 'open';
  return isSwayed ? withOpenLabelBias(change, draw.openLabelBiasShare) : change;
}

/** Collagen against before the first session, so that ageing is in it. */
function readSkin(states: HealingStates, dayPlace: number, { arm, layers, skin }: Reading): void {
  const left = arm.table.untreated[dayPlace] as number;
  const place = dayPlace * LAYERS.length;
  const papillary = (1 + (states.collagenChange[place] as number)) * left - 1;
  const upper = (1 + (states.collagenChange[place + 1] as number)) * left - 1;
  const deep = (1 + (states.collagenChange[place + 2] as number)) * left - 1;
  skin.papillaryCollagenChange = papillary;
  skin.upperReticularCollagenChange = upper;
  skin.dermalCollagenChange = wholeDermis(layers, papillary, upper, deep);
  skin.epidermalExcess = states.epidermalExcess[dayPlace] as number;
}

/** To a ten-thousandth; never minus nothing. */
function kept(value: number): number {
  return Math.round(value * READING_SCALE) / READING_SCALE + 0;
}
