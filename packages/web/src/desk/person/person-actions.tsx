import type { invitePatientContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { SITE_PAGES } from '../../parts/site-head.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { call } from '../../server/call.ts';
import { useAct } from '../../server/use-act.ts';
import { deskWords } from '../../words/en/desk.ts';
import { hrefOf } from '../route.ts';

const words = deskWords.person;

interface PersonActionsProps {
  readonly personId: string;
  /** The address of the practice, which the link that invites leads to. */
  readonly slug: string;
}

/** What anyone who receives people does for one of them: book, and invite to an account. */
export function PersonActions({ personId, slug }: PersonActionsProps): ReactElement {
  const [isInviting, setInviting] = useState(false);
  return (
    <p className="person-actions">
      <a href={hrefOf({ screen: 'book', personId })}>{words.book}</a>
      <Button kind="link" onClick={() => setInviting(true)}>
        {words.invite}
      </Button>
      {isInviting ? <InviteDialog personId={personId} slug={slug} onClose={() => setInviting(false)} /> : null}
    </p>
  );
}

interface InviteDialogProps extends PersonActionsProps {
  readonly onClose: () => void;
}

function InviteDialog({ personId, slug, onClose }: InviteDialogProps): ReactElement {
  const act = useAct();
  const [email, setEmail] = useState('');
  const [link, setLink] = useState<string | null>(null);
  const invite = async (event: FormEvent) => {
    event.preventDefault();
    const done = await act.run(() =>
      call<typeof invitePatientContract>({
        method: 'POST',
        path: '/api/people/:personId/account',
        params: { personId },
        body: { email },
      }),
    );
    if (done === null) return;
    const token = encodeURIComponent(done.body.token);
    setLink(`${window.location.origin}${SITE_PAGES.signIn}#${slug}/set-up/${token}`);
  };
  return (
    <Dialog title={words.invite} onClose={onClose}>
      {link === null ? (
        <form className="form" noValidate onSubmit={(event) => void invite(event)}>
          <p>{words.inviteText}</p>
          <TextField
            label={words.inviteEmail}
            type="email"
            autoComplete="off"
            value={email}
            fault={act.denial?.faults['body.email']}
            onChange={setEmail}
          />
          <div className="actions">
            <Button type="submit" isShut={act.isBusy}>
              {words.inviteDo}
            </Button>
            <Button kind="link" onClick={onClose}>
              {deskWords.cancel}
            </Button>
          </div>
          <Notice denial={act.denial} />
        </form>
      ) : (
        <>
          <p className="hint">{words.inviteLink}</p>
          <p className="invite-link">{link}</p>
          <div className="actions">
            <Button onClick={onClose}>{words.close}</Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
