import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { LongTextField } from '../../parts/text-field.tsx';
import type { Denial } from '../../server/call.ts';
import { useAct } from '../../server/use-act.ts';
import { stockWords as words } from '../../words/en/desk-stock.ts';

interface ReasonDialogProps {
  readonly title: string;
  readonly text: string;
  readonly doIt: string;
  readonly ask: (because: string) => Promise<{ readonly ok: true } | Denial>;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

/** Something is done by name and with a reason, which stays. */
export function ReasonDialog({ title, text, doIt, ask, onClose, onDone }: ReasonDialogProps): ReactElement {
  const act = useAct();
  const [because, setBecause] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ((await act.run(() => ask(because.trim()))) === null) return;
    await onDone();
    onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="form" noValidate onSubmit={(event) => void submit(event)}>
        <p>{text}</p>
        <LongTextField
          label={words.reason}
          value={because}
          fault={act.denial?.faults['body.because']}
          onChange={setBecause}
        />
        <div className="actions">
          <Button type="submit" isShut={act.isBusy}>
            {doIt}
          </Button>
          <Button kind="link" onClick={onClose}>
            {words.cancel}
          </Button>
        </div>
        <Notice denial={act.denial} />
      </form>
    </Dialog>
  );
}
