import type { listErasuresContract } from '@percuta/server';
import { type ReactElement, useState } from 'react';
import { dayOf } from '../../numbers/clock-time.ts';
import { untilWords } from '../../numbers/until-words.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { type AnswerBody, call } from '../../server/call.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { commonWords } from '../../words/en/common.ts';
import { practiceWords } from '../../words/en/desk-practice.ts';
import { serverWords } from '../../words/en/server.ts';
import { ConfirmErasure, WithdrawErasure } from './settle-erasure.tsx';

const words = practiceWords.erasure;

export type Erasure = AnswerBody<typeof listErasuresContract, 200>['erasures'][number];

/** Who is to be erased, was, or was not after all. */
export function useErasures() {
  return useAnswer('erasures', () => call<typeof listErasuresContract>({ method: 'GET', path: '/api/erasures' }));
}

/** Every request, those that wait first, and the two ways in which one ends. */
export function Erasures(): ReactElement {
  const [answer, again] = useErasures();
  if (answer === 'waiting') return <p className="hint">{serverWords.loading}</p>;
  if (!answer.ok) return <Notice denial={answer} />;
  const { erasures } = answer.body;
  return (
    <>
      <p className="explanation">{words.lead}</p>
      {erasures.length === 0 ? <p>{words.none}</p> : null}
      <ul className="rows">
        {erasures.map((one) => (
          <ErasureRow key={one.id} erasure={one} onChanged={again} />
        ))}
      </ul>
    </>
  );
}

interface ErasureRowProps {
  readonly erasure: Erasure;
  readonly onChanged: () => Promise<void>;
}

/** One request: whose, why, by whom, and what has become of it. */
export function ErasureRow({ erasure, onChanged }: ErasureRowProps): ReactElement {
  const { person, ground, reason, requestedBy, requestedAt, aloneFrom, outcome, settledBy, settledAt } = erasure;
  const [asks, setAsks] = useState<'confirm' | 'withdraw' | null>(null);
  const close = () => setAsks(null);
  const name = person.name ?? words.erased;
  return (
    <li className="stock-row">
      <div>
        <b>{name}</b>
        <p>
          {words.grounds[ground]}: “{reason}”
        </p>
        <p className="hint">
          {words.asked(requestedBy.name ?? requestedBy.accountId, commonWords.day(dayOf(requestedAt)))}.
          {outcome === 'waiting' ? ` ${words.alone(untilWords(aloneFrom))}` : null}
        </p>
        {settledBy === null || settledAt === null ? null : (
          <p>
            <b>{words.outcome[outcome]}</b>:{' '}
            {words.settled(settledBy.name ?? settledBy.accountId, commonWords.day(dayOf(settledAt)))}
          </p>
        )}
      </div>
      {outcome === 'waiting' ? (
        <div className="actions">
          <Button kind="danger" onClick={() => setAsks('confirm')}>
            {words.confirm}
          </Button>
          <Button kind="link" onClick={() => setAsks('withdraw')}>
            {words.withdraw}
          </Button>
        </div>
      ) : null}
      {asks === 'confirm' ? <ConfirmErasure {...{ personId: person.id, name, onChanged }} onClose={close} /> : null}
      {asks === 'withdraw' ? <WithdrawErasure {...{ personId: person.id, name, onChanged }} onClose={close} /> : null}
    </li>
  );
}
