import type { SidedZone } from '@percuta/practice';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { deskWords } from '../../words/en/desk.ts';
import { roomWords } from '../../words/en/desk-room.ts';
import type { Room } from './room.ts';
import { useFinish } from './use-finish.ts';

const words = roomWords.needling;

interface FinishDialogProps {
  readonly room: Room;
  readonly left: readonly SidedZone[];
  readonly onClose: () => void;
}

/** Zones of the plan that are not done: each with its reason. */
export function FinishDialog({ room, left, onClose }: FinishDialogProps): ReactElement {
  const [reasons, setReasons] = useState(() => reasonsGiven(room, left));
  const finish = useFinish(room);
  const isWhole = left.every((zone) => (reasons[zone] ?? '').trim() !== '');
  const end = async (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole) return;
    const isDone = await finish(left.map((zone) => ({ zone, because: (reasons[zone] ?? '').trim() })));
    if (isDone) onClose();
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
          <Button type="submit" size="room" isShut={!isWhole}>
            {words.finishDo}
          </Button>
          <Button kind="link" onClick={onClose}>
            {deskWords.cancel}
          </Button>
        </div>
        <Notice denial={room.taps.denial} />
      </form>
    </Dialog>
  );
}

/** What was said when the zone was recorded is why it is not done to the end. */
function reasonsGiven({ record }: Room, left: readonly SidedZone[]): Readonly<Record<string, string>> {
  const given = record.session.delivered.filter(({ zone, deviation }) => deviation !== null && left.includes(zone));
  return Object.fromEntries(given.map(({ zone, deviation }) => [zone, deviation ?? '']));
}
