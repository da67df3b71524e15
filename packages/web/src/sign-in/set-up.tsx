import type { openSetUpContract } from '@percuta/server';
import { browserSupportsWebAuthn } from '@simplewebauthn/browser';
import { type ReactElement, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { call } from '../server/call.ts';
import { useAnswer } from '../server/use-answer.ts';
import { serverWords } from '../words/en/server.ts';
import { signInWords as words } from '../words/en/sign-in.ts';
import { KeepCodes } from './keep-codes.tsx';
import { NewPasskey } from './new-passkey.tsx';
import { NewPassword } from './new-password.tsx';

interface SetUpProps {
  readonly slug: string;
  readonly token: string;
}

/** A link opens this: how the account is signed in to from now on. A passkey is offered first. */
export function SetUp({ slug, token }: SetUpProps): ReactElement {
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [byPassword, setByPassword] = useState(!browserSupportsWebAuthn());
  const [answer] = useAnswer(token, () =>
    call<typeof openSetUpContract>({
      method: 'POST',
      path: '/api/practices/:slug/set-up',
      params: { slug },
      body: { token },
    }),
  );
  if (codes !== null) return <KeepCodes codes={codes} slug={slug} />;
  if (answer === 'waiting') return <PageTitle>{serverWords.loading}</PageTitle>;
  if (!answer.ok) {
    return (
      <>
        <PageTitle>{words.linkOver}</PageTitle>
        <Notice denial={answer} />
      </>
    );
  }
  const { name, email, practice } = answer.body;
  return (
    <>
      <PageTitle>{words.setUpTitle}</PageTitle>
      <p className="explanation lead">{words.setUpFor(name, practice)}</p>
      {byPassword ? (
        <NewPassword slug={slug} token={token} email={email} onDone={setCodes} />
      ) : (
        <>
          <NewPasskey slug={slug} token={token} onDone={setCodes} />
          <Button kind="link" onClick={() => setByPassword(true)}>
            {words.choosePassword}
          </Button>
        </>
      )}
    </>
  );
}
