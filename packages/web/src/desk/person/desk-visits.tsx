import type { DeskVisit } from '@percuta/practice';
import type { checkInContract } from '@percuta/server';
import type { ReactElement } from 'react';
import { timeOf } from '../../numbers/clock-time.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { call } from '../../server/call.ts';
import { useAct } from '../../server/use-act.ts';
import { commonWords } from '../../words/en/common.ts';
import { deskWords } from '../../words/en/desk.ts';
import { roomWords } from '../../words/en/desk-room.ts';

import { CourseOfVisits } from './course-of-visits.tsx';

interface DeskVisitsProps {
  readonly personId: string;
  readonly visits: readonly DeskVisit[];
  readonly today: string;
  /** Whether whoever looks receives people. */
  readonly mayCheckIn: boolean;
  readonly onChanged: () => Promise<void>;
}

/** The visits as the front desk needs to know them: when, where it stands, cleared or not, and never why. */
export function DeskVisits({ personId, visits, today, mayCheckIn, onChanged }: DeskVisitsProps): ReactElement {
  const act = useAct();
  const checkIn = async (sessionId: string) => {
    const done = await act.run(() =>
      call<typeof checkInContract>({
        method: 'POST',
        path: '/api/people/:personId/sessions/:sessionId/check-in',
        params: { personId, sessionId },
      }),
    );
    if (done !== null) await onChanged();
  };
  return (
    <section aria-labelledby="visits">
      <h2 id="visits">{deskWords.person.visits}</h2>
      {visits.length === 0 ? <p>{deskWords.person.noVisits}</p> : null}
      <CourseOfVisits personId={personId} visits={visits.length} />
      <ul className="rows">
        {visits.map(({ visit, on, startsAt, stage, clearance }) => (
          <li key={visit} className="row">
            <b>
              {commonWords.day(on)}, {timeOf(startsAt)}
            </b>
            <span>{deskWords.stages[stage]}</span>
            <span className="hint">{deskWords.capital(clearance ?? '')}</span>
            {mayCheckIn && clearance !== null && on === today && stage === 'booked' ? (
              <Button kind="plain" isShut={act.isBusy} onClick={() => void checkIn(visit)}>
                {roomWords.checkIn.do}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <Notice denial={act.denial} />
    </section>
  );
}
