import type { giveSecondFactorContract, signInByPasswordContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { TextField } from '../parts/text-field.tsx';
import { call } from '../server/call.ts';
import { keepLastPractice } from '../server/last-practice.ts';
import { useAct } from '../server/use-act.ts';
import { signInWords as words } from '../words/en/sign-in.ts';
import { goHome } from './go-home.ts';

/** What one knows; then, in a second step, what one has. */
export function ByPassword({ slug }: { readonly slug: string }): ReactElement {
  const act = useAct();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [ticket, setTicket] = useState<string | null>(null);
  if (ticket !== null) return <SecondStep slug={slug} ticket={ticket} />;
  const signIn = async () => {
    const done = await act.run(() =>
      call<typeof signInByPasswordContract>({
        method: 'POST',
        path: '/api/practices/:slug/sign-in/password',
        params: { slug },
        body: { email, password },
      }),
    );
    if (done?.status === 202) setTicket(done.body.ticket);
    if (done?.status !== 200) return;
    keepLastPractice(slug);
    await goHome();
  };
  return (
    <form className="form" onSubmit={(event) => submitting(event, signIn)}>
      <TextField
        label={words.email}
        type="email"
        name="email"
        autoComplete="username"
        value={email}
        fault={act.denial?.faults['body.email']}
        onChange={setEmail}
      />
      <TextField
        label={words.password}
        type="password"
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <div className="actions">
        <Button type="submit" isShut={act.isBusy}>
          {words.withPassword}
        </Button>
      </div>
      <Notice denial={act.denial} />
    </form>
  );
}

function SecondStep({ slug, ticket }: { readonly slug: string; readonly ticket: string }): ReactElement {
  const act = useAct();
  const [isRecovery, setRecovery] = useState(false);
  const [code, setCode] = useState('');
  const send = async () => {
    const given = isRecovery ? { recoveryCode: code } : { code: code.replaceAll(' ', '') };
    const done = await act.run(() =>
      call<typeof giveSecondFactorContract>({
        method: 'POST',
        path: '/api/practices/:slug/sign-in/second-factor',
        params: { slug },
        body: { ticket, ...given },
      }),
    );
    if (done === null) return;
    keepLastPractice(slug);
    await goHome();
  };
  return (
    <form className="form" onSubmit={(event) => submitting(event, send)}>
      <h2>{words.codeTitle}</h2>
      {isRecovery ? null : <p>{words.codeText}</p>}
      <TextField
        key={String(isRecovery)}
        label={isRecovery ? words.recoveryCode : words.code}
        hint={isRecovery ? words.recoveryHint : undefined}
        inputMode={isRecovery ? 'text' : 'numeric'}
        autoComplete="one-time-code"
        value={code}
        fault={act.denial?.faults['body.code'] ?? act.denial?.faults['body.recoveryCode']}
        onChange={setCode}
      />
      <div className="actions">
        <Button type="submit" isShut={act.isBusy}>
          {words.send}
        </Button>
        <Button kind="link" onClick={() => setRecovery(!isRecovery)}>
          {isRecovery ? words.useApp : words.useRecovery}
        </Button>
      </div>
      <Notice denial={act.denial} />
    </form>
  );
}

function submitting(event: FormEvent, act: () => Promise<void>): void {
  event.preventDefault();
  void act();
}
