import type { ConsentUse } from '@percuta/practice';
import type { listConsentWorkContract, readPersonContract } from '@percuta/server';
import type { ReactElement } from 'react';
import { Notice } from '../../parts/notice.tsx';
import { type AnswerBody, call } from '../../server/call.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { commonWords } from '../../words/en/common.ts';
import { consentWords } from '../../words/en/consent.ts';
import { deskWords } from '../../words/en/desk.ts';
import { workWords } from '../../words/en/desk-work.ts';
import { hrefOf } from '../route.ts';

const words = consentWords.work;

type OfPerson = AnswerBody<typeof listConsentWorkContract, 200>['people'][number];

/** What withdrawals leave to be done, and who waits for an answer before they sign. Nothing where there is neither. */
export function ConsentWork(): ReactElement | null {
  const [answer] = useAnswer('consent-work', () =>
    call<typeof listConsentWorkContract>({ method: 'GET', path: '/api/consent-work' }),
  );
  if (answer === 'waiting') return null;
  if (!answer.ok) return <Notice denial={answer} />;
  const { people } = answer.body;
  if (people.length === 0) return null;
  return (
    <section className="consent-work" aria-labelledby="consent-work">
      <h2 id="consent-work">{words.title}</h2>
      <p className="hint">{words.lead}</p>
      <ul className="rows">
        {people.map((one) => (
          <PersonRow key={one.personId} of={one} />
        ))}
      </ul>
    </section>
  );
}

function PersonRow({ of }: { readonly of: OfPerson }): ReactElement {
  const { personId, refused, questions } = of;
  const [person] = useAnswer(personId, () =>
    call<typeof readPersonContract>({ method: 'GET', path: '/api/people/:personId', params: { personId } }),
  );
  const name = person === 'waiting' || !person.ok ? workWords.somebody : (person.body.name ?? workWords.somebody);
  return (
    <li className="consent-row">
      <h3>
        <a href={hrefOf({ screen: 'person', personId })}>{name}</a>
      </h3>
      <ul>
        {refused.map((use) => (
          <li key={use.use}>
            <b>{toDo(use)}</b>
            <span className="hint">
              {use.withdrawnOn === null ? words.never : words.taken(commonWords.day(use.withdrawnOn))}
            </span>
          </li>
        ))}
        {questions.map(({ question, on, asks }) => (
          <li key={question}>
            <b>“{asks}”</b>
            <span className="hint">{words.question(commonWords.day(on))}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}

function toDo({ kind, what, scope }: ConsentUse): string {
  return kind === 'session' ? words.session(what) : words.end(what, deskWords.scopes[scope]);
}
