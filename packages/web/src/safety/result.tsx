import { QUESTIONS } from '@percuta/practice';
import type { ReactElement } from 'react';
import { Button } from '../parts/button.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { SITE_PAGES } from '../parts/site-head.tsx';
import { goTo } from '../parts/use-hash.ts';
import { VerdictMark, VerdictWord } from '../parts/verdict-mark.tsx';
import { commonWords } from '../words/en/common.ts';
import { safetyWords as words } from '../words/en/safety.ts';
import type { Verdict } from '../worker/protocol.ts';
import type { Draft } from './draft.ts';
import type { Judged, RaisedFinding } from './judged.ts';
import { OpenQuestions } from './open-questions.tsx';
import { Raised } from './raised.tsx';
import { TakeAlong } from './take-along.tsx';
import { useJudged } from './use-judged.ts';

interface ResultProps {
  readonly draft: Draft;
  readonly onForget: () => void;
}

/** The verdict as a sentence, what it rests on, and what to do with it: a talk, never a treatment. */
export function Result({ draft, onForget }: ResultProps): ReactElement {
  const judged = useJudged(draft);
  if (judged === 'waiting') return <PageTitle part="result">{words.working}</PageTitle>;
  if (judged === 'failed') {
    return (
      <>
        <PageTitle part="result">{words.title}</PageTitle>
        <p role="alert" className="notice">
          {words.fault}
        </p>
      </>
    );
  }
  return (
    <>
      <PageTitle part="result">{titleOf(judged)}</PageTitle>
      <p className="explanation lead">{countedWords(judged)}</p>
      <Tally judged={judged} />
      {judged.hasNeedledAtHome ? <NeedledAtHome /> : null}
      <Findings raised={judged.raised.filter(isGraver)} draft={draft} />
      <OpenQuestions open={judged.open} />
      <Findings raised={judged.raised.filter((finding) => !isGraver(finding))} draft={draft} />
      <Fine judged={judged} draft={draft} />
      <TakeAlong judged={judged} draft={draft} />
      <footer className="result-end">
        <p className="source">
          {words.asOn(commonWords.day(judged.asOn))} {words.ruleset(judged.ruleset.slice(0, 19))} {words.private}
        </p>
        <div className="actions no-print">
          <Button kind="link" onClick={() => goTo('you')}>
            {words.change}
          </Button>
          <Button kind="link" onClick={onForget}>
            {words.forget}
          </Button>
        </div>
      </footer>
    </>
  );
}

/** Whoever has done it already is not lectured: what to do about their skin now is one step away. */
function NeedledAtHome(): ReactElement {
  return (
    <p className="explanation">
      {words.homeText} <a href={SITE_PAGES.practices}>{words.homeLink}</a>
    </p>
  );
}

function Findings({ raised, draft }: { readonly raised: Judged['raised']; readonly draft: Draft }): ReactElement[] {
  return raised.map((finding) => (
    <Raised key={`${finding.rule}${finding.excludesZone}`} finding={finding} draft={draft} />
  ));
}

/** What is open is for a clinician to ask: it comes after what refuses or defers. */
function isGraver({ verdict }: RaisedFinding): boolean {
  return verdict === 'refuse' || verdict === 'defer';
}

const ORDER: readonly Verdict[] = ['refuse', 'defer', 'ask', 'caution'];

function countOf({ raised }: Judged, verdict: Verdict): number {
  return raised.filter((finding) => finding.verdict === verdict).length;
}

/** The sentence is about what is left once the zones that may be left out are. */
function titleOf(judged: Judged): string {
  const { withoutExclusions, until } = judged;
  if (withoutExclusions === 'defer' && until !== null) return words.deferUntil(commonWords.day(until));
  if (withoutExclusions === 'ask' && countOf(judged, 'ask') === 0) return words.open;
  return words.verdict[withoutExclusions];
}

function countedWords(judged: Judged): string {
  const counted = ORDER.filter((verdict) => countOf(judged, verdict) > 0).map((verdict) =>
    words.counted[verdict](countOf(judged, verdict)),
  );
  const milder = judged.withoutExclusions !== judged.verdict && judged.excludedZones.length > 0;
  return [
    words.answered(judged.answered),
    ...counted,
    ...(milder ? [words.withoutZones(judged.excludedZones)] : []),
    ...(judged.hasNeedledAtHome ? [words.homeOffer] : []),
  ].join(' ');
}

function Tally({ judged }: { readonly judged: Judged }): ReactElement {
  const counts: (readonly [Verdict, number])[] = [
    ...ORDER.map((verdict) => [verdict, countOf(judged, verdict)] as const),
    ['fine', judged.fine.length],
  ];
  return (
    <ul className="tally">
      {counts
        .filter(([, count]) => count > 0)
        .map(([verdict, count]) => (
          <li key={verdict}>
            <VerdictWord verdict={verdict} word={words.tally(verdict, count)} />
          </li>
        ))}
    </ul>
  );
}

function Fine({ judged, draft }: { readonly judged: Judged; readonly draft: Draft }): ReactElement | null {
  if (judged.fine.length === 0) return null;
  return (
    <details className="folded">
      <summary>
        <VerdictMark verdict="fine" />
        <span>{words.raisedNothing(judged.fine.length)}</span>
        <u>{commonWords.finding.show}</u>
      </summary>
      <ul>
        {judged.fine.map((key) => (
          <li key={key}>
            {words.question(QUESTIONS[key].text)} <b>{words.answers[draft.answers[key]?.answer ?? '']}</b>
          </li>
        ))}
      </ul>
    </details>
  );
}
