import type { ReactElement } from 'react';
import { Finding } from '../parts/finding.tsx';
import { VerdictMark, VerdictWord } from '../parts/verdict-mark.tsx';
import { words } from '../words/en.ts';
import type { Screened, Verdict } from '../worker/protocol.ts';
import type { ExamplePerson } from './people.ts';

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
      <aside className="next">
        <h3>{words.findings.next}</h3>
        <p>{words.findings.nextText}</p>
        <a className="button" href="/safety/">
          {words.findings.nextStep}
        </a>
      </aside>
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
              <VerdictWord verdict={verdict} word={words.finding.tally(verdict, count)} />
            </li>
          ))}
        <li>
          <VerdictWord verdict="fine" word={words.finding.tally('fine', screened.fine.length)} />
        </li>
      </ul>
      {raised.map((finding) => (
        <Finding key={`${finding.rule}${finding.because}`} finding={finding} />
      ))}
      <details className="folded">
        <summary>
          <VerdictMark verdict="fine" />
          <span>{words.findings.raisedNothing(screened.fine.length)}</span>
          <u>{words.finding.show}</u>
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
