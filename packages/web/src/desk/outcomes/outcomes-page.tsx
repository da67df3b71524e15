import { type BesideMeasured, type CourseState, outcomeScale, type TreatingView } from '@percuta/practice';
import type { readOutcomesContract } from '@percuta/server';
import type { ReactElement } from 'react';
import { Notice } from '../../parts/notice.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { call } from '../../server/call.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { commonWords } from '../../words/en/common.ts';
import { deskWords } from '../../words/en/desk.ts';
import { outcomeWords as words } from '../../words/en/outcomes.ts';
import { serverWords } from '../../words/en/server.ts';
import { hrefOf } from '../route.ts';
import { useCourse } from '../use-course.ts';
import { GradeForm } from './grade-form.tsx';

/** One person's results: what changed beside what was expected, every grade, and a place to grade now. */
export default function OutcomesPage({ personId }: { readonly personId: string }): ReactElement {
  const [course, againCourse] = useCourse(personId);
  const [changes, againChanges] = useAnswer(personId, () =>
    call<typeof readOutcomesContract>({ method: 'GET', path: '/api/people/:personId/outcomes', params: { personId } }),
  );
  if (course === 'waiting' || changes === 'waiting') return <PageTitle>{serverWords.loading}</PageTitle>;
  if (!course.ok) return <Notice denial={course} />;
  if (!changes.ok) return <Notice denial={changes} />;
  const { view } = course.body;
  if (!isTreating(view)) return <PageTitle>{words.title}</PageTitle>;
  const zones = view.course.plans.at(-1)?.plan.zones.map(({ zone }) => zone) ?? [];
  const again = async () => {
    await Promise.all([againCourse(), againChanges()]);
  };
  return (
    <div className="desk-column outcomes">
      <PageTitle>{words.title}</PageTitle>
      <section aria-labelledby="changes">
        <h2 id="changes">{words.changes}</h2>
        {changes.body.changes.length === 0 ? <p className="explanation">{words.noChanges}</p> : null}
        {changes.body.changes.map((one) => (
          <Change key={`${one.measured.scale}${one.measured.zone}`} of={one} />
        ))}
      </section>
      <section aria-labelledby="grade">
        <h2 id="grade">{words.grade}</h2>
        <GradeForm personId={personId} zones={zones} onDone={again} />
      </section>
      <Kept course={view.course} />
      <p className="after-list">
        <a href={hrefOf({ screen: 'person', personId })}>{words.back}</a>
        {' · '}
        <a href={hrefOf({ screen: 'results' })}>{words.toPractice}</a>
      </p>
    </div>
  );
}

function isTreating(view: { readonly role: string }): view is TreatingView {
  return view.role === 'practitioner' || view.role === 'responsible-clinician';
}

function Change({ of }: { readonly of: BesideMeasured }): ReactElement {
  const { measured, predicted, within } = of;
  const { scale, zone, before, after, change, daysAfterLastSession, blinded } = measured;
  return (
    <div className="outcome-change">
      <h3>{named(scale, zone)}</h3>
      <p className="outcome-figures">{words.change(before.score, after.score, change)}</p>
      <p className="hint">
        {deskWords.capital(words.days(daysAfterLastSession))}, {blinded ? words.blinded : words.notBlinded}.
      </p>
      {predicted === null ? (
        <p className="hint">{words.noPrediction}</p>
      ) : (
        <p>
          {words.predicted(predicted.low, predicted.median, predicted.high)}{' '}
          {within === true ? words.within : words.outside}
        </p>
      )}
    </div>
  );
}

function Kept({ course }: { readonly course: CourseState }): ReactElement {
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">{words.kept}</h2>
      {course.outcomes.length === 0 ? <p>{words.none}</p> : null}
      <ul className="rows">
        {course.outcomes.toReversed().map(({ measure, scale, zone, score, about, blinded }) => (
          <li key={measure} className="row">
            <b>{named(scale, zone)}</b>
            <span className="hint">{words.keptOn(commonWords.day(about), blinded !== null)}</span>
            <span>{words.keptLine(score, outcomeScale(scale)?.maximum ?? null)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function named(scale: string, zone: string | null): string {
  const name = outcomeScale(scale)?.name ?? scale;
  return zone === null ? name : `${name}, ${zone.replaceAll('-', ' ')}`;
}
