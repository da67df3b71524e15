import type { receiveCartridgesContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { call } from '../../server/call.ts';
import { useAct } from '../../server/use-act.ts';
import { stockWords } from '../../words/en/desk-stock.ts';
import { ScanField } from '../room/scan/scan-field.tsx';

const words = stockWords.lots;

interface ReceiveDialogProps {
  readonly today: string;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

/** A box came in: its code is scanned or typed, and its cartridges are counted. */
export function ReceiveDialog({ today, onClose, onDone }: ReceiveDialogProps): ReactElement {
  const act = useAct();
  const [code, setCode] = useState('');
  const [count, setCount] = useState('');
  const take = async (event: FormEvent) => {
    event.preventDefault();
    const body = { code: code.trim(), count: Number(count) };
    const done = await act.run(() =>
      call<typeof receiveCartridgesContract>({ method: 'POST', path: '/api/cartridges', body }),
    );
    if (done === null) return;
    await onDone();
    onClose();
  };
  return (
    <Dialog title={words.receiveTitle} onClose={onClose}>
      <form className="form" noValidate autoComplete="off" onSubmit={(event) => void take(event)}>
        <ScanField code={code} today={today} onType={setCode} onScan={setCode} />
        {act.denial?.faults['body.code'] === undefined ? null : (
          <p className="field-fault">{act.denial.faults['body.code']}</p>
        )}
        <TextField
          label={words.amount}
          type="number"
          inputMode="numeric"
          min={1}
          value={count}
          fault={act.denial?.faults['body.count']}
          onChange={setCount}
        />
        <div className="actions">
          <Button type="submit" isShut={act.isBusy}>
            {words.receiveDo}
          </Button>
          <Button kind="link" onClick={onClose}>
            {stockWords.cancel}
          </Button>
        </div>
        <Notice denial={act.denial} />
      </form>
    </Dialog>
  );
}
