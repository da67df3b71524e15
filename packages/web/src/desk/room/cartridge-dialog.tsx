import type { addCartridgeContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { deskWords } from '../../words/en/desk.ts';
import { roomWords } from '../../words/en/desk-room.ts';
import type { NeedlingDialogProps } from './needling-dialog.ts';
import { ofSession } from './room.ts';
import { ScanField } from './scan/scan-field.tsx';

const words = roomWords.needling;

/** Another cartridge during needling: it has to pass what the first one passed. */
export function CartridgeDialog({ room, onClose, onEmergency }: NeedlingDialogProps): ReactElement {
  const { taps, again } = room;
  const [code, setCode] = useState('');
  const [because, setBecause] = useState('');
  const open = async (event: FormEvent) => {
    event.preventDefault();
    const done = await taps.send<typeof addCartridgeContract>({
      method: 'POST',
      path: '/api/people/:personId/sessions/:sessionId/cartridges',
      params: ofSession(room),
      body: { code: code.trim(), because, sealIntact: true, dropped: false },
    });
    if (!done.ok) return;
    await again();
    onClose();
  };
  return (
    <Dialog title={words.cartridgeTitle} onClose={onClose}>
      <form className="form" onSubmit={(event) => void open(event)}>
        {room.isStale ? <p role="alert">{roomWords.line.needsRecord}</p> : null}
        <ScanField code={code} today={room.today} onType={setCode} onScan={setCode} />
        <p className="hint">{words.cartridgeText}</p>
        <TextField label={words.cartridgeBecause} value={because} onChange={setBecause} />
        <div className="actions">
          <Button type="submit" size="room" isShut={room.isStale || code.trim() === '' || because.trim() === ''}>
            {words.cartridgeDo}
          </Button>
          <Button kind="danger" size="room" onClick={onEmergency}>
            {roomWords.emergency.name}
          </Button>
          <Button kind="link" size="room" onClick={onClose}>
            {deskWords.cancel}
          </Button>
        </div>
        <Notice denial={taps.denial} />
      </form>
    </Dialog>
  );
}
