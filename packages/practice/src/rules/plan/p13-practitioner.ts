import { limit } from '@percuta/evidence';
import type { NeedlingPlan } from '../../plan/needling-plan.ts';
import type { JurisdictionRow } from '../../plan/plan-registry.ts';
import { calendarDay } from '../calendar-day.ts';
import type { Judgement } from '../rule.ts';
import { onlyZone, PLAN_BASELINE } from './plan-baseline.ts';
import type { PlanContext, PlanRule } from './plan-context.ts';

const WHO = PLAN_BASELINE.facts.practitioner;
const ROW = { jurisdiction: 'Example', maximumDepthMm: null, supervision: null, source: 'made up for the cases' };

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
        name: 'deeper than the role may go there',
        facts: { zones: onlyZone('cheek', 1.25) },
        context: { jurisdictions: [{ ...ROW, roles: ['physician'], maximumDepthMm: 1.0, checkedOn: '2026-06-01' }] },
        gives: { verdict: 'refuse' },
      },
      {
        name: 'a row that was last checked two years ago',
        context: { jurisdictions: [{ ...ROW, roles: ['physician'], checkedOn: '2024-11-01' }] },
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
      { name: 'training valid up to today', facts: { practitioner: { ...WHO, trainingValidUntil: '2026-11-24' } } },
    ],
  },
};

function trainingOf({ practitioner }: NeedlingPlan, { asOn }: PlanContext): readonly Judgement[] {
  const until = practitioner.trainingValidUntil;
  if (until === null || until >= asOn.toString()) return [];
  return [{ verdict: 'refuse', because: `Training was valid until ${until}.` }];
}

function permissionOf(plan: NeedlingPlan, { jurisdictions, asOn }: PlanContext): readonly Judgement[] {
  const { role, jurisdiction } = plan.practitioner;
  if (role === null || jurisdiction === null) return [];
  if (jurisdictions.length === 0) {
    const because = 'No jurisdiction is set up in this practice, so nobody can say whether this role may needle.';
    return [{ verdict: 'ask', because, missing: ['jurisdictions'] }];
  }
  const rows = jurisdictions.filter(
    (row) => same(row.jurisdiction, jurisdiction) && row.roles.some((one) => same(one, role)),
  );
  const [row] = rows;
  if (row === undefined) return [{ verdict: 'refuse', because: `${role} is not listed for ${jurisdiction}.` }];
  const deepest = Math.max(0, ...plan.zones.map((zone) => zone.settingMm));
  const bound = Math.max(...rows.map((one) => one.maximumDepthMm ?? Number.POSITIVE_INFINITY));
  if (deepest > bound) {
    return [
      { verdict: 'refuse', because: `${role} may go to ${bound} mm in ${jurisdiction}; planned are ${deepest} mm.` },
    ];
  }
  return stale(row, asOn);
}

function stale(row: JurisdictionRow, asOn: PlanContext['asOn']): readonly Judgement[] {
  const until = calendarDay(row.checkedOn).add({ months: limit('jurisdictionStaleMonths').value });
  if (asOn.toString() <= until.toString()) return [];
  return [{ verdict: 'caution', because: `The rules of ${row.jurisdiction} were last checked on ${row.checkedOn}.` }];
}

function same(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
