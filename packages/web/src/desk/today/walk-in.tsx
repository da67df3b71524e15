import type { bookWalkInContract, registerPersonContract } from '@percuta/server';
import { type ReactElement, useRef, useState } from 'react';
import { momentWords } from '../../booking/moment-words.ts';
import { timeOf } from '../../numbers/clock-time.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { SelectField } from '../../parts/fields.tsx';
import { Notice } from '../../parts/notice.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { call, type Denial } from '../../server/call.ts';
import { useAct } from '../../server/use-act.ts';
import { attendanceWords } from '../../words/en/attendance.ts';
import { waitingWords } from '../../words/en/waiting-list.ts';
import { FindPerson, type Named } from '../people/find-person.tsx';
import { hrefOf } from '../route.ts';

const words = attendanceWords.walkIn;
const MINUTES = [15, 30, 45, 60, 90];
const EMPTY = { name: '', bornOn: '', phone: '' };

interface WalkInProps {
  readonly onBooked: (said: string) => void;
  readonly onClose: () => void;
}

/** Somebody stands at the desk: found or registered, and booked from now on, in one go. */
export function WalkIn({ onBooked, onClose }: WalkInProps): ReactElement {
  const act = useAct();
  const idempotencyKey = useRef(crypto.randomUUID()).current;
  const [isNew, setNew] = useState(false);
  const [person, setPerson] = useState<Named | null>(null);
  const [registered, setRegistered] = useState(EMPTY);
  const [minutes, setMinutes] = useState(30);
  const name = isNew ? registered.name.trim() : (person?.name ?? '');
  const isWhole = isNew ? name !== '' && registered.bornOn !== '' : person !== null;
  const book = async () => {
    if (!isWhole) return;
    const done = await act.run(async () => {
      const who = await whoIs({ person, registered });
      if ('because' in who) return who;
      // Whoever was registered is known from here on: a second try does not register them again.
      setPerson(who);
      setNew(false);
      return call<typeof bookWalkInContract>(
        { method: 'POST', path: '/api/people/:personId/walk-in', params: { personId: who.id }, body: { minutes } },
        { idempotencyKey },
      );
    });
    if (done !== null) onBooked(words.done(name, waitingWords.purposes[done.body.purpose], timeOf(done.body.startsAt)));
  };
  const whoIs = async ({ person: known, registered: asNew }: Who): Promise<Named | Denial> => {
    if (!isNew && known !== null) return known;
    const phone = asNew.phone.trim() === '' ? null : asNew.phone.trim();
    const body = { name: asNew.name.trim(), bornOn: asNew.bornOn, email: null, phone };
    const done = await call<typeof registerPersonContract>({ method: 'POST', path: '/api/people', body });
    return done.ok ? { id: done.body.personId, name: body.name } : done;
  };
  return (
    <Dialog title={words.title} onClose={onClose}>
      <form className="form wish-form" noValidate onSubmit={(event) => [event.preventDefault(), void book()]}>
        <p>{words.text}</p>
        {isNew ? (
          <NewPerson value={registered} denial={act.denial} onChange={setRegistered} />
        ) : (
          <FindPerson label={words.who} nobody={words.nobody} chosen={person} onChoose={setPerson} />
        )}
        <Button kind="link" onClick={() => setNew(!isNew)}>
          {isNew ? words.isKnown : words.isNew}
        </Button>
        <SelectField
          label={words.minutes}
          value={minutes}
          options={MINUTES.map((value) => ({ value, text: words.minutesText(value) }))}
          onChoose={setMinutes}
        />
        <Notice denial={act.denial} />
        <Later denial={act.denial} />
        <div className="actions">
          <Button type="submit" isShut={act.isBusy || !isWhole}>
            {isNew ? words.doNew : person === null ? words.choose : words.do(person.name)}
          </Button>
          <Button kind="link" onClick={onClose}>
            {words.close}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface Who {
  readonly person: Named | null;
  readonly registered: typeof EMPTY;
}

interface NewPersonProps {
  readonly value: typeof EMPTY;
  readonly denial: Denial | null;
  readonly onChange: (value: typeof EMPTY) => void;
}

function NewPerson({ value, denial, onChange }: NewPersonProps): ReactElement {
  const fault = (field: string) => denial?.faults[`body.${field}`];
  return (
    <>
      <TextField
        label={words.name}
        autoComplete="off"
        value={value.name}
        fault={fault('name')}
        onChange={(name) => onChange({ ...value, name })}
      />
      <TextField
        label={words.bornOn}
        type="date"
        value={value.bornOn}
        fault={fault('bornOn')}
        onChange={(bornOn) => onChange({ ...value, bornOn })}
      />
      <TextField
        label={words.phone}
        type="tel"
        hint={words.optional}
        autoComplete="off"
        value={value.phone}
        fault={fault('phone')}
        onChange={(phone) => onChange({ ...value, phone })}
      />
    </>
  );
}

/** Where nobody is free now: when somebody is. */
function Later({ denial }: { readonly denial: Denial | null }): ReactElement | null {
  const times = denial?.alternatives ?? [];
  if (times.length === 0) return null;
  return (
    <>
      <p>{words.later}</p>
      <ul>
        {times.map(({ startsAt }) => (
          <li key={startsAt}>{momentWords(startsAt)}</li>
        ))}
      </ul>
      <p>
        <a href={hrefOf({ screen: 'calendar', on: null, span: 'day' })}>{words.calendar}</a>
      </p>
    </>
  );
}
