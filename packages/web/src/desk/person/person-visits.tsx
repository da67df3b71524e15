import type { TreatingView } from '@percuta/practice';
import type { ReactElement } from 'react';
import { timeOf } from '../../numbers/clock-time.ts';
import { commonWords } from '../../words/en/common.ts';
import { deskWords } from '../../words/en/desk.ts';
import { hrefOf } from '../route.ts';
import type { NameOf } from '../use-staff.ts';
import { CourseOfVisits } from './course-of-visits.tsx';

const words = deskWords.person;

interface PersonVisitsProps {
  readonly personId: string;
  readonly view: TreatingView;
  readonly nameOf: NameOf;
}

/** Every visit, the next first; a session leads to its room, or to its sealed record. */
export function PersonVisits({ personId, view, nameOf }: PersonVisitsProps): ReactElement {
  const visits = Object.values(view.course.visits).toSorted((a, b) => b.startsAt.localeCompare(a.startsAt));
  return (
    <section aria-labelledby="visits">
      <h2 id="visits">{words.visits}</h2>
      {visits.length === 0 ? <p>{words.noVisits}</p> : null}
      <CourseOfVisits personId={personId} visits={visits.length} />
      <ul className="rows">
        {visits.map(({ visit, on, startsAt, purpose, practitioner, cancelled }) => {
          const session = view.course.sessions[visit]?.session;
          const isSealed = session?.state === 'sealed';
          return (
            <li key={visit} className="row">
              <b>
                {commonWords.day(on)}, {timeOf(startsAt)}
              </b>
              <span className="hint">
                {deskWords.capital(purpose)}, {nameOf({ id: practitioner, role: 'practitioner' })}
              </span>
              <span>
                {cancelled ? deskWords.stages.cancelled : session === undefined ? '' : deskWords.states[session.state]}
              </span>
              {session === undefined || cancelled ? null : (
                <a className="row-way" href={hrefOf({ screen: 'session', personId, sessionId: visit })}>
                  {isSealed ? words.readRecord : words.openSession}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
