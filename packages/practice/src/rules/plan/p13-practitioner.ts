import { type Jurisdiction, limit, scopeOfPractice } from '@percuta/evidence';
import type { NeedlingPlan } from '../../plan/needling-plan.ts';
import { calendarDay } from '../calendar-day.ts';
import type { Judgement } from '../rule.ts';
import { PLAN_BASELINE } from './plan-baseline.ts';
import type { PlanContext, PlanRule } from './plan-context.ts';

const WHO = PLAN_BASELINE.facts.practitioner;
const ROWS = PLAN_BASELINE.context.jurisdictions;

/** Where the practice has set up no jurisdiction at all, nobody can say; where it has, what is not listed is refused. */
export const P13: PlanRule = {
  id: 'P13',
  version: 1,
  needs: ['practitioner.role', 'practitioner.trainingValidUntil', 'practitioner.jurisdiction'],
  reads: ['zones'],
  judge: (plan, context) => [...trainingOf(plan, context), ...permissionOf(plan, context)],
  cases: {
    fires: [
      {
        name: 'training ran out yesterday',
        facts: { practitioner: { ...WHO, trainingValidUntil: '2026-11-23' } },
        gives: { verdict: 'refuse', blocksSession: true },
      },
      {
        name: 'a role that the jurisdiction does not list',
        facts: { practitioner: { ...WHO, role: 'aesthetician' } },
        gives: { verdict: 'refuse' },
      },
      {
        name: 'a jurisdiction that is not listed',
        facts: { practitioner: { ...WHO, jurisdiction: 'Elsewhere' } },
        gives: { verdict: 'refuse' },
      },
      {
        name: 'deeper than a nurse may go there',
        facts: { practitioner: { ...WHO, role: 'nurse' } },
        gives: { verdict: 'refuse' },
      },
      {
        name: 'a role whose depth is not on record',
        facts: { practitioner: { ...WHO, role: 'student' } },
        gives: { verdict: 'ask', blocksSession: true },
      },
      {
        name: 'a row that was last checked two years ago',
        context: { jurisdictions: ROWS.map((row) => ({ ...row, checkedOn: '2024-11-01' })) },
        gives: { verdict: 'caution' },
      },
      {
        name: 'no jurisdiction set up',
        context: { jurisdictions: [] },
        gives: { verdict: 'ask', blocksSession: true },
      },
      {
        name: 'practitioner not named',
        facts: { practitioner: { role: null, trainingValidUntil: null, jurisdiction: null } },
        gives: { verdict: 'ask', blocksSession: true },
      },
    ],
    doesNotFire: [
      { name: 'a physician whose training is valid' },
      {
        name: 'training valid up to today',
        facts: { practitioner: { ...WHO, trainingValidUntil: '2026-11-24' } },
      },
    ],
  },
};

function trainingOf({ practitioner }: NeedlingPlan, { asOn }: PlanContext): readonly Judgement[] {
  const until = practitioner.trainingValidUntil;
  if (until === null || until >= asOn.toString()) return [];
  return [{ verdict: 'refuse', because: `Training was valid until ${until}.` }];
}

function permissionOf(plan: NeedlingPlan, { jurisdictions, asOn }: PlanContext): readonly Judgement[] {
  const { role, jurisdiction: code } = plan.practitioner;
  if (role === null || code === null) return [];
  if (jurisdictions.length === 0) {
    const because = 'No jurisdiction is set up in this practice, so nobody can say whether this role may needle.';
    return [{ verdict: 'ask', because, missing: ['jurisdictions'] }];
  }
  const { allowed, maximumDepthMm } = scopeOfPractice(jurisdictions, { code, role });
  if (!allowed) return [{ verdict: 'refuse', because: `${role} is not listed for ${code}.` }];
  if (maximumDepthMm === 'unknown') {
    const because = `How deep ${role} may go in ${code} is not on record.`;
    return [{ verdict: 'ask', because, missing: [`jurisdictions.${code}.maximumDepthMm`] }];
  }
  const deepest = Math.max(0, ...plan.zones.map((zone) => zone.settingMm));
  const because = `${role} may go to ${maximumDepthMm} mm in ${code}; planned are ${deepest} mm.`;
  return deepest > maximumDepthMm ? [{ verdict: 'refuse', because }] : stale(code, jurisdictions, asOn);
}

function stale(code: string, rows: readonly Jurisdiction[], asOn: PlanContext['asOn']): readonly Judgement[] {
  const row = rows.find((candidate) => candidate.code === code);
  if (row === undefined) return [];
  const until = calendarDay(row.checkedOn).add({ months: limit('jurisdictionStaleMonths').value });
  if (asOn.toString() <= until.toString()) return [];
  return [{ verdict: 'caution', because: `The rules of ${code} were last checked on ${row.checkedOn}.` }];
}
