import type { VisitBooked } from '@percuta/practice';
import type { bookVisitContract, listResourcesContract } from '@percuta/server';
import { type ComponentProps, type ReactElement, useState } from 'react';
import { dayOf, timeOf } from '../numbers/clock-time.ts';
import { Button } from '../parts/button.tsx';
import { ChoiceField } from '../parts/choice.tsx';
import { Notice } from '../parts/notice.tsx';
import { TextField } from '../parts/text-field.tsx';
import { type AnswerBody, call } from '../server/call.ts';
import { useAct } from '../server/use-act.ts';
import { useAnswer } from '../server/use-answer.ts';
import { bookingWords as words } from '../words/en/booking.ts';
import { commonWords } from '../words/en/common.ts';
import { serverWords } from '../words/en/server.ts';
import { type FreeTime, FreeTimes } from './free-times.tsx';
import { PractitionerChoice } from './practitioner-choice.tsx';
import { VISIT_MINUTES } from './visit-lengths.ts';

type Purpose = VisitBooked['purpose'];

interface BookFormProps {
  readonly personId: string;
  /** What may be booked: a session only where there is a plan. */
  readonly purposes: readonly Purpose[];
  readonly purposeWords: Readonly<Record<Purpose, string>>;
  /** The device of the plan by its id, which a session keeps free. */
  readonly device: string | null;
  readonly onBooked: (booked: { readonly time: FreeTime; readonly practitioner: string }) => void;
}

/** One visit: what for, with whom, when. What it needs besides, the practice chooses. */
export function BookForm(props: BookFormProps): ReactElement {
  const [answer] = useAnswer('resources', () =>
    call<typeof listResourcesContract>({ method: 'GET', path: '/api/resources' }),
  );
  if (answer === 'waiting') return <p className="hint">{serverWords.loading}</p>;
  if (!answer.ok) return <Notice denial={answer} />;
  if (answer.body.practitioners.length === 0) return <p>{words.nobody}</p>;
  return <Choosing {...props} practitioners={answer.body.practitioners} />;
}

type Practitioners = AnswerBody<typeof listResourcesContract, 200>['practitioners'];

function Choosing(props: BookFormProps & { readonly practitioners: Practitioners }): ReactElement {
  const { personId, purposes, purposeWords, device, practitioners, onBooked } = props;
  const act = useAct();
  const [purpose, setPurpose] = useState<Purpose>(purposes[0] ?? 'consultation');
  const [practitionerId, setPractitioner] = useState(practitioners[0]?.accountId ?? '');
  const [on, setOn] = useState('');
  const [time, setTime] = useState<FreeTime | null>(null);
  const today = dayOf(new Date());
  const choose = (change: () => void) => {
    change();
    setTime(null);
  };
  const book = async () => {
    if (time === null) return;
    const done = await act.run(() =>
      call<typeof bookVisitContract>({
        method: 'POST',
        path: '/api/people/:personId/visits',
        params: { personId },
        body: { purpose, practitionerId, ...time },
      }),
    );
    const name = practitioners.find(({ accountId }) => accountId === practitionerId)?.name ?? '';
    if (done !== null) onBooked({ time, practitioner: name });
  };
  return (
    <form className="booking" onSubmit={(event) => event.preventDefault()}>
      <ChoiceField
        label={words.purpose}
        value={purpose}
        options={purposes.map((value) => ({ value, text: purposeWords[value] }))}
        onChoose={(next) => choose(() => setPurpose(next))}
      />
      <PractitionerChoice
        practitioners={practitioners}
        chosen={practitionerId}
        onChoose={(next) => choose(() => setPractitioner(next))}
      />
      <TextField label={words.day} type="date" min={today} value={on} onChange={(next) => choose(() => setOn(next))} />
      <Free
        {...{ on, practitionerId, minutes: VISIT_MINUTES[purpose], chosen: time, onChoose: setTime }}
        device={purpose === 'session' ? device : null}
      />
      <Alternatives alternatives={act.denial?.alternatives ?? []} onChoose={setTime} />
      <Notice denial={act.denial} />
      <div className="actions">
        <Button isShut={time === null || act.isBusy} onClick={() => void book()}>
          {time === null ? words.chooseTime : words.book(dayWords(time.startsAt), timeOf(time.startsAt))}
        </Button>
      </div>
    </form>
  );
}

/** What is free, once a day is chosen. */
function Free(props: ComponentProps<typeof FreeTimes>): ReactElement {
  return props.on === '' ? <p className="hint">{words.chooseDay}</p> : <FreeTimes {...props} />;
}

/** The day of an instant in words, as “Thursday 26 November 2026”. */
export function dayWords(instant: string): string {
  const on = dayOf(instant);
  return `${words.weekday(on)} ${commonWords.day(on)}`;
}

interface AlternativesProps {
  readonly alternatives: readonly FreeTime[];
  readonly onChoose: (time: FreeTime) => void;
}

function Alternatives({ alternatives, onChoose }: AlternativesProps): ReactElement | null {
  if (alternatives.length === 0) return null;
  return (
    <section>
      <p>{words.taken}</p>
      <ul className="times">
        {alternatives.map((time) => (
          <li key={time.startsAt}>
            <Button kind="plain" onClick={() => onChoose(time)}>
              {dayWords(time.startsAt)}, {timeOf(time.startsAt)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
