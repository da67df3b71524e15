import type { Finding } from '@percuta/practice';
import type { ReactElement } from 'react';
import { FindingSources } from '../../parts/finding-sources.tsx';
import { VerdictMark, VerdictWord } from '../../parts/verdict-mark.tsx';
import { commonWords } from '../../words/en/common.ts';
import { planWords as words } from '../../words/en/desk-plan.ts';
import { words as homeWords } from '../../words/en.ts';
import { findingView } from '../../worker/finding-view.ts';
import type { CheckedDraft } from './check-draft.ts';

interface PlanFindingsProps {
  readonly checked: CheckedDraft;
  readonly isEmpty: boolean;
}

/** What the plan's rules say, strictest first; a refusal spans the page and says whether it can be overridden. */
export function PlanFindings({ checked, isEmpty }: PlanFindingsProps): ReactElement | null {
  if (isEmpty) return null;
  return (
    <section className="plan-rules plan-decide" aria-labelledby="plan-decide" aria-live="polite">
      <h2 id="plan-decide">{words.findings}</h2>
      {checked.findings.length === 0 ? (
        <p className="plan-rule">
          <VerdictWord verdict="fine" word={words.findingsNone} />
        </p>
      ) : (
        checked.findings.map((finding) => <PlanFinding key={`${finding.rule}${finding.because}`} finding={finding} />)
      )}
      <p className="source">{words.whoNeedles}</p>
    </section>
  );
}

function PlanFinding({ finding }: { readonly finding: Finding }): ReactElement {
  const view = findingView(finding);
  return (
    <article className={`plan-rule plan-rule-${view.verdict}`}>
      <VerdictMark verdict={view.verdict} />
      <div>
        <h3>
          {commonWords.verdicts[view.verdict]}: {view.title}
        </h3>
        <p>
          {commonWords.prose(view.because)}{' '}
          {view.verdict === 'refuse' ? homeWords.plan.override[view.mayOverride ? 'may' : 'mayNot'] : ''}
        </p>
        <FindingSources finding={view} />
      </div>
    </article>
  );
}
