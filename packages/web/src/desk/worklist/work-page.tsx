import type { listWorkContract } from '@percuta/server';
import { type ReactElement, useEffect } from 'react';
import { Notice } from '../../parts/notice.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { call } from '../../server/call.ts';
import { useAnswer } from '../../server/use-answer.ts';
import type { Me } from '../../server/use-me.ts';
import { workWords as words } from '../../words/en/desk-work.ts';
import { useStaff } from '../use-staff.ts';
import { ClosedWork } from './closed-work.tsx';
import { ConsentWork } from './consent-work.tsx';
import { type Work, WorkRow } from './work-row.tsx';
import '../../styles/work.css';

const ASK_AGAIN_MS = 60_000;

/** What waits for somebody of the practice, each with its clock; asked again every minute. */
export default function WorkPage({ me }: { readonly me: Me }): ReactElement {
  const nameOf = useStaff();
  const [answer, again] = useAnswer('work', () =>
    call<typeof listWorkContract>({ method: 'GET', path: '/api/work-list' }),
  );
  useEffect(() => {
    const timer = window.setInterval(() => void again(), ASK_AGAIN_MS);
    return () => window.clearInterval(timer);
  }, [again]);
  const mayTake = me.roles.some((role) => role !== 'owner' && role !== 'patient');
  const treats = me.roles.some((role) => role === 'practitioner' || role === 'responsible-clinician');
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p className="explanation lead">{words.lead}</p>
      {answer === 'waiting' ? (
        <p className="hint">{words.loading}</p>
      ) : !answer.ok ? (
        <Notice denial={answer} />
      ) : answer.body.work.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul className="work-list">
          {answer.body.work.map((work) => (
            <WorkRow
              key={`${work.kind}${work.workId}`}
              work={work}
              nameOf={nameOf}
              mayTake={mayTake}
              onChanged={again}
            />
          ))}
        </ul>
      )}
      {answer === 'waiting' || !answer.ok ? null : <Heard work={answer.body.work} />}
      {treats ? <ConsentWork /> : null}
      <ClosedWork nameOf={nameOf} />
    </>
  );
}

/** Said again only once it changes: whoever hears the list is told that something is late without looking for it. */
function Heard({ work }: { readonly work: readonly Work[] }): ReactElement {
  const waiting = work.filter(({ standing }) => standing !== 'answered');
  const late = waiting.filter(({ standing }) => standing === 'overdue').length;
  const untaken = waiting.filter(({ named }) => named === null).length;
  return (
    <p className="visually-hidden" role="status">
      {words.heard(waiting.length, late, untaken)}
    </p>
  );
}
