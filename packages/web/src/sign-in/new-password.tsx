import type { setUpPasswordContract, setUpSecondFactorContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { TextField } from '../parts/text-field.tsx';
import { type AnswerBody, call } from '../server/call.ts';
import { useAct } from '../server/use-act.ts';
import { signInWords as words } from '../words/en/sign-in.ts';

interface NewPasswordProps {
  readonly slug: string;
  readonly token: string;
  readonly email: string | null;
  readonly onDone: (recoveryCodes: readonly string[]) => void;
}

type AppKey = AnswerBody<typeof setUpPasswordContract, 200>;

/** A password, and the authenticator app without which it does not count. */
export function NewPassword({ slug, token, email, onDone }: NewPasswordProps): ReactElement {
  const act = useAct();
  const [password, setPassword] = useState('');
  const [key, setKey] = useState<AppKey | null>(null);
  if (key !== null) return <AppStep slug={slug} token={token} appKey={key} onDone={onDone} />;
  const choose = async (event: FormEvent) => {
    event.preventDefault();
    const done = await act.run(() =>
      call<typeof setUpPasswordContract>({
        method: 'POST',
        path: '/api/practices/:slug/set-up/password',
        params: { slug },
        body: { token, password },
      }),
    );
    if (done !== null) setKey(done.body);
  };
  return (
    <form className="form" onSubmit={(event) => void choose(event)}>
      <input type="hidden" name="username" autoComplete="username" value={email ?? ''} />
      <TextField
        label={words.newPassword}
        hint={words.newPasswordHint}
        type="password"
        autoComplete="new-password"
        value={password}
        fault={act.denial?.faults['body.password']}
        onChange={setPassword}
      />
      <div className="actions">
        <Button type="submit" isShut={act.isBusy}>
          {words.passwordDo}
        </Button>
      </div>
      <Notice denial={act.denial} />
    </form>
  );
}

interface AppStepProps extends Pick<NewPasswordProps, 'slug' | 'token' | 'onDone'> {
  readonly appKey: AppKey;
}

function AppStep({ slug, token, appKey, onDone }: AppStepProps): ReactElement {
  const act = useAct();
  const [code, setCode] = useState('');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const done = await act.run(() =>
      call<typeof setUpSecondFactorContract>({
        method: 'POST',
        path: '/api/practices/:slug/set-up/second-factor',
        params: { slug },
        body: { token, code: code.replaceAll(' ', '') },
      }),
    );
    if (done !== null) onDone(done.body.recoveryCodes);
  };
  return (
    <form className="form" onSubmit={(event) => void send(event)}>
      <h2>{words.appTitle}</h2>
      <p>{words.appText}</p>
      <p>
        {words.appKey}: <b className="secret">{appKey.totpSecret.replace(/(.{4})(?=.)/g, '$1 ')}</b>
      </p>
      <p>
        <a href={appKey.totpAddress}>{words.appOpen}</a>
      </p>
      <TextField
        label={words.firstCode}
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        fault={act.denial?.faults['body.code']}
        onChange={setCode}
      />
      <div className="actions">
        <Button type="submit" isShut={act.isBusy}>
          {words.done}
        </Button>
      </div>
      <Notice denial={act.denial} />
    </form>
  );
}
