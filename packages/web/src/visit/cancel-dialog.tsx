import type { VisitLink } from '@percuta/practice';
import type { cancelByLinkContract } from '@percuta/server';
import type { ReactElement } from 'react';
import { momentWords } from '../booking/moment-words.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Notice } from '../parts/notice.tsx';
import { call } from '../server/call.ts';
import { useAct } from '../server/use-act.ts';
import { visitWords as words } from '../words/en/visit.ts';
import type { Times } from './open-visit.tsx';

interface CancelDialogProps {
  readonly link: VisitLink;
  readonly at: Times;
  readonly onCancelled: () => void;
  readonly onClose: () => void;
  readonly onOver: () => void;
}

/** Asks once, and cancels. */
export function CancelDialog({ link, at, onCancelled, onClose, onOver }: CancelDialogProps): ReactElement {
  const act = useAct();
  const cancel = async () => {
    const done = await act.run(async () => {
      const answer = await call<typeof cancelByLinkContract>({
        method: 'POST',
        path: '/api/practices/:slug/visit-links/:token/cancel',
        params: { slug: link.slug, token: link.token },
      });
      if (!answer.ok && answer.status === 404) onOver();
      return answer;
    });
    if (done !== null) onCancelled();
  };
  return (
    <Dialog title={words.cancelTitle} onClose={onClose}>
      <p>{momentWords(at.startsAt)}</p>
      <p>{words.cancelText}</p>
      <div className="actions">
        <Button isShut={act.isBusy} onClick={() => void cancel()}>
          {words.cancelDo}
        </Button>
        <Button kind="link" onClick={onClose}>
          {words.keep}
        </Button>
      </div>
      <Notice denial={act.denial} />
    </Dialog>
  );
}
