import { outcomeScale, type PracticeOutcomes, type Proportion } from '@percuta/practice';
import type { listOutcomesContract } from '@percuta/server';
import type { ReactElement } from 'react';
import { Notice } from '../../parts/notice.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { type AnswerBody, call } from '../../server/call.ts';
import { useAnswer } from '../../server/use-answer.ts';
import type { Me } from '../../server/use-me.ts';
import { outcomeWords as words } from '../../words/en/outcomes.ts';
import { serverWords } from '../../words/en/server.ts';
import { hrefOf } from '../route.ts';

const of = words.practice;

/** The results of the practice: n of n with intervals, and how large a change has to be to be more than noise. */
export default function ResultsPage({ me }: { readonly me: Me }): ReactElement {
  const [answer] = useAnswer('results', () =>
    call<typeof listOutcomesContract>({ method: 'GET', path: '/api/outcomes' }),
  );
  if (answer === 'waiting') return <PageTitle>{serverWords.loading}</PageTitle>;
  if (!answer.ok) return <Notice denial={answer} />;
  const { followed, scales, agreement } = answer.body;
  return (
    <div className="desk-column outcomes">
      <PageTitle>{words.toPractice}</PageTitle>
      <p className="explanation">{of.lead}</p>
      <p>
        <b>{of.followed}:</b> {words.ofWhom(followed)}, {words.interval(followed)}
      </p>
      {scales.length === 0 ? <p>{of.nothing}</p> : null}
      {scales.map((one) => (
        <ScaleResults key={one.scale} results={one} />
      ))}
      <Noise agreement={agreement} />
      <p className="after-list">
        {me.roles.includes('responsible-clinician') ? (
          <>
            <a href={hrefOf({ screen: 'make-round' })}>{words.round.link}</a>
            {' · '}
          </>
        ) : null}
        <a href={hrefOf({ screen: 'people' })}>{words.toPeople}</a>
      </p>
    </div>
  );
}

function ScaleResults({ results }: { readonly results: PracticeOutcomes }): ReactElement {
  const { scale, people, meanChange } = results;
  const name = outcomeScale(scale)?.name ?? scale;
  const rows: readonly (readonly [string, Proportion])[] = [
    [of.better, results.better],
    [of.worse, results.worse],
    [of.beyond, results.betterBeyondNoise],
    [of.within, results.withinPrediction],
    [of.blinded, results.blinded],
  ];
  return (
    <section aria-labelledby={scale}>
      <h2 id={scale}>{name}</h2>
      <p className="hint">
        {of.people(people)}. {meanChange === null ? '' : `${of.mean(meanChange)}.`}
      </p>
      <table>
        <caption className="visually-hidden">{of.caption(name)}</caption>
        <thead>
          <tr>
            {of.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([what, share]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{words.ofWhom(share)}</td>
              <td>{words.share(share)}</td>
              <td>{words.interval(share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type Agreements = AnswerBody<typeof listOutcomesContract, 200>['agreement'];

function Noise({ agreement }: { readonly agreement: Agreements }): ReactElement {
  return (
    <section aria-labelledby="noise">
      <h2 id="noise">{of.noise}</h2>
      {agreement.length === 0 ? <p>{of.noNoise}</p> : null}
      {agreement.map(({ scale, of: one }) => (
        <p key={scale}>
          <b>{outcomeScale(scale)?.name}:</b> {of.noiseLine(one.pairs, one.smallestDetectableChange ?? 0)}
        </p>
      ))}
    </section>
  );
}
