import type { addCredentialContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { call } from '../../server/call.ts';
import { useAct } from '../../server/use-act.ts';
import { stockWords } from '../../words/en/desk-stock.ts';

const words = stockWords.staff;
const EMPTY = {
  profession: '',
  jurisdiction: '',
  issuedBy: '',
  number: '',
  validFrom: '',
  validUntil: '',
  training: '',
  trainingValidUntil: '',
};
type Field = keyof typeof EMPTY;

const FIELDS: readonly {
  readonly name: Field;
  readonly label: string;
  readonly hint?: string;
  readonly type?: string;
}[] = [
  { name: 'profession', label: words.profession, hint: words.professionHint },
  { name: 'jurisdiction', label: words.jurisdiction },
  { name: 'issuedBy', label: words.issuedBy },
  { name: 'number', label: words.number, hint: words.optional },
  { name: 'validFrom', label: words.validFrom, type: 'date' },
  { name: 'validUntil', label: words.validUntil, type: 'date' },
  { name: 'training', label: words.trainingName, hint: words.optional },
  { name: 'trainingValidUntil', label: words.trainingUntil, hint: words.optional, type: 'date' },
];

interface EnterCredentialProps {
  readonly accountId: string;
  readonly name: string;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

/** The owner has seen what entitles somebody to needle, and writes it down. It covers whatever the law allows. */
export function EnterCredential({ accountId, name, onClose, onDone }: EnterCredentialProps): ReactElement {
  const act = useAct();
  const [said, setSaid] = useState(EMPTY);
  const enter = async (event: FormEvent) => {
    event.preventDefault();
    const { profession, jurisdiction, issuedBy, validFrom, validUntil } = said;
    const body = {
      ...{ profession, jurisdiction, issuedBy, validFrom, validUntil, devices: null },
      number: orNull(said.number),
      training: orNull(said.training),
      trainingValidUntil: orNull(said.trainingValidUntil),
    };
    const done = await act.run(() =>
      call<typeof addCredentialContract>({
        method: 'POST',
        path: '/api/staff/:accountId/credentials',
        params: { accountId },
        body,
      }),
    );
    if (done === null) return;
    await onDone();
    onClose();
  };
  return (
    <Dialog title={words.enterTitle(name)} onClose={onClose}>
      <form className="form" noValidate autoComplete="off" onSubmit={(event) => void enter(event)}>
        {FIELDS.map(({ name: field, label, hint, type = 'text' }) => (
          <TextField
            key={field}
            label={label}
            hint={hint}
            type={type}
            value={said[field]}
            fault={act.denial?.faults[`body.${field}`]}
            onChange={(value) => setSaid({ ...said, [field]: value })}
          />
        ))}
        <div className="actions">
          <Button type="submit" isShut={act.isBusy}>
            {words.enterDo}
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

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
