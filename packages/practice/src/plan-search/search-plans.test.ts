import { deviceById, type Zone } from '@percuta/evidence';
import { shippedParameters } from '@percuta/evidence/ensemble';
import { counterNoise, type Parameters, seededRandom, simulateCourse } from '@percuta/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../plan/check-plan.ts';
import { depthCap } from '../plan/depth-cap.ts';
import { REGISTRY } from '../plan/plan-registry.ts';
import { calendarDay } from '../rules/calendar-day.ts';
import { CLEAR_PERSON } from '../screening/clear-person.ts';
import { assumedPen, CLEAN_PRACTICE } from './assumed-course.ts';
import { GRADED_GOALS, type PlanGoal } from './goal.ts';
import { dominates } from './pareto-front.ts';
import { planBreaches } from './plan-breaches.ts';
import { measurePlans } from './plan-measures.ts';
import { planOfCandidate } from './plan-of-candidate.ts';
import { readPersonFile } from './read-person-file.ts';
import { candidatesOf, planGrid } from './search-grid.ts';
import { NO_WISHES, type SearchLimits, searchLimits } from './search-limits.ts';
import { type PlanSearch, type PlanSearchRequest, searchPlans } from './search-plans.ts';
import { simulateGrid } from './simulate-grid.ts';

const ON = '2026-11-24';
const PERSON = { age: 48, sex: 'female', fitzpatrickType: 3, photodamage: 0.4 };

const shipped: Parameters = shippedParameters();
/** Few draws, so that the whole grid takes a moment; fewer still where every change to the search is tried. */
const DRAWS = process.env.PERCUTA_MUTATION === undefined ? 40 : 8;
const PARAMETERS: Parameters = { ...shipped, ensemble: { ...shipped.ensemble, draws: DRAWS } };

function search(goal: PlanGoal, file: object, more: Partial<PlanSearchRequest> = {}): PlanSearch {
  const read = readPersonFile(file, { goal, asOn: calendarDay(ON) });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  const request = {
    person: read.value,
    goal,
    device: 'skinpen',
    zones: ['cheek'] as readonly Zone[],
    day: 365,
    asOn: ON,
  };
  const options = { admitsDecisions: false, listsEveryPlan: true };
  return searchPlans({ ...request, ...options, ...more }, { parameters: PARAMETERS, registry: REGISTRY });
}

const cheek = search('wrinkles', PERSON).zones.cheek!;

describe('a search over plans', { timeout: 60_000 }, () => {
  it('looks at every plan of the grid', () => {
    expect(cheek.searched).toBe(10 * 5 * 26);
    expect(new Set(cheek.plans!.map((plan) => JSON.stringify({ ...plan, isOnFront: 0 }))).size).toBe(cheek.searched);
  });

  it('returns the front that comparing all feasible plans with one another gives', () => {
    const points = cheek
      .plans!.filter(({ isFeasible }) => isFeasible)
      .map((plan) => ({ benefit: plan.gradesBetter, risk: plan.lastingHarmRatio, visits: plan.sessions, plan }));
    const byHand = points.filter(
      (one) => ![...points, { benefit: 0, risk: 0, visits: 0 }].some((other) => dominates(other, one)),
    );
    expect(byHand.length).toBeGreaterThan(10);
    expect(cheek.plans!.filter(({ isOnFront }) => isOnFront)).toEqual(byHand.map(({ plan }) => plan));
    expect(cheek.front.length).toBe(byHand.length + 1);
  });

  it.each(['skinpen', 'exceed', 'dermalogica-pro-pen'])('puts doing nothing on every front: %s', (device) => {
    const { zones } = search('acne-scars', PERSON, { device, zones: ['nose', 'eyelid', 'cheek', 'hand'] });
    for (const zone of Object.values(zones)) expect(zone.front[0]).toMatchObject({ name: 'do nothing', visits: 0 });
  });

  it('never shows a benefit without its range', () => {
    for (const { benefit } of cheek.front) {
      expect(benefit.gradeChange!.p05).toBeLessThanOrEqual(benefit.gradeChange!.median);
      expect(benefit.gradeChange!.median).toBeLessThanOrEqual(benefit.gradeChange!.p95);
    }
  });

  it('compares by the mechanism, and says so: a deeper plan may come out ahead with the same grade shown', () => {
    const { comparedBy } = search('wrinkles', PERSON);
    expect(comparedBy[0]).toContain('by the mechanism');
    const done = cheek.front.slice(1);
    const twins = done.filter(({ plan, benefit }) =>
      done.some(
        (other) =>
          JSON.stringify(other.plan!.days) === JSON.stringify(plan!.days) &&
          other.benefit.gradesBetter !== benefit.gradesBetter &&
          other.plan!.settingMm >= 0.5 &&
          JSON.stringify(other.benefit.gradeChange) === JSON.stringify(benefit.gradeChange),
      ),
    );
    expect(twins.length).toBeGreaterThan(0);
  });

  it('shows no grade within four weeks of the first session', () => {
    const soon = search('wrinkles', PERSON, { day: 14 }).zones.cheek!.front.slice(1);
    for (const { benefit } of soon) expect([benefit.gradeChange, benefit.chanceHalfAGradeBetter]).toEqual([null, null]);
  });

  it('gives the same answer twice, and a zone the same alone as beside others', () => {
    const again = search('wrinkles', PERSON, { zones: ['forehead', 'cheek'] });
    expect(again.zones.cheek).toEqual(cheek);
  });

  it('shows what simulateCourse says of the same plan, to the bit', () => {
    const plan = cheek.front.at(-1)!;
    const { pen, technique } = assumedPen(deviceById('skinpen')!);
    const sessions = plan.plan!.days.map((day) => ({
      day,
      zones: { cheek: { settingMm: plan.plan!.settingMm, passes: plan.plan!.passes } },
    }));
    const person = { age: 48, sex: 'female', fitzpatrickType: 3, photodamage: 0.4 } as const;
    const course = { person, device: pen, technique, hygiene: CLEAN_PRACTICE, sessions, horizonDays: 365 };
    const outlook = simulateCourse(course, PARAMETERS, seededRandom(PARAMETERS.ensemble.seed));
    expect(plan.benefit.gradeChange).toEqual(outlook.zones.cheek!.outlook.lemperleGradeChange.at(-1));
    expect(plan.risk!.rednessDays).toEqual(outlook.zones.cheek!.risk.rednessDays);
    expect(plan.risk!.painScore).toEqual(outlook.zones.cheek!.risk.painScore);
    expect(plan.risk!.channelOpenHours).toEqual(outlook.zones.cheek!.risk.channelOpenHours);
  });

  it('proposes nothing that the plan’s rules refuse, and nothing above a cap', () => {
    const frame = {
      person: { age: 48, fitzpatrickType: 3, pigmentMarks: null },
      goal: 'wrinkles' as const,
      device: 'skinpen',
      practitioner: { role: null, trainingValidUntil: null, jurisdiction: null },
    };
    for (const { plan } of cheek.front.slice(1)) {
      const candidate = { settingMm: plan!.settingMm, passes: plan!.passes, schedule: plan! };
      const written = planOfCandidate(candidate, 'cheek', frame);
      expect(checkPlan(written, REGISTRY, ON).findings.map(({ verdict }) => verdict)).not.toContain('refuse');
      const { capMm } = depthCap(written, written.zones[0]!, deviceById('skinpen'));
      expect(plan!.settingMm).toBeLessThanOrEqual(capMm as number);
    }
  });

  it('says of each plan what a clinician would be asked', () => {
    const rules = cheek.front[1]!.findings.map(({ rule, verdict }) => `${rule} ${verdict}`);
    expect(rules).toEqual(expect.arrayContaining(['P05 ask', 'P13 ask']));
  });

  it('starts from the grade that was given', () => {
    const mild = search('wrinkles', { ...PERSON, baselineGrade: 1 }).zones.cheek!.front.at(-1)!;
    const deep = search('wrinkles', { ...PERSON, baselineGrade: 4 }).zones.cheek!.front.at(-1)!;
    expect(deep.benefit.gradesBetter!).toBeCloseTo(4 * mild.benefit.gradesBetter!, 12);
  });

  it('drops what is said of ungraded skin once it is graded, and only then', () => {
    const said = (file: object) => search('wrinkles', file).zones.cheek!.extrapolations.join(' ');
    expect(said(PERSON)).toContain('Nobody has graded this skin');
    expect(said({ ...PERSON, baselineGrade: 2 })).not.toContain('Nobody has graded this skin');
  });
});

describe('limits of a search', { timeout: 60_000 }, () => {
  it('keeps to wishes', () => {
    const { front } = search('wrinkles', { ...PERSON, wishes: { mostVisits: 2, deepestMm: 0.5 } }).zones.cheek!;
    expect(front.length).toBeGreaterThan(2);
    for (const { plan } of front.slice(1)) {
      expect(plan!.sessions).toBeLessThanOrEqual(2);
      expect(plan!.settingMm).toBeLessThanOrEqual(0.5);
    }
  });

  it('waits six weeks on types V and VI, and keeps their lasting harm to that of the usual course', () => {
    const { front, limits } = search('acne-scars', { ...PERSON, fitzpatrickType: 5 }).zones.cheek!;
    for (const { plan, risk } of front.slice(1)) {
      if (plan!.intervalDays !== null) expect(plan!.intervalDays).toBeGreaterThanOrEqual(42);
      expect(risk!.lastingHarmRatio.median).toBeLessThanOrEqual(1);
    }
    expect(limits.find(({ limit }) => limit === 'usual interval')!.allowed).toBe(42);
  });

  it('admits what a clinician has to decide only when asked to, and says what would be asked', () => {
    const decided = search('wrinkles', PERSON, { admitsDecisions: true }).zones.cheek!;
    expect(decided.feasible).toBeGreaterThan(cheek.feasible);
    expect(decided.plans!.some(({ isFeasible, settingMm }) => isFeasible && settingMm > 1.5)).toBe(true);
    expect(decided.plans!.every(({ isFeasible, settingMm }) => !isFeasible || settingMm <= 2.5)).toBe(true);
    const soon = search('wrinkles', PERSON, { admitsDecisions: true, day: 60 }).zones.cheek!.front;
    const close = soon.filter(({ plan }) => plan?.intervalDays === 14);
    expect(close.length).toBeGreaterThan(0);
    for (const { findings } of close)
      expect(findings.map(({ rule, verdict }) => `${rule} ${verdict}`)).toContain('P08 ask');
  });

  it('never lets a plan in by tightening', () => {
    const device = deviceById('skinpen')!;
    const grid = planGrid(device);
    const person = { age: 48, sex: 'female', fitzpatrickType: 3, photodamage: 0.4 } as const;
    const skin = PARAMETERS.zones.cheek!;
    const pen = assumedPen(device);
    const goal = GRADED_GOALS.wrinkles;
    const question = { zone: 'cheek', skin, person, baselineGrade: null, goal, pen, grid, day: 365 };
    const drawn = simulateGrid(question, PARAMETERS, counterNoise(seededRandom(1)));
    const candidates = candidatesOf(grid);
    const base = searchLimits({ age: 48, fitzpatrickType: 3, pigmentMarks: false }, NO_WISHES);
    const feasible = (limits: SearchLimits) => {
      const measured = measurePlans(grid, drawn, limits);
      return candidates.flatMap((candidate, place) => {
        const breaches = planBreaches(candidate, { measures: measured[place]!, byRule: [] }, limits);
        return breaches.length === 0 ? [place] : [];
      });
    };
    const share = fc.double({ min: 0.2, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, share, fc.integer({ min: 1, max: 6 }), (a, b, c, d, visits) => {
        const loose = { ...base, mostVisits: 6, deepestMm: 2 };
        const tight: SearchLimits = {
          ...loose,
          shallowestMm: base.shallowestMm / a,
          lastingHarm: { bound: base.lastingHarm.bound * b, mostChance: base.lastingHarm.mostChance * c },
          rednessDays: { bound: base.rednessDays.bound * d, mostChance: base.rednessDays.mostChance * a },
          mostVisits: visits,
          deepestMm: 2 * b,
        };
        const before = new Set(feasible(loose));
        expect(feasible(tight).filter((place) => !before.has(place))).toEqual([]);
      }),
      { seed: 11, numRuns: 40 },
    );
  });
});

describe('where there is no plan', { timeout: 60_000 }, () => {
  it('refuses a device that is not in the registry', () => {
    const answer = search('wrinkles', PERSON, { device: 'bought-online' });
    expect(answer).toMatchObject({ verdict: 'refuse', device: null, zones: {} });
    expect(answer.findings.map(({ rule }) => rule)).toContain('P06');
  });

  it('says that nobody knows what needling does for sagging', () => {
    const answer = search('laxity', PERSON);
    expect(answer.verdict).toBe('unknown');
    expect(answer.zones.cheek!.front).toEqual([expect.objectContaining({ name: 'do nothing' })]);
    expect(answer.doNothing.benefit.gradeChange).toBeNull();
    expect(answer.sources.join(' ')).toContain('Ablon');
  });

  it('says that nobody grades wrinkles of the hand', () => {
    const { hand } = search('wrinkles', PERSON, { zones: ['hand'] }).zones;
    expect(hand).toMatchObject({ verdict: 'unknown', searched: 0 });
  });

  it('never needles an eyelid, and no relaxation changes that', () => {
    const { eyelid } = search('wrinkles', PERSON, { zones: ['eyelid'] }).zones;
    expect(eyelid).toMatchObject({ verdict: 'infeasible', feasible: 0, nearestRelaxation: null });
    expect(eyelid!.limits[0]).toMatchObject({ rule: 'P01', binds: true, excludes: eyelid!.searched });
  });

  it('refuses everything while somebody is pregnant, with the reason', () => {
    const screening = { ...CLEAR_PERSON, ageYears: 48, fitzpatrickType: 3, pregnant: { answer: 'yes' } };
    const { verdict, zones } = search('wrinkles', { ...PERSON, screening });
    expect(verdict).toBe('infeasible');
    expect(zones.cheek!.limits.find(({ limit }) => limit === 'screening')).toMatchObject({ rule: 'S03', binds: true });
  });

  it('leaves out the zone that screening excludes and plans the other', () => {
    const warts = { answer: 'yes', zones: ['cheek'] };
    const screening = { ...CLEAR_PERSON, ageYears: 48, fitzpatrickType: 3, warts };
    const { zones } = search('acne-scars', { ...PERSON, screening }, { zones: ['cheek', 'chin'] });
    expect(zones.cheek!.verdict).toBe('infeasible');
    expect(zones.chin!.verdict).toBe('planned');
  });

  it('refuses somebody of sixteen although nobody has screened them', () => {
    const { zones } = search('acne-scars', { ...PERSON, age: 16 });
    expect(zones.cheek!.limits.find(({ rule }) => rule === 'S01')).toMatchObject({ binds: true, relaxedBy: 'nobody' });
  });

  it('takes a maximum that is not on record for no permission', () => {
    const { periorbital } = search('wrinkles', PERSON, { device: 'rejuvapen-nxt', zones: ['periorbital'] }).zones;
    expect(periorbital!.limits[0]).toMatchObject({ limit: 'device maximum', allowed: null, binds: true });
  });

  it('names the nearest relaxation where the dial has no step that fits', () => {
    const { nose } = search('acne-scars', PERSON, { device: 'dermalogica-pro-pen', zones: ['nose'] }).zones;
    expect(nose!.verdict).toBe('infeasible');
    expect(nose!.limits.filter(({ binds }) => binds).map(({ limit }) => limit)).toEqual([
      'zone cap',
      'evidence of depth',
    ]);
    expect(nose!.nearestRelaxation).toMatchObject({
      plan: { settingMm: 0.4 },
      relax: [{ limit: 'evidence of depth', allowed: 0.5 }],
    });
  });
});

describe('reading a person', () => {
  const paths = (file: unknown, goal: PlanGoal = 'wrinkles') => {
    const read = readPersonFile(file, { goal, asOn: calendarDay(ON) });
    return read.ok ? [] : read.issues.map(({ path }) => path);
  };

  it.each([
    [{ age: 48, sex: 'female' }, []],
    [{ person: { age: 48, sex: 'female' }, baselineGrade: 2 }, []],
    [{}, ['age', 'sex']],
    [[], ['']],
    [null, ['']],
    [{ age: -1, sex: 'F', fitzpatrickType: 7, photodamage: 2 }, ['age', 'sex', 'fitzpatrickType', 'photodamage']],
    [{ age: 1e308, sex: 'female' }, ['age']],
    [{ ...PERSON, baselineGrade: 6 }, ['baselineGrade']],
    [{ ...PERSON, zones: ['cheak'] }, ['zones[0]']],
    [{ ...PERSON, wishes: { mostVisits: 0.5 } }, ['wishes.mostVisits']],
    [{ ...PERSON, zoness: ['cheek'] }, ['zoness']],
    [{ person: { age: 200, sex: 'female' } }, ['person.age']],
    [{ ...PERSON, screening: { pregnnat: 'no' } }, ['screening.pregnnat']],
    [{ ...PERSON, screening: { fitzpatrickType: 5 } }, ['fitzpatrickType']],
    [{ person: PERSON, screening: { birthDate: '2000-01-01' } }, ['person.age']],
  ])('%j has faults at %j', (file, expected) => {
    expect(paths(file)).toEqual(expected);
  });

  it('holds the grade to the scale of the goal', () => {
    expect(paths({ ...PERSON, baselineGrade: 4.5 }, 'acne-scars')).toEqual(['baselineGrade']);
    expect(paths({ ...PERSON, baselineGrade: 4.5 }, 'wrinkles')).toEqual([]);
  });
});
