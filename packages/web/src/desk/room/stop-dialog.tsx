import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { deskWords } from '../../words/en/desk.ts';
import { roomWords } from '../../words/en/desk-room.ts';
import type { NeedlingDialogProps } from './needling-dialog.ts';

const words = roomWords.needling;

/** Needling ends now. Why is one press, or a sentence; the rest of the plan stays undone. */
export function StopDialog({ room, onClose, onEmergency }: NeedlingDialogProps): ReactElement {
  const [because, setBecause] = useState('');
  const [isBusy, setBusy] = useState(false);
  const stop = async (reason: string) => {
    if (isBusy || reason === '') return;
    setBusy(true);
    await room.note({ do: 'stopNeedling', body: { because: reason, emergency: false } });
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void stop(because.trim());
  };
  return (
    <Dialog title={words.stopTitle} onClose={onClose}>
      <p>{words.stopBecause}</p>
      <div className="reasons">
        {words.stopReasons.map((reason) => (
          <Button key={reason} kind="plain" size="room" isShut={isBusy} onClick={() => void stop(reason)}>
            {reason}
          </Button>
        ))}
      </div>
      <form className="form" onSubmit={submit}>
        <TextField label={words.stopOther} value={because} onChange={setBecause} />
        <div className="actions">
          <Button type="submit" kind="plain" size="room" isShut={isBusy || because.trim() === ''}>
            {words.stopDo}
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
