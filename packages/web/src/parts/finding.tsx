import type { ReactElement, ReactNode } from 'react';
import { commonWords as words } from '../words/en/common.ts';
import type { ConflictSide, FindingView } from '../worker/protocol.ts';
import { FindingSources } from './finding-sources.tsx';
import { VerdictWord } from './verdict-mark.tsx';

interface FindingProps {
  readonly finding: FindingView;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** What one rule says to a professional, with its reason, what is open and what it rests on. */
export function Finding({ finding, children }: FindingProps): ReactElement {
  return (
    <article className={`finding finding-${finding.verdict}`}>
      <header>
        <VerdictWord verdict={finding.verdict} />
        <h3>{finding.title}</h3>
        {finding.until === null ? null : <p className="until">{words.finding.until(words.day(finding.until))}</p>}
        {finding.condition === null ? null : <p className="until">{finding.condition}</p>}
      </header>
      <div className="finding-body">
        <p>
          {words.prose(finding.because)} {finding.blocksSession ? words.finding.blocks : ''}
        </p>
        {finding.missing.map((question) => (
          <p key={question}>{words.finding.missing(question)}</p>
        ))}
        {finding.excludesZone === null ? null : <p>{words.finding.excludes(words.zones[finding.excludesZone])}</p>}
        {finding.conflict.length === 0 ? null : <Conflict sides={finding.conflict} />}
        {finding.isAwaitingCheck ? <p className="source">{words.finding.awaiting}</p> : null}
        <FindingSources finding={finding} />
        {children}
      </div>
    </article>
  );
}

/** Where sources disagree both stand side by side, at equal weight. */
export function Conflict({ sides }: { readonly sides: readonly ConflictSide[] }): ReactElement {
  return (
    <div className="conflict">
      {sides.map((side) => (
        <div key={side.from}>
          <p className="conflict-from">{side.from}</p>
          <p className="conflict-says">{side.says}</p>
          <p className="source">{side.restsOn}</p>
        </div>
      ))}
    </div>
  );
}
