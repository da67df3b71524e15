import type { CourseView } from '@percuta/practice';
import type { readPersonContract } from '@percuta/server';
import type { ReactElement } from 'react';
import { VisitsPaper } from '../../booking/visits-paper.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { call } from '../../server/call.ts';
import { useAnswer } from '../../server/use-answer.ts';
import type { Practice } from '../../server/use-practice.ts';
import { bookCourseWords } from '../../words/en/book-course.ts';
import { serverWords } from '../../words/en/server.ts';
import { useCourse } from '../use-course.ts';
import { useStaff } from '../use-staff.ts';

interface PersonPaperProps {
  readonly personId: string;
  readonly practice: Practice;
}

/** The visits of somebody that are still to come, as a sheet to hand over. */
export function PersonPaper({ personId, practice }: PersonPaperProps): ReactElement {
  const nameOf = useStaff();
  const [course] = useCourse(personId);
  const [person] = useAnswer(personId, () =>
    call<typeof readPersonContract>({ method: 'GET', path: '/api/people/:personId', params: { personId } }),
  );
  if (course === 'waiting' || person === 'waiting') return <PageTitle>{serverWords.loading}</PageTitle>;
  if (!course.ok || !person.ok) return <Notice denial={course.ok ? (person.ok ? null : person) : course} />;
  const { view, today } = course.body;
  const visits = visitsOf(view)
    .filter(({ on }) => on >= today)
    .map(({ visit, startsAt, endsAt, purpose, practitioner }) => {
      const who = nameOf({ id: practitioner, role: 'practitioner' });
      return { visitId: visit, startsAt, endsAt, purpose, practitioner: who };
    });
  return (
    <>
      <PageTitle part="paper">{bookCourseWords.paper.titleAtDesk}</PageTitle>
      <p className="explanation">{[person.body.name, practice.name].filter((name) => name !== null).join(', ')}</p>
      <VisitsPaper visits={visits} phone={practice.numbers?.day ?? null} />
    </>
  );
}

function visitsOf(view: CourseView) {
  if ('course' in view) return Object.values(view.course.visits).filter(({ cancelled }) => !cancelled);
  return view.visits.filter(({ stage }) => stage === 'booked' || stage === 'here');
}
