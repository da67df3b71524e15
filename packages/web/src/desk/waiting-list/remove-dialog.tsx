import type { leaveWaitingListContract } from '@percuta/server';
import { type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { call } from '../../server/call.ts';
import { useAct } from '../../server/use-act.ts';
import { waitingWords } from '../../words/en/waiting-list.ts';
import type { Waiting } from './waiting-list.tsx';

const words = waitingWords.desk;

interface RemoveDialogProps {
  readonly one: Waiting;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Somebody does not wait any more. */
export function RemoveDialog({ one, onDone, onClose }: RemoveDialogProps): ReactElement {
  const act = useAct();
  const [because, setBecause] = useState('');
  const remove = async () => {
    const done = await act.run(() =>
      call<typeof leaveWaitingListContract>({
        method: 'POST',
        path: '/api/people/:personId/waiting-wish/leave',
        params: { personId: one.person.id },
        body: { because: because.trim().length < 3 ? null : because.trim() },
      }),
    );
    if (done !== null) onDone();
  };
  return (
    <Dialog title={words.removeOf(one.person.name ?? words.unnamed)} onClose={onClose}>
      <div className="form">
        <TextField label={words.removeBecause} value={because} onChange={setBecause} />
        <Notice denial={act.denial} />
        <div className="actions">
          <Button kind="danger" isShut={act.isBusy} onClick={() => void remove()}>
            {words.removeDo}
          </Button>
          <Button kind="link" onClick={onClose}>
            {words.close}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
