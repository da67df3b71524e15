import type { readRecallContract, settleFlagContract, undoRecallContract } from '@percuta/server';
import { type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { type AnswerBody, call } from '../../server/call.ts';
import { useAnswer } from '../../server/use-answer.ts';
import type { Me } from '../../server/use-me.ts';
import { deskWords } from '../../words/en/desk.ts';
import { stockWords } from '../../words/en/desk-stock.ts';
import { serverWords } from '../../words/en/server.ts';
import { hrefOf } from '../route.ts';
import { useStaff } from '../use-staff.ts';
import { answersFor, treats } from './may.ts';
import { PrintRecall } from './print-recall.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

const words = stockWords.recall;
type Kept = AnswerBody<typeof readRecallContract, 200>;
type NameById = (accountId: string) => string;

interface RecallPageProps {
  readonly recallId: string;
  readonly me: Me;
}

/** A recall as it was made: who was exposed, the letters, the bookings, and what was added since. */
export default function RecallPage({ recallId, me }: RecallPageProps): ReactElement {
  const nameOf = useStaff();
  const nameById: NameById = (id) => nameOf({ id, role: 'owner' });
  const [answer, again] = useAnswer(recallId, () =>
    call<typeof readRecallContract>({ method: 'GET', path: '/api/recalls/:recallId', params: { recallId } }),
  );
  if (answer === 'waiting') return <p className="hint">{serverWords.loading}</p>;
  if (!answer.ok) return <Notice denial={answer} />;
  const { recall, people, bookings } = answer.body;
  return (
    <div className="stock">
      <p className="stock-back">
        <a href={hrefOf({ screen: 'stock', part: 'lots' })}>{deskWords.back}</a>
      </p>
      <PageTitle>{words.title(recall.lot)}</PageTitle>
      <Standing recall={recall} me={me} nameById={nameById} onDone={again} />
      <section className="stock-section">
        <h2>{words.people(people.length)}</h2>
        <PrintRecall recall={recall} people={people} madeBy={nameById(recall.begunBy)} />
        <ul className="rows">
          {people.map((one) => (
            <Exposed key={one.personId} one={one} />
          ))}
        </ul>
      </section>
      <section className="stock-section">
        <h2>{words.bookings(bookings.length)}</h2>
        <ul className="rows">
          {bookings.map((one) => (
            <Booking key={one.visitId} {...{ one, me, nameById, recall }} onDone={again} />
          ))}
        </ul>
      </section>
    </div>
  );
}

interface StandingProps {
  readonly recall: Kept['recall'];
  readonly me: Me;
  readonly nameById: NameById;
  readonly onDone: () => Promise<void>;
}

function Standing({ recall, me, nameById, onDone }: StandingProps): ReactElement {
  const [isAsking, setAsking] = useState(false);
  const { undone, reference, id: recallId } = recall;
  const undo = (because: string) =>
    call<typeof undoRecallContract>({
      method: 'POST',
      path: '/api/recalls/:recallId/undo',
      params: { recallId },
      body: { because },
    });
  return (
    <>
      <p>
        {words.because(recall.because)} {reference === null ? null : <span>{words.reference(reference)}.</span>}
      </p>
      <p className="hint">{words.made(nameById(recall.begunBy), recall.begunAt.slice(0, 10))}</p>
      {undone === null ? null : <p>{words.undone(nameById(undone.by), undone.at.slice(0, 10), undone.because)}</p>}
      {undone !== null || !answersFor(me) ? null : (
        <div className="actions">
          <Button kind="plain" onClick={() => setAsking(true)}>
            {words.undo}
          </Button>
        </div>
      )}
      {isAsking ? (
        <ReasonDialog
          title={words.undoTitle(recall.lot)}
          text={words.undoText}
          doIt={words.undoDo}
          ask={undo}
          onClose={() => setAsking(false)}
          onDone={onDone}
        />
      ) : null}
    </>
  );
}

function Exposed({ one }: { readonly one: Kept['people'][number] }): ReactElement {
  const { personId, name, sessions, letter } = one;
  return (
    <li className="stock-person">
      <p className="row">
        {name === null ? <b>{words.erased}</b> : <a href={hrefOf({ screen: 'person', personId })}>{name}</a>}
        <span className="hint">{words.sessions(sessions.map(({ on }) => on))}</span>
      </p>
      {letter === null ? null : (
        <details>
          <summary>
            {words.letter} <span className="visually-hidden">{name}</span>
          </summary>
          <p className="hint">
            {words.subject}: {letter.subject}
          </p>
          <p className="stock-letter">{letter.body}</p>
        </details>
      )}
    </li>
  );
}

interface BookingProps extends StandingProps {
  readonly one: Kept['bookings'][number];
}

function Booking({ one, recall, me, nameById, onDone }: BookingProps): ReactElement {
  const [isAsking, setAsking] = useState(false);
  const { visitId, startsAt, reason, isCancelled, settled } = one;
  const name = one.name ?? words.nobodyNamed;
  const settle = (because: string) =>
    call<typeof settleFlagContract>({
      method: 'POST',
      path: '/api/recalls/:recallId/flags/:visitId/settle',
      params: { recallId: recall.id, visitId },
      body: { because },
    });
  const isOpen = reason === 'person' && settled === null && !isCancelled && recall.undone === null;
  return (
    <li className="stock-row">
      <div>
        <b>{name}</b> {stockWords.day(startsAt.slice(0, 10))}
        {isCancelled ? <span className="hint"> {words.cancelled}</span> : null}
        <p className="hint">{words.reasons[reason]}</p>
        {settled === null ? null : <p>{words.settled(nameById(settled.by), settled.because)}</p>}
      </div>
      {isOpen && treats(me) ? (
        <Button kind="link" onClick={() => setAsking(true)}>
          {words.settle} <span className="visually-hidden">{name}</span>
        </Button>
      ) : null}
      {isAsking ? (
        <ReasonDialog
          title={words.settleTitle(name)}
          text={words.settleText}
          doIt={words.settleDo}
          ask={settle}
          onClose={() => setAsking(false)}
          onDone={onDone}
        />
      ) : null}
    </li>
  );
}
