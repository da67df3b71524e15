import type { overrideFindingContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { LongTextField } from '../../parts/text-field.tsx';
import { call } from '../../server/call.ts';
import { useAct } from '../../server/use-act.ts';
import { deskWords } from '../../words/en/desk.ts';

const words = deskWords.person;

interface OverrideDialogProps {
  readonly personId: string;
  /** The finding by its digest. */
  readonly finding: string;
  /** The session that it is for; null: for the planning. */
  readonly session: string | null;
  readonly because: string;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

/** A clinician goes on in spite of a finding: by name, with a reason, for good. */
export function OverrideDialog(props: OverrideDialogProps): ReactElement {
  const { personId, finding, session, because, onClose, onDone } = props;
  const act = useAct();
  const [reason, setReason] = useState('');
  const override = async (event: FormEvent) => {
    event.preventDefault();
    const done = await act.run(() =>
      call<typeof overrideFindingContract>({
        method: 'POST',
        path: '/api/people/:personId/overrides',
        params: { personId },
        body: { finding, session, reason },
      }),
    );
    if (done === null) return;
    await onDone();
    onClose();
  };
  return (
    <Dialog title={words.overrideTitle} onClose={onClose}>
      <form className="form" onSubmit={(event) => void override(event)}>
        <p>{because}</p>
        <p className="hint">{words.overrideText}</p>
        <LongTextField
          label={words.reason}
          value={reason}
          fault={act.denial?.faults['body.reason']}
          onChange={setReason}
        />
        <div className="actions">
          <Button type="submit" isShut={act.isBusy || reason.trim() === ''}>
            {words.overrideDo}
          </Button>
          <Button kind="link" onClick={onClose}>
            {deskWords.cancel}
          </Button>
        </div>
        <Notice denial={act.denial} />
      </form>
    </Dialog>
  );
}
