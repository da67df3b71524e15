import type { offerTimeContract } from '@percuta/server';
import { type ReactElement, useState } from 'react';
import { dayOf } from '../../numbers/clock-time.ts';
import { instantAt } from '../../numbers/wall-instant.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { SelectField } from '../../parts/fields.tsx';
import { Notice } from '../../parts/notice.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { call } from '../../server/call.ts';
import { useAct } from '../../server/use-act.ts';
import { waitingWords } from '../../words/en/waiting-list.ts';
import type { Named } from '../people/find-person.tsx';
import type { Waiting } from './waiting-list.tsx';

const words = waitingWords.desk;
const SHORTEST_REASON = 3;

interface OfferDialogProps {
  readonly one: Waiting;
  readonly practitioners: readonly Named[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** A time out of turn: when, with whom, and why, in the name of whoever offers it. */
export function OfferDialog({ one, practitioners, onDone, onClose }: OfferDialogProps): ReactElement {
  const act = useAct();
  const name = one.person.name ?? words.unnamed;
  const today = dayOf(new Date());
  const [day, setDay] = useState(one.from > today ? one.from : today);
  const [time, setTime] = useState('');
  const [chosen, setPractitioner] = useState<string | null>(one.practitionerId);
  // Who treats here may be known a moment after this was opened.
  const practitionerId = chosen ?? practitioners[0]?.id ?? '';
  const [because, setBecause] = useState('');
  const startsAt = momentOf(day, time);
  const isWhole = startsAt !== null && practitionerId !== '' && because.trim().length >= SHORTEST_REASON;
  const offer = async () => {
    if (startsAt === null) return;
    const done = await act.run(() =>
      call<typeof offerTimeContract>({
        method: 'POST',
        path: '/api/people/:personId/offers',
        params: { personId: one.person.id },
        body: { startsAt, practitionerId, because: because.trim() },
      }),
    );
    if (done !== null) onDone();
  };
  return (
    <Dialog title={words.offerOf(name)} onClose={onClose}>
      <form className="form" noValidate onSubmit={(event) => [event.preventDefault(), isWhole && void offer()]}>
        <p>
          {waitingWords.purposes[one.purpose]}, {words.minutes(one.minutes)}: {waitingWords.days(one)}
        </p>
        <TextField label={words.offerDay} type="date" min={today} value={day} onChange={setDay} />
        <TextField label={words.offerTime} type="time" value={time} onChange={setTime} />
        <SelectField
          label={words.offerWith}
          value={practitionerId}
          options={practitioners.map((each) => ({ value: each.id, text: each.name }))}
          onChoose={setPractitioner}
        />
        <TextField label={words.offerBecause} hint={words.offerHint} value={because} onChange={setBecause} />
        <Notice denial={act.denial} />
        <div className="actions">
          <Button type="submit" isShut={act.isBusy || !isWhole}>
            {words.offerDo}
          </Button>
          <Button kind="link" onClick={onClose}>
            {words.close}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function momentOf(day: string, time: string): string | null {
  const [hours, minutes] = time.split(':').map(Number);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || hours === undefined || minutes === undefined) return null;
  return instantAt(day, hours * 60 + minutes);
}
