import type { VisitBooked } from '@percuta/practice';
import type { bookVisitContract, listResourcesContract, moveVisitContract } from '@percuta/server';
import { type ReactElement, useRef, useState } from 'react';
import { dayOf } from '../numbers/clock-time.ts';
import { ChoiceField } from '../parts/choice.tsx';
import { Notice } from '../parts/notice.tsx';
import { type AnswerBody, call } from '../server/call.ts';
import { useAct } from '../server/use-act.ts';
import { useAnswer } from '../server/use-answer.ts';
import { bookingWords as words } from '../words/en/booking.ts';
import { serverWords } from '../words/en/server.ts';
import { ConfirmTime } from './confirm-time.tsx';
import { DayTimes } from './day-times.tsx';
import type { FreeTime, WantedVisit } from './free-times.ts';
import { monthOf } from './month.ts';
import { MonthGrid } from './month-grid.tsx';
import { PractitionerChoice } from './practitioner-choice.tsx';
import { useFreeDays } from './use-free-days.ts';
import { VISIT_MINUTES } from './visit-lengths.ts';

type Purpose = VisitBooked['purpose'];

/** What stands booked afterwards. */
export interface Booked {
  readonly visitId: string;
  readonly time: FreeTime;
  readonly practitioner: string;
}

/** A visit that is to be moved. */
export interface MovedVisit {
  readonly visitId: string;
  readonly purpose: Purpose;
  readonly practitionerId: string;
  readonly startsAt: string;
}

interface BookFormProps {
  readonly personId: string;
  /** What may be booked: a session only where there is a plan. */
  readonly purposes: readonly Purpose[];
  readonly purposeWords: Readonly<Record<Purpose, string>>;
  /** The device of the plan by its id, which a session keeps free. */
  readonly device: string | null;
  /** Set where a visit is moved and none is booked. */
  readonly moved?: MovedVisit | undefined;
  readonly onBooked: (booked: Booked) => void;
}

type Practitioners = AnswerBody<typeof listResourcesContract, 200>['practitioners'];

/** One visit: with whom, what for, on which day, when. What it needs besides, the practice chooses. */
export function BookForm(props: BookFormProps): ReactElement {
  const [answer] = useAnswer('resources', () =>
    call<typeof listResourcesContract>({ method: 'GET', path: '/api/resources' }),
  );
  if (answer === 'waiting') return <p className="hint">{serverWords.loading}</p>;
  if (!answer.ok) return <Notice denial={answer} />;
  if (answer.body.practitioners.length === 0) return <p>{words.nobody}</p>;
  return <Choosing {...props} practitioners={answer.body.practitioners} />;
}

function Choosing(props: BookFormProps & { readonly practitioners: Practitioners }): ReactElement {
  const { purposes, purposeWords, device, moved, practitioners } = props;
  const [purpose, setPurpose] = useState<Purpose>(moved?.purpose ?? purposes[0] ?? 'consultation');
  const [practitionerId, setPractitioner] = useState(moved?.practitionerId ?? practitioners[0]?.accountId ?? '');
  const [time, setTime] = useState<FreeTime | null>(null);
  const [turn, setTurn] = useState(0);
  const name = practitioners.find(({ accountId }) => accountId === practitionerId)?.name ?? '';
  const wanted = { practitionerId, minutes: VISIT_MINUTES[purpose], device: purpose === 'session' ? device : null };
  const another = (next: FreeTime | null) => {
    setTime(next);
    if (next === null) setTurn(turn + 1);
  };
  return (
    <div className="booking">
      {/* What was chosen stays chosen for whoever comes back. */}
      <div className="booking-steps" hidden={time !== null}>
        <PractitionerChoice practitioners={practitioners} chosen={practitionerId} onChoose={setPractitioner} />
        {moved === undefined ? (
          <ChoiceField
            label={words.purpose}
            value={purpose}
            options={purposes.map((value) => ({ value, text: purposeWords[value] }))}
            onChoose={setPurpose}
          />
        ) : null}
        <When wanted={wanted} turn={turn} onChoose={setTime} />
      </div>
      {time === null ? null : (
        <Confirming {...props} {...{ time, purpose, practitionerId, name }} key={time.startsAt} onAnother={another} />
      )}
    </div>
  );
}

interface WhenProps {
  readonly wanted: WantedVisit;
  readonly turn: number;
  readonly onChoose: (time: FreeTime) => void;
}

function When({ wanted, turn, onChoose }: WhenProps): ReactElement {
  const today = dayOf(new Date());
  const [month, setMonth] = useState(monthOf(today));
  const [day, setDay] = useState<string | null>(null);
  const days = useFreeDays(wanted, month, { today, turn });
  const shown = day !== null && monthOf(day) === month && days.counts.get(day) !== 0 ? day : null;
  return (
    <>
      <MonthGrid month={month} days={days} today={today} chosen={shown} onMonth={setMonth} onChoose={setDay} />
      <Notice denial={days.denial} />
      {shown === null ? null : <DayTimes wanted={wanted} on={shown} turn={turn} onChoose={onChoose} />}
    </>
  );
}

interface ConfirmingProps extends BookFormProps {
  readonly time: FreeTime;
  readonly purpose: Purpose;
  readonly practitionerId: string;
  readonly name: string;
  readonly onAnother: (time: FreeTime | null) => void;
}

function Confirming(props: ConfirmingProps): ReactElement {
  const { personId, moved, time, purpose, purposeWords, practitionerId, name, onAnother, onBooked } = props;
  const act = useAct();
  /** One act, however often it is sent. */
  const idempotencyKey = useRef(crypto.randomUUID()).current;
  const { startsAt, endsAt } = time;
  const confirm = async () => {
    const done = await act.run(() =>
      moved === undefined
        ? call<typeof bookVisitContract>(
            {
              method: 'POST',
              path: '/api/people/:personId/visits',
              params: { personId },
              body: { purpose, practitionerId, startsAt, endsAt },
            },
            { idempotencyKey },
          )
        : call<typeof moveVisitContract>(
            {
              method: 'POST',
              path: '/api/people/:personId/visits/:visitId/move',
              params: { personId, visitId: moved.visitId },
              body: { practitionerId, startsAt, endsAt },
            },
            { idempotencyKey },
          ),
    );
    if (done !== null) onBooked({ visitId: done.body.visitId, time, practitioner: name });
  };
  return (
    <ConfirmTime
      time={time}
      purpose={purposeWords[purpose]}
      practitioner={name}
      before={moved?.startsAt ?? null}
      act={act}
      onConfirm={() => void confirm()}
      onAnother={onAnother}
    />
  );
}
