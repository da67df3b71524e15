import { type ReactElement, useEffect, useRef } from 'react';
import { entryLine } from '../../offline/entry-line.ts';
import type { Line } from '../../offline/line.ts';
import { useEntryLine } from '../../offline/use-entry-line.ts';
import { withWaiting } from '../../offline/with-waiting.ts';
import { Notice } from '../../parts/notice.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { roomWords as words } from '../../words/en/desk-room.ts';
import { serverWords } from '../../words/en/server.ts';
import { useStaff } from '../use-staff.ts';
import { CheckIn } from './check-in.tsx';
import { Needling } from './needling.tsx';
import { RefusedEntries } from './refused-entries.tsx';
import type { Room } from './room.ts';
import { RoomHead } from './room-head.tsx';
import { Seal } from './seal.tsx';
import { SealedRecord } from './sealed-record.tsx';
import { SignInStep } from './sign-in-step.tsx';
import { SignOutStep } from './sign-out-step.tsx';
import { TimeOut } from './time-out.tsx';
import { treatingView } from './treating-view.ts';
import { type SessionOf, useSessionRead } from './use-session-read.ts';
import { useTaps } from './use-taps.ts';
import { WaitsForRecord } from './waits-for-record.tsx';

/** One session from the check-in to the seal: which step it is, the record says, and what this tablet noted since. */
export default function SessionPage(of: SessionOf): ReactElement {
  const { personId, sessionId, me, practice } = of;
  const { told, isStale, again } = useSessionRead(of);
  const { line } = useEntryLine();
  const taps = useTaps();
  const nameOf = useStaff();
  const length = told === 'waiting' || 'ok' in told ? null : told.read.record.length;
  useReadAgain(line, { personId, length, again });
  if (told === 'waiting') return <PageTitle>{serverWords.loading}</PageTitle>;
  if ('ok' in told) return <Notice denial={told} />;
  const { today, view: anyView, record: ends } = told.read;
  const view = treatingView(anyView);
  const onRecord = view?.course.sessions[sessionId];
  const visit = view?.course.visits[sessionId];
  const plan = view?.course.plans.at(-1);
  if (view === null || onRecord === undefined || visit === undefined || plan === undefined) {
    return <PageTitle>{words.notFound}</PageTitle>;
  }
  const record = withWaiting(onRecord, line, ends.length);
  const note: Room['note'] = (ask) => entryLine.note({ personId, sessionId, account: me.accountId }, ask);
  const room: Room = {
    ...{ personId, sessionId, me, practice, view, course: view.course, record, onRecord, visit, plan, today },
    ...{ taps, nameOf, again, note, isStale },
  };
  return (
    <div className="room">
      <RoomHead room={room} person={told.person} />
      <RefusedEntries line={line.filter((entry) => entry.sessionId === sessionId)} />
      <Step room={room} />
    </div>
  );
}

interface ReadSoFar {
  readonly personId: string;
  readonly length: number | null;
  readonly again: () => Promise<void>;
}

/** What came to the record since it was read makes it worth reading again; what was refused too. */
function useReadAgain(line: Line, { personId, length, again }: ReadSoFar): void {
  const own = line.filter((entry) => entry.personId === personId);
  const reached = useRef(0);
  // What another tab has seen on record leaves the line: it has been reached all the same.
  for (const { standing } of own)
    if (standing.is === 'on record') reached.current = Math.max(reached.current, standing.length);
  const refused = own.filter(({ standing }) => standing.is === 'refused').length;
  const isBehind = length !== null && reached.current > length;
  useEffect(() => {
    if (isBehind || refused > 0) void again();
  }, [isBehind, refused, again]);
}

function Step({ room }: { readonly room: Room }): ReactElement {
  const { state } = room.record.session;
  if (state !== room.onRecord.session.state) return <WaitsForRecord room={room} />;
  switch (state) {
    case 'planned':
      return <CheckIn room={room} />;
    case 'checked-in':
      return <SignInStep room={room} />;
    case 'signed-in':
    case 'timed-out':
      return <TimeOut room={room} />;
    case 'needling':
      return <Needling room={room} />;
    case 'needled':
      return <SignOutStep room={room} />;
    case 'signed-out':
      return <Seal room={room} />;
    case 'sealed':
      return <SealedRecord room={room} />;
    case 'called-off':
      return <p>{words.calledOff}</p>;
  }
}
