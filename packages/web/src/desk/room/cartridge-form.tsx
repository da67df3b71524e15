import { readUdi } from '@percuta/practice';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { deskWords } from '../../words/en/desk.ts';
import { roomWords } from '../../words/en/desk-room.ts';
import type { FillInProps } from './fill-in.tsx';
import { ScanField } from './scan/scan-field.tsx';
import { useTakeCartridge } from './use-take-cartridge.ts';

const words = roomWords.timeOut;

/** The cartridge’s code. One that was scanned and says all that it should is taken at once. */
export function CartridgeForm({ room, kept, onChange, onClose }: FillInProps): ReactElement {
  const { taps, today } = room;
  const [code, setCode] = useState('');
  const takeCode = useTakeCartridge({ room, kept, onChange });
  const take = async (taken: string) => {
    if (taken.trim() === '') return;
    await takeCode(taken);
    onClose();
  };
  const scan = (seen: string) => {
    setCode(seen);
    if (readUdi(seen, today).faults.length === 0) void take(seen);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void take(code);
  };
  return (
    <form className="form" onSubmit={submit}>
      <ScanField code={code} today={today} onType={setCode} onScan={scan} />
      <div className="actions">
        <Button type="submit" size="room" isShut={taps.sending !== 'saved' || code.trim() === ''}>
          {words.scanDo}
        </Button>
        <Button kind="link" size="room" onClick={onClose}>
          {deskWords.cancel}
        </Button>
      </div>
      <Notice denial={taps.denial} />
    </form>
  );
}
