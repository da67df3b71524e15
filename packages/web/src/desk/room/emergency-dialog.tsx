import { type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { roomWords } from '../../words/en/desk-room.ts';
import { EmergencyNumbers } from './emergency-numbers.tsx';
import type { Room } from './room.ts';

const words = roomWords.emergency;

interface EmergencyDialogProps {
  readonly room: Room;
  readonly onClose: () => void;
}

/** Whom to call, at once; during needling what happened is one press, and stops it. Nothing has to be typed. */
export function EmergencyDialog({ room, onClose }: EmergencyDialogProps): ReactElement {
  const [isBusy, setBusy] = useState(false);
  const isNeedling = room.record.session.state === 'needling';
  const stop = async (because: string) => {
    if (isBusy) return;
    setBusy(true);
    await room.note({ do: 'stopNeedling', body: { because, emergency: true } });
    onClose();
  };
  return (
    <Dialog title={words.title} onClose={onClose}>
      <EmergencyNumbers numbers={room.practice.numbers} />
      <p>{isNeedling ? words.text : words.textBefore}</p>
      {isNeedling ? (
        <div className="reasons">
          {words.reasons.map((reason) => (
            <Button key={reason} kind="danger" size="room" isShut={isBusy} onClick={() => void stop(reason)}>
              {reason}
            </Button>
          ))}
        </div>
      ) : null}
      <Button kind="link" size="room" onClick={onClose}>
        {isNeedling ? words.back : words.close}
      </Button>
    </Dialog>
  );
}
