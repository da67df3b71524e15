import type { ReactElement } from 'react';
import { FindingSources } from '../parts/finding-sources.tsx';
import { VerdictMark, VerdictWord } from '../parts/verdict-mark.tsx';
import { words } from '../words/en.ts';
import type { ConflictSide, FindingView, Screened, Verdict } from '../worker/protocol.ts';
import type { ExamplePerson } from './example/people.ts';

interface FindingsSectionProps {
  readonly person: ExamplePerson;
  readonly screened: Screened;
}

const ORDER: readonly Verdict[] = ['refuse', 'defer', 'ask', 'caution'];

/** What the screening says of the example person: the verdict as a sentence, then each finding with its reason. */
export function FindingsSection({ person, screened }: FindingsSectionProps): ReactElement {
  return (
    <section className="findings" aria-labelledby="findings-title">
      <div className="section-head">
        <h2 id="findings-title">{words.findings.title(person.skin)}</h2>
        <p className="explanation">
          {words.findings.lead[screened.verdict]} {words.findings.invented(words.day(screened.asOn))}
        </p>
      </div>
      <Findings screened={screened} />
    </section>
  );
}

function Findings({ screened }: { readonly screened: Screened }): ReactElement {
  const raised = screened.findings.filter((finding) => finding.verdict !== 'fine');
  return (
    <>
      <ul className="tally">
        {ORDER.map((verdict) => [verdict, raised.filter((each) => each.verdict === verdict).length] as const)
          .filter(([, count]) => count > 0)
          .map(([verdict, count]) => (
            <li key={verdict}>
              <VerdictWord verdict={verdict} word={words.findings.tally(verdict, count)} />
            </li>
          ))}
        <li>
          <VerdictWord verdict="fine" word={words.findings.tally('fine', screened.fine.length)} />
        </li>
      </ul>
      {raised.map((finding) => (
        <Finding key={`${finding.rule}${finding.because}`} finding={finding} />
      ))}
      <details className="folded">
        <summary>
          <VerdictMark verdict="fine" />
          <span>{words.findings.raisedNothing(screened.fine.length)}</span>
          <u>{words.findings.show}</u>
        </summary>
        <ul>
          {screened.fine.map(({ rule, title }) => (
            <li key={rule}>
              <span className="rule-id">{rule}</span> {title}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Finding({ finding }: { readonly finding: FindingView }): ReactElement {
  return (
    <article className={`finding finding-${finding.verdict}`}>
      <header>
        <VerdictWord verdict={finding.verdict} />
        <h3>{finding.title}</h3>
        {finding.until === null ? null : <p className="until">{words.findings.until(words.day(finding.until))}</p>}
        {finding.condition === null ? null : <p className="until">{finding.condition}</p>}
      </header>
      <div className="finding-body">
        <p>
          {words.prose(finding.because)} {finding.blocksSession ? words.findings.blocks : ''}
        </p>
        {finding.missing.map((question) => (
          <p key={question}>{words.findings.missing(question)}</p>
        ))}
        {finding.excludesZone === null ? null : <p>{words.findings.excludes(words.zones[finding.excludesZone])}</p>}
        {finding.conflict.length === 0 ? null : <Conflict sides={finding.conflict} />}
        {finding.isAwaitingCheck ? <p className="source">{words.findings.awaiting}</p> : null}
        <FindingSources finding={finding} />
      </div>
    </article>
  );
}

/** Where sources disagree both stand side by side, at equal weight. */
function Conflict({ sides }: { readonly sides: readonly ConflictSide[] }): ReactElement {
  return (
    <div className="conflict">
      {sides.map((side) => (
        <div key={side.from}>
          <h4>{side.from}</h4>
          <p>{side.says}</p>
          <p className="source">{side.restsOn}</p>
        </div>
      ))}
    </div>
  );
}
