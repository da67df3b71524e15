import type { confirmErasureContract, withdrawErasureContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { LongTextField } from '../../parts/text-field.tsx';
import { call } from '../../server/call.ts';
import { useAct } from '../../server/use-act.ts';
import { deskWords } from '../../words/en/desk.ts';
import { practiceWords } from '../../words/en/desk-practice.ts';

const words = practiceWords.erasure;

interface SettleProps {
  readonly personId: string;
  readonly name: string;
  readonly onChanged: () => Promise<void>;
  readonly onClose: () => void;
}

/** The second of two steps. From here there is no way back, so it says so once more. */
export function ConfirmErasure({ personId, name, onChanged, onClose }: SettleProps): ReactElement {
  const act = useAct();
  const confirm = async () => {
    const done = await act.run(() =>
      call<typeof confirmErasureContract>({
        method: 'POST',
        path: '/api/people/:personId/erasure/confirmation',
        params: { personId },
      }),
    );
    if (done === null) return;
    await onChanged();
    onClose();
  };
  return (
    <Dialog title={words.confirmTitle(name)} onClose={onClose}>
      <p>{words.confirmText}</p>
      <div className="actions">
        <Button kind="danger" isShut={act.isBusy} onClick={() => void confirm()}>
          {words.confirmDo}
        </Button>
        <Button kind="link" onClick={onClose}>
          {deskWords.cancel}
        </Button>
      </div>
      <Notice denial={act.denial} />
    </Dialog>
  );
}

/** Nobody is erased after all; that it was asked for stays, with why it was taken back. */
export function WithdrawErasure({ personId, onChanged, onClose }: SettleProps): ReactElement {
  const act = useAct();
  const [reason, setReason] = useState('');
  const withdraw = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return;
    const done = await act.run(() =>
      call<typeof withdrawErasureContract>({
        method: 'POST',
        path: '/api/people/:personId/erasure/withdrawal',
        params: { personId },
        body: { reason: reason.trim() },
      }),
    );
    if (done === null) return;
    await onChanged();
    onClose();
  };
  return (
    <Dialog title={words.withdraw} onClose={onClose}>
      <form className="form" onSubmit={(event) => void withdraw(event)}>
        <LongTextField label={words.withdrawReason} rows={2} value={reason} onChange={setReason} />
        <div className="actions">
          <Button type="submit" isShut={act.isBusy || reason.trim() === ''}>
            {words.withdraw}
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
