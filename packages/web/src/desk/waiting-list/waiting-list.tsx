import type { listResourcesContract, listWaitingContract } from '@percuta/server';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { momentWords } from '../../booking/moment-words.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { type AnswerBody, call } from '../../server/call.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { waitingWords } from '../../words/en/waiting-list.ts';
import type { Named } from '../people/find-person.tsx';
import { hrefOf } from '../route.ts';
import { AddToList } from './add-to-list.tsx';
import { OfferDialog } from './offer-dialog.tsx';
import { OpenOffer } from './open-offer.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import '../../styles/waiting-list.css';

const words = waitingWords.desk;
const EVERY_MS = 60_000;

/** One who waits, with their name. */
export type Waiting = AnswerBody<typeof listWaitingContract, 200>['waiting'][number];

interface WaitingListProps {
  /** Says something else whenever the bookings changed: then the list is read anew. */
  readonly changes: string;
  /** Something of the calendar was changed from here. */
  readonly onChanged: () => void;
}

type Asking = { readonly is: 'add' } | { readonly is: 'offer' | 'remove'; readonly of: Waiting };

/** Who waits for a time, beside the bookings, in the order in which what becomes free is offered. */
export function WaitingList({ changes, onChanged }: WaitingListProps): ReactElement {
  const [answer, again] = useAnswer('waiting', () =>
    call<typeof listWaitingContract>({ method: 'GET', path: '/api/waiting-list' }),
  );
  const [resources] = useAnswer('resources', () =>
    call<typeof listResourcesContract>({ method: 'GET', path: '/api/resources' }),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew with the bookings, and now and then: offers lapse
  useEffect(() => {
    void again();
    const timer = window.setInterval(() => void again(), EVERY_MS);
    return () => window.clearInterval(timer);
  }, [changes]);
  const [asking, setAsking] = useState<Asking | null>(null);
  const people =
    resources !== 'waiting' && resources.ok
      ? resources.body.practitioners.map(({ accountId, name }) => ({ id: accountId, name }))
      : [];
  const heading = useRef<HTMLHeadingElement>(null);
  const close = () => setAsking(null);
  const done = () => {
    close();
    onChanged();
    // What was pressed may be gone once the list is read anew.
    void again().then(() => heading.current?.focus());
  };
  const list = answer === 'waiting' || !answer.ok ? null : answer.body;
  return (
    <section aria-labelledby="waiting-list" className="waiting-list no-print">
      <h2 id="waiting-list" ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      {answer === 'waiting' || answer.ok ? null : <Notice denial={answer} />}
      {list === null ? null : (
        <p className="hint">{list.waiting.length === 0 ? words.none : words.count(list.waiting.length)}</p>
      )}
      <ol className="waiting-rows">
        {list?.waiting.map((one) => (
          <WaitingRow
            key={one.wishId}
            one={one}
            practitioners={people}
            onAsk={(is) => setAsking({ is, of: one })}
            onDone={done}
          />
        ))}
      </ol>
      <div className="actions">
        <Button kind="plain" aria-haspopup="dialog" onClick={() => setAsking({ is: 'add' })}>
          {words.add}
        </Button>
      </div>
      {list === null ? null : <p className="hint">{words.how(list.offerMinutes)}</p>}
      {asking?.is === 'add' ? <AddToList practitioners={people} onDone={done} onClose={close} /> : null}
      {asking?.is === 'offer' ? (
        <OfferDialog one={asking.of} practitioners={people} onDone={done} onClose={close} />
      ) : null}
      {asking?.is === 'remove' ? <RemoveDialog one={asking.of} onDone={done} onClose={close} /> : null}
    </section>
  );
}

interface WaitingRowProps {
  readonly one: Waiting;
  readonly practitioners: readonly Named[];
  readonly onAsk: (what: 'offer' | 'remove') => void;
  readonly onDone: () => void;
}

function WaitingRow({ one, practitioners, onAsk, onDone }: WaitingRowProps): ReactElement {
  const { person, purpose, practitionerId, visitId, lapses, possible, offer } = one;
  const name = person.name ?? words.unnamed;
  const who = practitioners.find(({ id }) => id === practitionerId)?.name;
  const what = [
    `${waitingWords.purposes[purpose]}, ${words.minutes(one.minutes)}`,
    ...(who === undefined ? [] : [words.with(who)]),
    ...(visitId === null ? [] : [words.earlier]),
  ];
  return (
    <li className={offer === null ? '' : 'is-offered'}>
      <p>
        <a href={hrefOf({ screen: 'person', personId: person.id })}>{name}</a>
      </p>
      <p>{what.join(', ')}</p>
      <p>{waitingWords.days(one)}</p>
      <p className="hint">
        {words.since(momentWords(one.joinedAt))}
        {lapses === 0 ? '' : `. ${words.lapses(lapses)}`}
      </p>
      {possible ? null : <p className="waiting-not">{words.impossible}</p>}
      {offer === null ? (
        <div className="waiting-acts">
          <Button kind="link" aria-haspopup="dialog" aria-label={words.offerOf(name)} onClick={() => onAsk('offer')}>
            {words.offer}
          </Button>
          <Button
            kind="link"
            aria-haspopup="dialog"
            aria-label={words.removeLabel(name)}
            onClick={() => onAsk('remove')}
          >
            {words.remove}
          </Button>
        </div>
      ) : (
        <OpenOffer personId={person.id} name={name} offer={offer} onDone={onDone} />
      )}
    </li>
  );
}
