import type { CourseView } from '@percuta/practice';
import type { readPersonContract } from '@percuta/server';
import type { ReactElement } from 'react';
import { Notice } from '../../parts/notice.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { type AnswerBody, call } from '../../server/call.ts';
import { useAnswer } from '../../server/use-answer.ts';
import type { Me } from '../../server/use-me.ts';
import { commonWords } from '../../words/en/common.ts';
import { deskWords } from '../../words/en/desk.ts';
import { practiceWords } from '../../words/en/desk-practice.ts';
import { serverWords } from '../../words/en/server.ts';
import { SamePerson } from '../people/same-person.tsx';
import { hrefOf } from '../route.ts';
import { type CourseRead, useCourse } from '../use-course.ts';
import { BreakGlass } from './break-glass.tsx';
import { DeskVisits } from './desk-visits.tsx';
import { PersonActions } from './person-actions.tsx';
import { TreatingPerson } from './treating-person.tsx';

const words = deskWords.person;

interface PersonPageProps {
  readonly personId: string;
  readonly me: Me;
  /** The address of the practice. */
  readonly slug: string;
}

/** One person: what comes next, and the record as far as one's role needs to know it. */
export function PersonPage({ personId, me, slug }: PersonPageProps): ReactElement {
  const [person] = useAnswer(personId, () =>
    call<typeof readPersonContract>({ method: 'GET', path: '/api/people/:personId', params: { personId } }),
  );
  const [course, again] = useCourse(personId);
  if (person === 'waiting' || course === 'waiting') return <PageTitle>{serverWords.loading}</PageTitle>;
  if (!person.ok) return <Notice denial={person} />;
  return (
    <>
      <PersonHead person={person.body} />
      <SamePerson personId={personId} name={person.body.name ?? words.nameless} />
      {mayReceive(me) ? <PersonActions personId={personId} slug={slug} /> : null}
      {me.roles.some((role) => role === 'owner' || role === 'responsible-clinician') ? (
        <p>
          <a href={hrefOf({ screen: 'audit', personId })}>{practiceWords.audit.link}</a>
        </p>
      ) : null}
      {course.ok ? (
        <CourseBody personId={personId} me={me} slug={slug} course={course.body} onChanged={again} />
      ) : (
        <>
          <Notice denial={course} />
          {course.status === 403 && me.roles.includes('practitioner') ? (
            <BreakGlass personId={personId} onBroken={again} />
          ) : null}
        </>
      )}
    </>
  );
}

/** Everyone but an owner who is nothing else. */
function mayReceive({ roles }: Me): boolean {
  return roles.some((role) => role !== 'owner');
}

function PersonHead({ person }: { readonly person: AnswerBody<typeof readPersonContract, 200> }): ReactElement {
  const facts = [
    person.bornOn === null ? null : deskWords.capital(deskWords.find.born(commonWords.day(person.bornOn))),
    person.phone,
    person.email,
  ].filter((fact) => fact !== null);
  return (
    <header className="person-head">
      <PageTitle>{person.name ?? words.nameless}</PageTitle>
      <p className="hint">{facts.join(' · ')}</p>
    </header>
  );
}

interface CourseBodyProps extends PersonPageProps {
  readonly course: CourseRead;
  readonly onChanged: () => Promise<void>;
}

function CourseBody({ personId, me, course, onChanged }: CourseBodyProps): ReactElement | null {
  const { view, today, record } = course;
  if (isTreating(view)) {
    return <TreatingPerson {...{ personId, me, view, today, record, onChanged }} />;
  }
  if (view.role === 'patient') return null;
  return (
    <div className="desk-column">
      <DeskVisits {...{ personId, today, onChanged }} visits={view.visits} mayCheckIn={mayReceive(me)} />
    </div>
  );
}

function isTreating(
  view: CourseView,
): view is Extract<CourseView, { readonly role: 'practitioner' | 'responsible-clinician' }> {
  return view.role === 'practitioner' || view.role === 'responsible-clinician';
}
