import type { SidedZone } from '@percuta/practice';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { deskWords } from '../../words/en/desk.ts';
import { roomWords } from '../../words/en/desk-room.ts';
import type { NeedlingDialogProps } from './needling-dialog.ts';
import type { Room } from './room.ts';

const words = roomWords.needling;

interface FinishDialogProps extends NeedlingDialogProps {
  readonly left: readonly SidedZone[];
}

/** Zones of the plan that are not done: each with its reason. */
export function FinishDialog({ room, left, onClose, onEmergency }: FinishDialogProps): ReactElement {
  const [reasons, setReasons] = useState(() => reasonsGiven(room, left));
  const [isBusy, setBusy] = useState(false);
  const isWhole = left.every((zone) => (reasons[zone] ?? '').trim() !== '');
  const end = async (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole || isBusy) return;
    setBusy(true);
    const leftOut = left.map((zone) => ({ zone, because: (reasons[zone] ?? '').trim() }));
    await room.note({ do: 'finishNeedling', body: { leftOut } });
    onClose();
  };
  return (
    <Dialog title={words.finishTitle} onClose={onClose}>
      <form className="form" onSubmit={(event) => void end(event)}>
        {left.map((zone) => (
          <TextField
            key={zone}
            label={words.finishBecause(deskWords.zone(zone))}
            value={reasons[zone] ?? ''}
            onChange={(because) => setReasons({ ...reasons, [zone]: because })}
          />
        ))}
        <div className="actions">
          <Button type="submit" size="room" isShut={!isWhole || isBusy}>
            {words.finishDo}
          </Button>
          <Button kind="danger" size="room" onClick={onEmergency}>
            {roomWords.emergency.name}
          </Button>
          <Button kind="link" size="room" onClick={onClose}>
            {deskWords.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What was said when the zone was recorded is why it is not done to the end. */
function reasonsGiven({ record }: Room, left: readonly SidedZone[]): Readonly<Record<string, string>> {
  const given = record.session.delivered.filter(({ zone, deviation }) => deviation !== null && left.includes(zone));
  return Object.fromEntries(given.map(({ zone, deviation }) => [zone, deviation ?? '']));
}
