import type { listResourcesContract } from '@percuta/server';
import type { ReactElement } from 'react';
import { VisitsPaper } from '../booking/visits-paper.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { call } from '../server/call.ts';
import { useAnswer } from '../server/use-answer.ts';
import type { Practice } from '../server/use-practice.ts';
import { bookCourseWords } from '../words/en/book-course.ts';
import { courseWords } from '../words/en/course.ts';
import type { OwnCourse } from './use-own-course.ts';
import '../styles/book-course.css';

interface OwnPaperProps {
  readonly course: OwnCourse;
  readonly practice: Practice;
}

/** My visits that are still to come, to be printed. */
export default function OwnPaper({ course, practice }: OwnPaperProps): ReactElement {
  const [resources] = useAnswer('resources', () =>
    call<typeof listResourcesContract>({ method: 'GET', path: '/api/resources' }),
  );
  const people = resources !== 'waiting' && resources.ok ? resources.body.practitioners : [];
  const visits = course.view.visits
    .filter(({ on, stage }) => on >= course.today && stage === 'booked')
    .map(({ visit, startsAt, endsAt, purpose, practitioner }) => ({
      visitId: visit,
      startsAt,
      endsAt,
      purpose,
      practitioner: people.find(({ accountId }) => accountId === practitioner)?.name ?? '',
    }));
  return (
    <>
      <PageTitle part="paper">{bookCourseWords.paper.title}</PageTitle>
      <p className="explanation">{practice.name}</p>
      <VisitsPaper visits={visits} phone={practice.numbers?.day ?? null} />
      <p className="after-list no-print">
        <a href="#overview">{courseWords.back}</a>
      </p>
    </>
  );
}
