import { planningLimit } from '@percuta/evidence';
import {
  antisepticReductionLog10,
  type CounterNoise,
  carriedDose,
  channelOpenHours,
  closureClocks,
  createHealingStates,
  createHealingTable,
  type Draw,
  drawDermisMm,
  drawPerson,
  drawsOf,
  fillHealingTable,
  type HealingStates,
  type HealingTable,
  healZone,
  infectionChance,
  layOut,
  type Needling,
  type NeedlingContext,
  type NeedlingOrder,
  nameCode,
  needleSkin,
  type Parameters,
  type Person,
  type PersonDraw,
  painScore,
  pigmentRelativeRisk,
  punctureDensityPerCm2,
  rednessDays,
  scheduleHealing,
  trackMarkRelativeRisk,
  type Wound,
  woundSkin,
  wrinkleGradeBefore,
  type ZoneSkin,
} from '@percuta/model';
import { type AssumedPen, CLEAN_PRACTICE } from './assumed-course.ts';
import type { GradedGoal } from './goal.ts';
import type { PlanGrid } from './search-grid.ts';

/** One zone of one person, and the plans to be tried on it. */
export interface GridQuestion {
  readonly zone: string;
  readonly skin: ZoneSkin;
  readonly person: Person;
  /** The grade on the goal's scale before anything is done; null where nobody has graded it. */
  readonly baselineGrade: number | null;
  readonly goal: GradedGoal;
  readonly pen: AssumedPen;
  readonly grid: PlanGrid;
  /** The day on which the grade is read, from the first session. */
  readonly day: number;
}

/** What an order (a setting with its passes) does at each session, by draw: `[order * draws + draw]`. */
export interface OrderDraws {
  /** Pigment change and track marks of one session, in multiples of one session of the usual course. */
  readonly pigment: Float64Array;
  readonly trackMarks: Float64Array;
  readonly lastingHarm: Float64Array;
  /** Logarithm of the chance that one session does not infect; of the usual course's in the last row. */
  readonly logSpared: Float64Array;
  readonly painScore: Float64Array;
  readonly rednessDays: Float64Array;
  readonly channelOpenHours: Float64Array;
  readonly dermisPassedFraction: Float64Array;
}

/** Every draw's answer to every plan of a grid. Draw k is the same person under each of them. */
export interface GridDraws {
  readonly draws: number;
  /** `[plan * draws + draw]`, plans in the order of `candidatesOf`. */
  readonly gradeChange: Float64Array;
  readonly byOrder: OrderDraws;
}

const ANTISEPTIC = nameCode('risk.antiseptic');

/** Sets up, once a grid, what all draws share. */
function layOutGrid(question: GridQuestion, draws: number) {
  const { grid, pen, day } = question;
  const orderOf = (settingMm: number, passes: number): NeedlingOrder => ({
    settingMm,
    punctureDensityPerCm2: punctureDensityPerCm2(pen.pen, pen.technique, { passes }),
  });
  const orders = grid.settingsMm.flatMap((settingMm) => grid.passes.map((passes) => orderOf(settingMm, passes)));
  const usual = orderOf(planningLimit('usualCourseSettingMm').value, planningLimit('usualCoursePasses').value);
  const schedule = scheduleHealing(
    grid.schedules.map((one) => one.days),
    [day],
  );
  const room = (rows: number) => new Float64Array(rows * draws);
  const byOrder: OrderDraws = {
    pigment: room(orders.length),
    trackMarks: room(orders.length),
    lastingHarm: room(orders.length),
    logSpared: room(orders.length + 1),
    painScore: room(orders.length),
    rednessDays: room(orders.length),
    channelOpenHours: room(orders.length),
    dermisPassedFraction: room(orders.length),
  };
  return {
    question,
    orders,
    usual,
    draws,
    table: createHealingTable(schedule),
    states: createHealingStates(1),
    gradeChange: room(orders.length * grid.schedules.length),
    byOrder,
    harmWeights: {
      pigment: planningLimit('harmWeightPigment').value,
      trackMarks: planningLimit('harmWeightTrackMarks').value,
    },
  };
}

type Grid = ReturnType<typeof layOutGrid>;

/** One draw of the constants with its person, in the zone. */
interface GridDraw {
  readonly index: number;
  readonly draw: Draw;
  readonly person: PersonDraw;
  readonly context: NeedlingContext;
  readonly gradeBefore: number;
  readonly reductionLog10: number;
}

/**
 * Simulates every plan of a grid under every draw: none is sampled, none is skipped. The chain of `simulateCourse`, with
 * what plans share computed once: the person and the table of healing a draw, needles and wounds a setting with its
 * passes. The grade's change is the mechanism's: plans are compared by it, and the curve over
 * sessions says what is shown (`outlook-grades.ts`). Harm is counted against the usual course with
 * the same pen on the same skin, because against clean practice on the same plan every clean plan is 1.
 */
export function simulateGrid(question: GridQuestion, parameters: Parameters, noise: CounterNoise): GridDraws {
  const grid = layOutGrid(question, parameters.ensemble.draws);
  drawsOf(parameters.ensemble).forEach((drawn, index) => {
    const one = drawOne(grid, { drawn, index, parameters, noise });
    fillHealingTable(grid.table, one.draw, one.person);
    const usual = needleSkin(grid.usual, one.context, one.draw);
    grid.byOrder.logSpared[grid.orders.length * grid.draws + index] = logSpared(usual, one, question.person.age);
    for (let order = 0; order < grid.orders.length; order++) simulateOrder(grid, { order, usual }, one);
  });
  return { draws: grid.draws, gradeChange: grid.gradeChange, byOrder: grid.byOrder };
}

function drawOne(
  { question }: Grid,
  given: {
    readonly drawn: Draw;
    readonly index: number;
    readonly parameters: Parameters;
    readonly noise: CounterNoise;
  },
): GridDraw {
  const { drawn, index, parameters, noise } = given;
  const { person: known, zone, skin, pen, baselineGrade, goal } = question;
  const person = drawPerson(known, { noise, index }, drawn);
  const graded = goal.goal === 'acne-scars' && baselineGrade !== null ? { acneScarBaselineGrade: baselineGrade } : {};
  const draw = { ...drawn, synthesisBoostFold: drawn.synthesisBoostFold * person.response, ...graded };
  const layers = layOut(skin, drawDermisMm({ zone: skin, name: zone }, { person, noise, index }, draw));
  const wrinkles = wrinkleGradeBefore(
    { age: person.ageYears, photodamage: person.photodamage },
    draw.wrinkleGradePlateau,
  );
  return {
    index,
    draw,
    person,
    context: { device: pen.pen, technique: pen.technique, softZone: skin.soft, layers },
    gradeBefore: goal.goal === 'wrinkles' && baselineGrade !== null ? baselineGrade : wrinkles,
    reductionLog10: antisepticReductionLog10(
      CLEAN_PRACTICE,
      parameters.antiseptics[CLEAN_PRACTICE.antiseptic],
      noise(index, ANTISEPTIC),
    ),
  };
}

/** One setting with its passes: needles and wounds once, then every schedule. */
function simulateOrder(
  grid: Grid,
  { order, usual }: { readonly order: number; readonly usual: Needling },
  one: GridDraw,
): void {
  const { context, draw } = one;
  const needling = needleSkin(grid.orders[order] as NeedlingOrder, context, draw);
  writeRisks(grid, { order, needling, usual }, one);
  const wound = woundSkin(needling, { layers: context.layers, day: 0 }, draw);
  const { schedules } = grid.question.grid;
  const wounds = Array.from({ length: Math.max(...schedules.map((each) => each.sessions)) }, () => wound);
  for (let schedule = 0; schedule < schedules.length; schedule++) {
    const plan = order * schedules.length + schedule;
    const change = gradeChange(grid, { schedule, wounds }, one);
    grid.gradeChange[plan * grid.draws + one.index] = change;
  }
}

function gradeChange(
  grid: { readonly table: HealingTable; readonly states: HealingStates; readonly question: GridQuestion },
  { schedule, wounds }: { readonly schedule: number; readonly wounds: readonly Wound[] },
  { draw, gradeBefore }: GridDraw,
): number {
  healZone(grid.table, schedule, wounds, grid.states);
  const { collagenChange, epidermalExcess } = grid.states;
  return grid.question.goal.link.observe(
    {
      papillaryCollagenChange: collagenChange[0] ?? 0,
      upperReticularCollagenChange: collagenChange[1] ?? 0,
      dermalCollagenChange: 0,
      epidermalExcess: epidermalExcess[0] ?? 0,
      openSurface: 0,
      wrinkleGradeBefore: gradeBefore,
    },
    draw,
  );
}

function writeRisks(
  grid: Grid,
  { order, needling, usual }: { readonly order: number; readonly needling: Needling; readonly usual: Needling },
  one: GridDraw,
): void {
  const { draw, index } = one;
  const { byOrder, harmWeights } = grid;
  const place = order * grid.draws + index;
  const harm = { plan: needling, reference: usual, operator: 'trained', cartridgeUses: 1 } as const;
  const pigment = pigmentRelativeRisk(harm, draw);
  const trackMarks = trackMarkRelativeRisk(harm, draw);
  byOrder.pigment[place] = pigment;
  byOrder.trackMarks[place] = trackMarks;
  byOrder.lastingHarm[place] =
    (harmWeights.pigment * pigment + harmWeights.trackMarks * trackMarks) /
    (harmWeights.pigment + harmWeights.trackMarks);
  const asked = grid.orders[order] as NeedlingOrder;
  const age = grid.question.person.age;
  byOrder.logSpared[place] = logSpared(needling, one, age);
  byOrder.painScore[place] = painScore(asked, draw);
  byOrder.rednessDays[place] = rednessDays(asked, draw);
  byOrder.channelOpenHours[place] = openHours(needling, draw, age);
  byOrder.dermisPassedFraction[place] = needling.dermisPassedFraction;
}

function openHours(needling: Needling, draw: Draw, age: number): number {
  return channelOpenHours({
    pierced: needling.punctureDensityPerCm2 > 0 ? needling.piercedFraction : 0,
    channelHalfLifeHours: closureClocks(draw, age).channelHalfLifeHours,
    lifetimeRatio: draw.channelLifetimeRatio,
  });
}

function logSpared(needling: Needling, { draw, context, reductionLog10 }: GridDraw, age: number): number {
  const dose = carriedDose(
    needling,
    {
      operator: 'trained',
      reductionLog10,
      cartridgeUses: CLEAN_PRACTICE.cartridgeUses,
      channelOpenHours: openHours(needling, draw, age),
      barrierMm: context.layers.epidermisEndMm,
    },
    draw,
  );
  return Math.log1p(-infectionChance(dose, draw.doseResponseAlpha, draw.doseResponseN50));
}
