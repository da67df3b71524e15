import type { CourseView, TreatingView } from '@percuta/practice';
import type { readPersonContract } from '@percuta/server';
import type { ReactElement } from 'react';
import { Notice } from '../../parts/notice.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { call } from '../../server/call.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { deskWords } from '../../words/en/desk.ts';
import { planWords as words } from '../../words/en/desk-plan.ts';
import { serverWords } from '../../words/en/server.ts';
import { hrefOf } from '../route.ts';
import { useCourse } from '../use-course.ts';
import { PlanEditor } from './plan-editor.tsx';

/** The plan of one person: the newest version, or a new one. */
export default function PlanPage({ personId }: { readonly personId: string }): ReactElement {
  const [course, again] = useCourse(personId);
  const [person] = useAnswer(personId, () =>
    call<typeof readPersonContract>({ method: 'GET', path: '/api/people/:personId', params: { personId } }),
  );
  if (course === 'waiting' || person === 'waiting') return <PageTitle>{serverWords.loading}</PageTitle>;
  const view = course.ok && isTreating(course.body.view) ? course.body.view : null;
  return (
    <>
      <header className="plan-head">
        <PageTitle part="plan">{(person.ok ? person.body.name : null) ?? words.title}</PageTitle>
        {view === null ? null : <p className="hint">{words.version(view.course.plans.length + 1)}</p>}
        <a href={hrefOf({ screen: 'person', personId })}>{deskWords.back}</a>
      </header>
      {course.ok ? null : <Notice denial={course} />}
      {course.ok && view !== null ? (
        <PlanEditor
          key={view.course.plans.length}
          personId={personId}
          course={view.course}
          today={course.body.today}
          onProposed={again}
        />
      ) : null}
    </>
  );
}

function isTreating(view: CourseView): view is TreatingView {
  return view.role === 'practitioner' || view.role === 'responsible-clinician';
}
