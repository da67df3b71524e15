import type { ReactElement } from 'react';
import { Conflict } from '../parts/finding.tsx';
import { SourceList } from '../parts/finding-sources.tsx';
import { VerdictWord } from '../parts/verdict-mark.tsx';
import { commonWords } from '../words/en/common.ts';
import { safetyWords as words } from '../words/en/safety.ts';
import type { Draft } from './draft.ts';
import type { RaisedFinding } from './judged.ts';
import { told } from './told.ts';

interface RaisedProps {
  readonly finding: RaisedFinding;
  readonly draft: Draft;
}

/** One answer that matters: what was said, what it means, and what that rests on. */
export function Raised({ finding, draft }: RaisedProps): ReactElement {
  const { verdict, says, until, condition, excludesZone, conflict } = finding;
  return (
    <article className={`finding raised finding-${verdict}`}>
      <header>
        <VerdictWord verdict={verdict} />
        <h2>{headingOf(finding, draft)}</h2>
        {until === null ? null : <p className="until">{words.fromDay(commonWords.day(until))}</p>}
        {condition === null ? null : <p className="until">{sentence(condition)}</p>}
      </header>
      <p>
        {says ?? words.notDay} {conflict.length === 0 ? '' : words.conflict}
      </p>
      {excludesZone === null ? null : <p>{words.zoneLeftOut(excludesZone)}</p>}
      {conflict.length === 0 ? null : <Conflict sides={conflict} />}
      <Basis finding={finding} />
    </article>
  );
}

function headingOf({ about, title }: RaisedFinding, draft: Draft): string {
  const [said] = about.flatMap((key) => told(draft, key) ?? []);
  return said === undefined ? title : words.toYou(said);
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function Basis({ finding }: { readonly finding: RaisedFinding }): ReactElement {
  const strength = commonWords.finding.strength[finding.strength] ?? finding.strength;
  return (
    <details className="sources">
      <summary>
        {words.rule(finding.rule, strength)} {finding.isAwaitingCheck ? commonWords.finding.awaiting : ''}{' '}
        <u>{commonWords.finding.sourcesOf}</u>
      </summary>
      <SourceList sources={finding.sources} />
    </details>
  );
}
