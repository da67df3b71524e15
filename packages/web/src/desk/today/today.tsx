import type { listTodayContract } from '@percuta/server';
import { type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { type AnswerBody, call } from '../../server/call.ts';
import { useAnswer } from '../../server/use-answer.ts';
import type { Me } from '../../server/use-me.ts';
import { attendanceWords } from '../../words/en/attendance.ts';
import { commonWords } from '../../words/en/common.ts';
import { todayWords as words } from '../../words/en/desk-today.ts';
import { serverWords } from '../../words/en/server.ts';
import { useNow } from '../room/use-now.ts';
import { useStaff } from '../use-staff.ts';
import { BoardRow } from './board-row.tsx';
import { WaitingReports } from './waiting-reports.tsx';
import { WalkIn } from './walk-in.tsx';
import '../../styles/waiting-list.css';

export type TodayVisit = AnswerBody<typeof listTodayContract, 200>['visits'][number];

const MINUTE_MS = 60_000;

/** The day as a board: each session runs towards one upright gate, and what is missing stands on the way. */
export function Today({ me }: { readonly me: Me }): ReactElement {
  const [answer, again] = useAnswer('today', () =>
    call<typeof listTodayContract>({ method: 'GET', path: '/api/today', query: {} }),
  );
  if (answer === 'waiting') return <PageTitle>{serverWords.loading}</PageTitle>;
  if (!answer.ok) return <Notice denial={answer} />;
  const { on, visits } = answer.body;
  return (
    <>
      <header className="today-head">
        <PageTitle>{commonWords.weekday(on)}</PageTitle>
        <p className="hint">
          {commonWords.day(on)}. {words.counts(countsOf(visits))}
        </p>
        {books(me) ? <WalkInButton onBooked={() => void again()} /> : null}
      </header>
      {visits.length === 0 ? <p>{words.none}</p> : <Board visits={visits} onNoted={() => void again()} />}
      {treats(me) ? <WaitingReports /> : null}
    </>
  );
}

function books({ roles }: Me): boolean {
  return roles.some((role) => role !== 'patient' && role !== 'owner');
}

function WalkInButton({ onBooked }: { readonly onBooked: () => void }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const booked = (what: string) => {
    setOpen(false);
    setSaid(what);
    onBooked();
  };
  return (
    <div className="today-walk-in">
      <Button kind="plain" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {attendanceWords.walkIn.open}
      </Button>
      <p role="status">{said}</p>
      {isOpen ? <WalkIn onBooked={booked} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

function treats({ roles }: Me): boolean {
  return roles.includes('practitioner') || roles.includes('responsible-clinician');
}

function countsOf(visits: readonly TodayVisit[]) {
  const count = (test: (visit: TodayVisit) => boolean) => visits.filter(test).length;
  const isAhead = ({ stage }: TodayVisit) => stage === 'booked' || stage === 'here';
  return {
    visits: visits.length,
    done: count(({ stage }) => stage === 'done'),
    underWay: count(({ stage }) => stage === 'in treatment'),
    cleared: count((visit) => isAhead(visit) && visit.clearance === 'cleared'),
    not: count((visit) => isAhead(visit) && visit.clearance === 'not cleared'),
  };
}

interface BoardProps {
  readonly visits: readonly TodayVisit[];
  readonly onNoted: () => void;
}

function Board({ visits, onNoted }: BoardProps): ReactElement {
  const nameOf = useStaff();
  const nowMs = useNow(MINUTE_MS);
  const firstAhead = visits.findIndex(({ startsAt }) => Date.parse(startsAt) > nowMs);
  return (
    <div className="board">
      <div className="board-head" aria-hidden="true">
        <span>{words.between}</span>
        <span>{words.start}</span>
      </div>
      <ol>
        {visits.map((visit, index) => (
          <BoardRow
            key={visit.visitId}
            visit={visit}
            practitioner={nameOf({ id: visit.practitionerId, role: 'practitioner' })}
            nowMs={index === firstAhead ? nowMs : null}
            onNoted={onNoted}
          />
        ))}
      </ol>
    </div>
  );
}
