import type { CourseView, TreatingView } from '@percuta/practice';
import type { readPersonContract } from '@percuta/server';
import type { ReactElement } from 'react';
import { Notice } from '../../parts/notice.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { call } from '../../server/call.ts';
import { useAnswer } from '../../server/use-answer.ts';
import type { Me } from '../../server/use-me.ts';
import { roomWords as words } from '../../words/en/desk-room.ts';
import { serverWords } from '../../words/en/server.ts';
import { useCourse } from '../use-course.ts';
import { useStaff } from '../use-staff.ts';
import { CheckIn } from './check-in.tsx';
import { Needling } from './needling.tsx';
import type { Room } from './room.ts';
import { RoomHead } from './room-head.tsx';
import { Seal } from './seal.tsx';
import { SealedRecord } from './sealed-record.tsx';
import { SignInStep } from './sign-in-step.tsx';
import { SignOutStep } from './sign-out-step.tsx';
import { TimeOut } from './time-out.tsx';
import { useTaps } from './use-taps.ts';

interface SessionPageProps {
  readonly personId: string;
  readonly sessionId: string;
  readonly me: Me;
}

/** One session from the check-in to the seal: which step it is, the record says. */
export default function SessionPage({ personId, sessionId, me }: SessionPageProps): ReactElement {
  const [person] = useAnswer(personId, () =>
    call<typeof readPersonContract>({ method: 'GET', path: '/api/people/:personId', params: { personId } }),
  );
  const [read, again] = useCourse(personId);
  const taps = useTaps();
  const nameOf = useStaff();
  if (person === 'waiting' || read === 'waiting') return <PageTitle>{serverWords.loading}</PageTitle>;
  if (!person.ok) return <Notice denial={person} />;
  if (!read.ok) return <Notice denial={read} />;
  const { view, today } = read.body;
  const course = isTreating(view) ? view.course : null;
  const record = course?.sessions[sessionId];
  const visit = course?.visits[sessionId];
  const plan = course?.plans.at(-1);
  if (!isTreating(view) || record === undefined || visit === undefined || plan === undefined) {
    return <PageTitle>{words.notFound}</PageTitle>;
  }
  const room: Room = {
    ...{ personId, sessionId, me, view, course: view.course, record, visit, plan, today, taps, nameOf, again },
  };
  return (
    <div className="room">
      <RoomHead room={room} person={person.body} />
      <Step room={room} />
    </div>
  );
}

function Step({ room }: { readonly room: Room }): ReactElement {
  switch (room.record.session.state) {
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

function isTreating(view: CourseView): view is TreatingView {
  return view.role === 'practitioner' || view.role === 'responsible-clinician';
}
