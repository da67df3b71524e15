import type { VisitBooked } from '@percuta/practice';
import type { bookVisitContract } from '@percuta/server';
import { type ReactElement, useRef, useState } from 'react';
import { VISIT_MINUTES } from '../../booking/visit-lengths.ts';
import { clockOf, instantAt } from '../../numbers/wall-instant.ts';
import { Button } from '../../parts/button.tsx';
import { ChoiceField } from '../../parts/choice.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { SelectField } from '../../parts/fields.tsx';
import { Notice } from '../../parts/notice.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { call } from '../../server/call.ts';
import { useAct } from '../../server/use-act.ts';
import { calendarWords } from '../../words/en/desk-calendar.ts';
import { FindPerson, type Named } from '../people/find-person.tsx';
import { hrefOf } from '../route.ts';
import type { Slot } from './calendar-board.tsx';

const words = calendarWords.add;
type Purpose = VisitBooked['purpose'];

interface NewBookingProps {
  readonly slot: Slot;
  readonly practitioners: readonly Named[];
  readonly onBooked: () => void;
  readonly onClose: () => void;
}

const QUARTERS = [0, 15, 30, 45, 60, 75, 90, 105];

/** A visit at a place of the calendar that was empty: for whom, and what for. */
export function NewBooking({ slot, practitioners, onBooked, onClose }: NewBookingProps): ReactElement {
  const { column } = slot;
  const [minute, setMinute] = useState(slot.minute);
  const [person, setPerson] = useState<Named | null>(null);
  const [purpose, setPurpose] = useState<Purpose>('consultation');
  const [practitionerId, setPractitioner] = useState(column.practitionerId ?? practitioners[0]?.id ?? '');
  const [because, setBecause] = useState('');
  const act = useBooking({ column, minute, purpose, practitionerId, onBooked });
  const isTaken = act.denial?.status === 409;
  return (
    <Dialog title={words.title} onClose={onClose}>
      <form className="form new-booking" onSubmit={(event) => event.preventDefault()}>
        <p>{words.where(calendarWords.day(column.on), column.title)}</p>
        <SelectField
          label={words.at}
          value={minute}
          options={QUARTERS.map((later) => ({ value: slot.minute + later, text: clockOf(slot.minute + later) }))}
          onChoose={setMinute}
        />
        {column.practitionerId === undefined ? (
          <SelectField
            label={words.practitioner}
            value={practitionerId}
            options={practitioners.map(({ id, name }) => ({ value: id, text: name }))}
            onChoose={setPractitioner}
          />
        ) : null}
        <FindPerson label={words.who} nobody={<Nobody />} chosen={person} onChoose={setPerson} />
        <ChoiceField label={words.purpose} value={purpose} options={PURPOSES} onChoose={setPurpose} />
        <Notice denial={act.denial} />
        {isTaken ? (
          <TextField label={words.overlap} hint={words.overlapText} value={because} onChange={setBecause} />
        ) : null}
        <div className="actions">
          <Button
            isShut={person === null || act.isBusy}
            onClick={() => void act.book(person, isTaken ? because.trim() : '')}
          >
            {nameOfDoing(person, clockOf(minute), isTaken && because.trim() !== '')}
          </Button>
          <Button kind="link" onClick={onClose}>
            {words.close}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Nobody(): ReactElement {
  return (
    <>
      {words.nobody} <a href={hrefOf({ screen: 'register' })}>{words.register}</a>
    </>
  );
}

const PURPOSES = (Object.keys(VISIT_MINUTES) as Purpose[]).map((value) => ({
  value,
  text: calendarWords.purposes[value],
}));

function nameOfDoing(person: Named | null, time: string, isOverlap: boolean): string {
  if (person === null) return words.choose;
  return isOverlap ? words.overlapDo(person.name, time) : words.do(person.name, time);
}

interface Chosen {
  readonly column: Slot['column'];
  readonly minute: number;
  readonly purpose: Purpose;
  readonly practitionerId: string;
  readonly onBooked: () => void;
}

/** Books what was chosen, once, however often it is pressed. */
function useBooking({ column, minute, purpose, practitionerId, onBooked }: Chosen) {
  const { run, isBusy, denial } = useAct();
  const idempotencyKey = useRef(crypto.randomUUID()).current;
  const book = async (person: Named | null, overlapBecause: string) => {
    if (person === null) return;
    const startsAt = instantAt(column.on, minute);
    const endsAt = new Date(Date.parse(startsAt) + VISIT_MINUTES[purpose] * 60_000).toISOString();
    const room = column.roomId === undefined ? {} : { roomId: column.roomId };
    const path = '/api/people/:personId/visits';
    const overlap = overlapBecause === '' ? {} : { overlapBecause };
    const body = { purpose, practitionerId, startsAt, endsAt, ...room, ...overlap };
    const done = await run(() =>
      call<typeof bookVisitContract>(
        { method: 'POST', path, params: { personId: person.id }, body },
        { idempotencyKey },
      ),
    );
    if (done !== null) onBooked();
  };
  return { book, isBusy, denial };
}
