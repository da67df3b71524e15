import { readUdi } from '@percuta/practice';
import type { recordTimeOutContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { commonWords } from '../../words/en/common.ts';
import { deskWords } from '../../words/en/desk.ts';
import { roomWords } from '../../words/en/desk-room.ts';
import type { FillInProps } from './fill-in.tsx';
import { ofSession } from './room.ts';

const words = roomWords.timeOut;

/** A scanner types the code and presses Enter. The practice’s record is asked at once whether the cartridge is new. */
export function CartridgeForm({ room, kept, onChange, onClose }: FillInProps): ReactElement {
  const { taps, again } = room;
  const [code, setCode] = useState('');
  const scan = code.trim() === '' ? null : readUdi(code.trim(), room.today);
  const take = async (event: FormEvent) => {
    event.preventDefault();
    if (code.trim() === '') return;
    const said = { ...kept.said, cartridge: { ...kept.said.cartridge, code: code.trim() } };
    onChange({ said, settledAtMs: { ...kept.settledAtMs, cartridge: Date.now() } });
    const held = await taps.send<typeof recordTimeOutContract>({
      method: 'POST',
      path: '/api/people/:personId/sessions/:sessionId/time-out',
      params: ofSession(room),
      body: { said },
    });
    if (held.ok) await again();
    onClose();
  };
  return (
    <form className="form" onSubmit={(event) => void take(event)}>
      <TextField
        label={words.code}
        hint={words.codeHint}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={code}
        onChange={setCode}
      />
      {scan === null ? null : (
        <p>
          {words.scanned(
            scan.lot ?? words.lotUnknown,
            scan.expiresOn === null ? words.lotUnknown : commonWords.day(scan.expiresOn),
          )}
        </p>
      )}
      {scan?.faults.map(({ path, message }) => (
        <p key={`${path}${message}`} className="field-fault">
          {path} {message}
        </p>
      ))}
      <div className="actions">
        <Button type="submit" size="room" isShut={taps.sending !== 'saved'}>
          {words.scanDo}
        </Button>
        <Button kind="link" onClick={onClose}>
          {deskWords.cancel}
        </Button>
      </div>
      <Notice denial={taps.denial} />
    </form>
  );
}
