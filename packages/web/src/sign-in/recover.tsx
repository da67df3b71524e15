import type { recoverContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { TextField } from '../parts/text-field.tsx';
import { goTo } from '../parts/use-hash.ts';
import { call } from '../server/call.ts';
import { useAct } from '../server/use-act.ts';
import { signInWords as words } from '../words/en/sign-in.ts';

/** Everything was lost: the practice's link and a code on paper together lead to a new set-up. */
export function Recover({ slug, token }: { readonly slug: string; readonly token: string }): ReactElement {
  const act = useAct();
  const [recoveryCode, setCode] = useState('');
  const recover = async (event: FormEvent) => {
    event.preventDefault();
    const done = await act.run(() =>
      call<typeof recoverContract>({
        method: 'POST',
        path: '/api/practices/:slug/recovery',
        params: { slug },
        body: { token, recoveryCode },
      }),
    );
    if (done !== null) goTo(`${slug}/set-up/${encodeURIComponent(done.body.token)}`);
  };
  return (
    <>
      <PageTitle>{words.recoverTitle}</PageTitle>
      <p className="explanation lead">{words.recoverText}</p>
      <form className="form" onSubmit={(event) => void recover(event)}>
        <TextField
          label={words.recoveryCode}
          hint={words.recoveryHint}
          autoCapitalize="none"
          spellCheck={false}
          value={recoveryCode}
          fault={act.denial?.faults['body.recoveryCode']}
          onChange={setCode}
        />
        <div className="actions">
          <Button type="submit" isShut={act.isBusy}>
            {words.recoverDo}
          </Button>
        </div>
        <Notice denial={act.denial} />
      </form>
    </>
  );
}
