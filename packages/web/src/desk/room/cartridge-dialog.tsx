import type { addCartridgeContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { deskWords } from '../../words/en/desk.ts';
import { roomWords } from '../../words/en/desk-room.ts';
import { ofSession, type Room } from './room.ts';

const words = roomWords.needling;

/** Another cartridge during needling: it has to pass what the first one passed. */
export function CartridgeDialog({
  room,
  onClose,
}: {
  readonly room: Room;
  readonly onClose: () => void;
}): ReactElement {
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
        <TextField
          label={roomWords.timeOut.code}
          hint={roomWords.timeOut.codeHint}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={code}
          onChange={setCode}
        />
        <p className="hint">{words.cartridgeText}</p>
        <TextField label={words.cartridgeBecause} value={because} onChange={setBecause} />
        <div className="actions">
          <Button type="submit" size="room" isShut={code.trim() === '' || because.trim() === ''}>
            {words.cartridgeDo}
          </Button>
          <Button kind="link" onClick={onClose}>
            {deskWords.cancel}
          </Button>
        </div>
        <Notice denial={taps.denial} />
      </form>
    </Dialog>
  );
}
