import { HANDPIECE_RECORD_KINDS, type HandpieceRecordKind } from '@percuta/practice';
import type { recordHandpieceContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { ChoiceField } from '../../parts/choice.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { SelectField } from '../../parts/fields.tsx';
import { Notice } from '../../parts/notice.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { call } from '../../server/call.ts';
import { useAct } from '../../server/use-act.ts';
import { stockWords } from '../../words/en/desk-stock.ts';

const words = stockWords.handpieces;
const KINDS = HANDPIECE_RECORD_KINDS.map((value) => ({ value, text: words.kinds[value] }));
const YES_NO = [
  { value: 'yes', text: words.yes },
  { value: 'no', text: words.no },
] as const;

interface RecordHandpieceProps {
  readonly handpieceId: string;
  readonly name: string;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

/** What was done with a handpiece, just now. */
export function RecordHandpiece({ handpieceId, name, onClose, onDone }: RecordHandpieceProps): ReactElement {
  const act = useAct();
  const [kind, setKind] = useState<HandpieceRecordKind>('service');
  const [passed, setPassed] = useState<'yes' | 'no'>('yes');
  const [dueOn, setDueOn] = useState('');
  const [note, setNote] = useState('');
  const isWork = kind === 'service' || kind === 'reprocessing';
  const record = async (event: FormEvent) => {
    event.preventDefault();
    const isFit = isWork ? passed === 'yes' : kind === 'put-back';
    const due = isWork && dueOn !== '' ? dueOn : null;
    const body = { kind, passed: isFit, dueOn: due, note: note.trim() === '' ? null : note.trim() };
    const path = '/api/handpieces/:handpieceId/records';
    const done = await act.run(() =>
      call<typeof recordHandpieceContract>({ method: 'POST', path, params: { handpieceId }, body }),
    );
    if (done === null) return;
    await onDone();
    onClose();
  };
  return (
    <Dialog title={words.recordTitle(name)} onClose={onClose}>
      <form className="form" noValidate onSubmit={(event) => void record(event)}>
        <SelectField label={words.kind} value={kind} options={KINDS} onChoose={setKind} />
        {isWork ? (
          <>
            <ChoiceField label={words.passed} value={passed} options={YES_NO} onChoose={setPassed} />
            <TextField
              label={words.due}
              hint={words.dueHint}
              type="date"
              value={dueOn}
              fault={act.denial?.faults['body.dueOn']}
              onChange={setDueOn}
            />
          </>
        ) : null}
        <TextField
          label={words.note}
          hint={words.optional}
          value={note}
          fault={act.denial?.faults['body.note']}
          onChange={setNote}
        />
        <div className="actions">
          <Button type="submit" isShut={act.isBusy}>
            {words.recordDo}
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
