import type { Zone } from '@percuta/evidence';
import type { CounterNoise, Parameters } from '@percuta/model';
import type { Finding } from '../rules/rule.ts';
import { beyondEvidence } from './beyond-evidence.ts';
import { type BindingLimit, bindingLimits, type NearestRelaxation, nearestRelaxation } from './binding-limits.ts';
import type { Breach } from './breach.ts';
import { type WordedChoice, wordChoice } from './choice-words.ts';
import { CHOICES, chooseThree } from './choose-three.ts';
import { doNothing, type FrontPlan, type PlanFinding } from './front-plan.ts';
import { type OutlookGrade, outlookGrades } from './outlook-grades.ts';
import { type PlanPoint, paretoFront } from './pareto-front.ts';
import { planBreaches } from './plan-breaches.ts';
import { measurePlans, type PlanMeasures, risksOf } from './plan-measures.ts';
import { type PlanFrame, planOfCandidate } from './plan-of-candidate.ts';
import { judgeByRules, type RuleFrame, screeningBreaches } from './rule-breaches.ts';
import { type CandidatePlan, candidatesOf } from './search-grid.ts';
import type { SearchLimits } from './search-limits.ts';
import { type GridDraws, type GridQuestion, simulateGrid } from './simulate-grid.ts';

/** One plan of the grid with its verdict, for whoever wants to check the search. */
export interface SearchedPlan {
  readonly settingMm: number;
  readonly passes: number;
  readonly sessions: number;
  readonly intervalDays: number | null;
  /** Medians: what plans are compared by. */
  readonly gradesBetter: number;
  readonly lastingHarmRatio: number;
  readonly isFeasible: boolean;
  readonly isOnFront: boolean;
  readonly breaks: readonly string[];
}

/** What the search found in one zone. */
export interface ZoneSearch {
  readonly verdict: 'planned' | 'infeasible' | 'unknown';
  /** How many plans were looked at, and how many of them no limit forbids. */
  readonly searched: number;
  readonly feasible: number;
  /** Every limit that took plans away. */
  readonly limits: readonly BindingLimit[];
  /** Not dominated by any other, doing nothing first, then by visits and risk. */
  readonly front: readonly FrontPlan[];
  readonly choices: readonly WordedChoice[];
  /** Set where no plan is feasible: what would have to give way for the one that comes nearest. */
  readonly nearestRelaxation: NearestRelaxation | null;
  readonly unknown: readonly string[];
  /** Where the strongest plan reaches beyond the evidence. */
  readonly extrapolations: readonly string[];
  /** Every plan of the grid, where it was asked for. */
  readonly plans?: readonly SearchedPlan[];
}

/** What a zone is searched with. */
export interface ZoneQuestion {
  readonly zone: Zone;
  readonly grid: GridQuestion;
  readonly frame: PlanFrame;
  readonly rules: RuleFrame;
  readonly limits: SearchLimits;
  readonly listsEveryPlan: boolean;
}

interface Judged {
  readonly candidate: CandidatePlan;
  readonly measures: PlanMeasures;
  readonly breaches: readonly Breach[];
  readonly findings: readonly Finding[];
}

/** Searches every plan of the grid in one zone. Exact: no plan is sampled, and the front is that of all feasible ones. */
export function searchZone(question: ZoneQuestion, parameters: Parameters, noise: CounterNoise): ZoneSearch {
  const { grid } = question;
  const drawn = simulateGrid(grid, parameters, noise);
  const judged = judgeAll(question, drawn);
  const feasible = judged.map((one, place) => ({ one, place })).filter(({ one }) => one.breaches.length === 0);
  const places = feasible.map(({ place }) => place);
  const points = [NOTHING, ...feasible.map(({ one }) => one.measures.point)];
  const front = paretoFront(points).map((index) => (index === 0 ? null : (places[index - 1] as number)));
  const nothing = doNothing(grid.goal.measure, grid.day, true);
  const gradesOf = outlookGrades(grid, parameters, noise);
  const plans = [...front]
    .toSorted((a, b) => byVisitsAndRisk(pointAt(judged, a), pointAt(judged, b)))
    .map((place) =>
      place === null ? nothing : frontPlan(question, drawn, { judged: judged[place] as Judged, place, gradesOf }),
    );
  const named = nameChoices(plans);
  const allBreaches = judged.map(({ breaches }) => breaches);
  return {
    verdict: feasible.length > 0 ? 'planned' : 'infeasible',
    searched: judged.length,
    feasible: feasible.length,
    limits: bindingLimits(allBreaches),
    front: named,
    choices: wordAll(named, grid.goal.grade),
    nearestRelaxation:
      feasible.length > 0
        ? null
        : nearestRelaxation(
            judged.map(({ candidate }) => candidate),
            allBreaches,
          ),
    unknown: [],
    extrapolations: beyondEvidence(grid, named, parameters),
    ...(question.listsEveryPlan ? { plans: judged.map((one, place) => searchedPlan(one, front.includes(place))) } : {}),
  };
}

const NOTHING: PlanPoint = { benefit: 0, risk: 0, visits: 0 };

/** The answer for a zone of which nobody can say what needling would do for the goal. */
export function unknownZone(measure: string, day: number, because: string): ZoneSearch {
  return {
    verdict: 'unknown',
    searched: 0,
    feasible: 0,
    limits: [],
    front: [doNothing(measure, day, false)],
    choices: [],
    nearestRelaxation: null,
    unknown: [because],
    extrapolations: [],
  };
}

function judgeAll({ zone, grid, frame, rules, limits }: ZoneQuestion, drawn: GridDraws): readonly Judged[] {
  const measured = measurePlans(grid.grid, drawn, limits);
  const ofPerson = screeningBreaches(rules.screening, zone);
  return candidatesOf(grid.grid).map((candidate, place) => {
    const measures = measured[place] as PlanMeasures;
    const { breaches, findings } = judgeByRules(planOfCandidate(candidate, zone, frame), zone, rules);
    const broken = planBreaches(candidate, { measures, byRule: [...ofPerson, ...breaches] }, limits);
    return { candidate, measures, breaches: broken, findings };
  });
}

function pointAt(judged: readonly Judged[], place: number | null): PlanPoint {
  return place === null ? NOTHING : (judged[place]?.measures.point ?? NOTHING);
}

function byVisitsAndRisk(a: PlanPoint, b: PlanPoint): number {
  return a.visits - b.visits || a.risk - b.risk;
}

function frontPlan(
  { grid }: ZoneQuestion,
  drawn: GridDraws,
  asked: {
    readonly judged: Judged;
    readonly place: number;
    readonly gradesOf: (plan: CandidatePlan) => OutlookGrade;
  },
): FrontPlan {
  const { judged, place, gradesOf } = asked;
  const { candidate, measures, findings } = judged;
  const { settingMm, passes, schedule } = candidate;
  return {
    name: nameOf(candidate),
    plan: { settingMm, passes, ...schedule },
    choice: [],
    visits: schedule.sessions,
    lastVisitDay: schedule.days.at(-1) ?? 0,
    benefit: {
      measure: grid.goal.measure,
      day: grid.day,
      ...gradesOf(candidate),
      gradesBetter: measures.point.benefit,
    },
    risk: risksOf(grid.grid, drawn, place),
    chanceOf: {
      lastingHarmAboveBound: measures.chanceOf.lastingHarm,
      rednessAboveBound: measures.chanceOf.rednessDays,
    },
    findings: findings.map(planFinding),
  };
}

function nameOf({ settingMm, passes, schedule }: CandidatePlan): string {
  const when = schedule.intervalDays === null ? '' : `, ${schedule.intervalDays} d`;
  return `${schedule.sessions} × ${settingMm} mm, ${passes} ${passes === 1 ? 'pass' : 'passes'}${when}`;
}

function planFinding({ rule, verdict, title, because, missing, blocksSession }: Finding): PlanFinding {
  return { rule, verdict, title, because, missing, blocksSession };
}

function nameChoices(front: readonly FrontPlan[]): readonly FrontPlan[] {
  const chosen = chooseThree(
    front.map(({ benefit, risk, visits }) => ({
      benefit: benefit.gradesBetter ?? 0,
      risk: risk?.lastingHarmRatio.median ?? 0,
      visits,
    })),
  );
  if (chosen === null) return front;
  return front.map((plan, place) => ({ ...plan, choice: CHOICES.filter((choice) => chosen[choice] === place) }));
}

function wordAll(front: readonly FrontPlan[], grade: string): readonly WordedChoice[] {
  return CHOICES.flatMap((choice) => {
    const plan = front.find((one) => one.choice.includes(choice));
    return plan === undefined ? [] : [wordChoice(choice, plan, grade)];
  });
}

function searchedPlan({ candidate, measures, breaches }: Judged, isOnFront: boolean): SearchedPlan {
  const { settingMm, passes, schedule } = candidate;
  return {
    settingMm,
    passes,
    sessions: schedule.sessions,
    intervalDays: schedule.intervalDays,
    gradesBetter: measures.point.benefit,
    lastingHarmRatio: measures.point.risk,
    isFeasible: breaches.length === 0,
    isOnFront,
    breaks: [...new Set(breaches.map(({ limit, rule }) => (rule === null ? limit : `${limit} (${rule})`)))],
  };
}
