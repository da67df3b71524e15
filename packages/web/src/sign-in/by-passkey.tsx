import type { beginPasskeySignInContract, signInByPasskeyContract } from '@percuta/server';
import { browserSupportsWebAuthn, startAuthentication } from '@simplewebauthn/browser';
import type { ReactElement } from 'react';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { type AnswerTo, call } from '../server/call.ts';
import { keepLastPractice } from '../server/last-practice.ts';
import { useAct } from '../server/use-act.ts';
import { signInWords as words } from '../words/en/sign-in.ts';
import { goHome } from './go-home.ts';
import { type PasskeyOptions, plainPasskey, withBrowser } from './with-browser.ts';

interface ByPasskeyProps {
  readonly slug: string;
  /** Set where something else is the one thing to do. */
  readonly isAside: boolean;
}

/** Finger, face or the lock of the device. */
export function ByPasskey({ slug, isAside }: ByPasskeyProps): ReactElement {
  const act = useAct();
  if (!browserSupportsWebAuthn()) return <p className="hint">{words.noPasskeys}</p>;
  const signIn = async () => {
    const done = await act.run(() => signInBy(slug));
    if (done === null) return;
    keepLastPractice(slug);
    await goHome();
  };
  return (
    <section className="way-in">
      <p className="explanation">{words.passkeyText}</p>
      <div className="actions">
        <Button kind={isAside ? 'plain' : 'primary'} isShut={act.isBusy} onClick={() => void signIn()}>
          {words.passkey}
        </Button>
      </div>
      <Notice denial={act.denial} />
    </section>
  );
}

async function signInBy(slug: string): Promise<AnswerTo<typeof signInByPasskeyContract>> {
  const params = { slug };
  const begun = await call<typeof beginPasskeySignInContract>({
    method: 'POST',
    path: '/api/practices/:slug/sign-in/passkey-options',
    params,
  });
  if (!begun.ok) return begun;
  const { ticket, options } = begun.body;
  const passkey = await withBrowser(() => startAuthentication({ optionsJSON: options as PasskeyOptions['request'] }));
  if (!passkey.ok) return passkey;
  return call<typeof signInByPasskeyContract>({
    method: 'POST',
    path: '/api/practices/:slug/sign-in/passkey',
    params,
    body: { ticket, passkey: plainPasskey(passkey.made) },
  });
}
