import { DEVICES } from '@percuta/evidence';
import type { addHandpieceContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { SelectField } from '../../parts/fields.tsx';
import { Notice } from '../../parts/notice.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { call } from '../../server/call.ts';
import { useAct } from '../../server/use-act.ts';
import { stockWords } from '../../words/en/desk-stock.ts';

const words = stockWords.handpieces;
const OPTIONS = DEVICES.map(({ id, name }) => ({ value: id, text: name }));

interface AddHandpieceProps {
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

/** One more handpiece of a device of the registry. */
export function AddHandpiece({ onClose, onDone }: AddHandpieceProps): ReactElement {
  const act = useAct();
  const [name, setName] = useState('');
  const [device, setDevice] = useState(OPTIONS[0]?.value ?? '');
  const [serial, setSerial] = useState('');
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const body = { name: name.trim(), device, serial: serial.trim() === '' ? null : serial.trim() };
    const done = await act.run(() =>
      call<typeof addHandpieceContract>({ method: 'POST', path: '/api/handpieces', body }),
    );
    if (done === null) return;
    await onDone();
    onClose();
  };
  const fault = (of: string) => act.denial?.faults[`body.${of}`];
  return (
    <Dialog title={words.addTitle} onClose={onClose}>
      <form className="form" noValidate autoComplete="off" onSubmit={(event) => void add(event)}>
        <TextField label={words.name} value={name} fault={fault('name')} onChange={setName} />
        <SelectField label={words.device} value={device} options={OPTIONS} onChoose={setDevice} />
        <TextField
          label={words.serial}
          hint={words.optional}
          value={serial}
          fault={fault('serial')}
          onChange={setSerial}
        />
        <div className="actions">
          <Button type="submit" isShut={act.isBusy}>
            {words.addDo}
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
