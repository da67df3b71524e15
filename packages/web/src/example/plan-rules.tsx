import type { ReactElement } from 'react';
import { FindingSources } from '../parts/finding-sources.tsx';
import { VerdictMark, VerdictWord } from '../parts/verdict-mark.tsx';
import { words } from '../words/en.ts';
import type { Computed, FindingView, PlanCheck } from '../worker/protocol.ts';

/** What the rules say of the plan, strictest first; a refusal spans the page and says whether it can be overridden. */
interface PlanRulesProps {
  readonly plan: PlanCheck | null;
  readonly assumed: Computed['assumed'];
}

export function PlanRules({ plan, assumed }: PlanRulesProps): ReactElement {
  const raised = plan?.findings ?? [];
  return (
    <section className="plan-rules" aria-labelledby="plan-rules">
      <h3 id="plan-rules" className="visually-hidden">
        {words.plan.onPlan}
      </h3>
      {plan !== null && raised.length === 0 ? (
        <p className="plan-rule">
          <VerdictWord verdict="fine" word={words.plan.nothingRaised} />
        </p>
      ) : (
        raised.map((finding) => <PlanRule key={`${finding.rule}${finding.title}`} finding={finding} />)
      )}
      {plan === null ? null : <PlanNotes plan={plan} assumed={assumed} />}
    </section>
  );
}

function PlanRule({ finding }: { readonly finding: FindingView }): ReactElement {
  const { verdict } = finding;
  return (
    <article className={`plan-rule plan-rule-${verdict}`}>
      <VerdictMark verdict={verdict} />
      <div>
        <h4>
          {words.verdicts[verdict]}: {lowerFirst(finding.title)}
        </h4>
        <p>
          {words.prose(finding.because)}{' '}
          {verdict === 'refuse' ? words.plan.override[finding.mayOverride ? 'may' : 'mayNot'] : ''}
        </p>
        <FindingSources finding={finding} />
      </div>
    </article>
  );
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function PlanNotes({
  plan,
  assumed,
}: {
  readonly plan: PlanCheck;
  readonly assumed: Computed['assumed'];
}): ReactElement {
  const { label, clearance } = plan.scope;
  const scope =
    label === 'on' && clearance !== null
      ? words.plan.scope.on(clearance)
      : words.plan.scope[label === 'off' ? 'off' : 'unknown'];
  const taken = assumed.map(({ field, value }) => words.plan.assumedFields[field](value)).join(', ');
  return (
    <p className="source plan-notes">
      <b>{scope}</b> {words.plan.practice} {taken === '' ? '' : words.plan.assumed(taken)}
    </p>
  );
}
