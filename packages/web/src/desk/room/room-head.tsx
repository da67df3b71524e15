import type { readPersonContract } from '@percuta/server';
import type { ReactElement } from 'react';
import { timeOf } from '../../numbers/clock-time.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import type { AnswerBody } from '../../server/call.ts';
import { commonWords } from '../../words/en/common.ts';
import { deskWords } from '../../words/en/desk.ts';
import { roomWords as words } from '../../words/en/desk-room.ts';
import { hrefOf } from '../route.ts';
import { LineStatus } from './line-status.tsx';
import { type Room, sessionNumber } from './room.ts';
import { useNow } from './use-now.ts';

interface RoomHeadProps {
  readonly room: Room;
  readonly person: AnswerBody<typeof readPersonContract, 200>;
}

const STEPS = ['signIn', 'timeOut', 'needling', 'signOut'] as const;
type StepName = (typeof STEPS)[number];

/** Who it is, the time, whether every tap is saved, and which step. */
export function RoomHead({ room, person }: RoomHeadProps): ReactElement {
  const nowMs = useNow(5_000);
  const { taps, plan, personId, isStale } = room;
  const facts = [
    person.bornOn === null ? '' : words.born(commonWords.day(person.bornOn)),
    words.session(sessionNumber(room), plan.plan.sessions.count),
  ];
  return (
    <header className="room-head">
      <div className="room-who">
        <div>
          <PageTitle part={`${room.sessionId} ${shownStep(room)}`}>
            {person.name ?? deskWords.person.nameless}
          </PageTitle>
          <p>{facts.filter((fact) => fact !== '').join('. ')}</p>
        </div>
        <p className="room-clock">
          {timeOf(new Date(nowMs))}
          <LineStatus taps={taps} isStale={isStale} />
          <a href={hrefOf({ screen: 'person', personId })}>{words.back}</a>
        </p>
      </div>
      <ol className="room-steps">
        {STEPS.map((step) => (
          <li
            key={step}
            aria-current={step === stepOf(room) ? 'step' : undefined}
            className={isOver(step, room) ? 'over' : undefined}
          >
            {words.steps[step]}
          </li>
        ))}
      </ol>
    </header>
  );
}

/** What is shown below: once it changes, the focus goes to the title and the page to its beginning. */
function shownStep(room: Room): string {
  const { state } = room.record.session;
  return stepOf(room) === 'timeOut' ? 'timeOut' : state;
}

function stepOf({ record }: Room): StepName | null {
  switch (record.session.state) {
    case 'planned':
    case 'checked-in':
      return 'signIn';
    case 'signed-in':
    case 'timed-out':
      return 'timeOut';
    case 'needling':
      return 'needling';
    case 'needled':
    case 'signed-out':
      return 'signOut';
    case 'sealed':
    case 'called-off':
      return null;
  }
}

function isOver(step: StepName, room: Room): boolean {
  const current = stepOf(room);
  if (current === null) return room.record.session.state === 'sealed';
  return STEPS.indexOf(step) < STEPS.indexOf(current);
}
