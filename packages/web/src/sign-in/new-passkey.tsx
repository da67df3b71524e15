import type { beginPasskeySetUpContract, setUpPasskeyContract } from '@percuta/server';
import { startRegistration } from '@simplewebauthn/browser';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { TextField } from '../parts/text-field.tsx';
import { type AnswerTo, call } from '../server/call.ts';
import { useAct } from '../server/use-act.ts';
import { signInWords as words } from '../words/en/sign-in.ts';
import { type PasskeyOptions, plainPasskey, withBrowser } from './with-browser.ts';

interface NewPasskeyProps {
  readonly slug: string;
  readonly token: string;
  readonly onDone: (recoveryCodes: readonly string[]) => void;
}

/** The first passkey of an account. */
export function NewPasskey({ slug, token, onDone }: NewPasskeyProps): ReactElement {
  const act = useAct();
  const [name, setName] = useState(words.thisDevice);
  const make = async (event: FormEvent) => {
    event.preventDefault();
    const done = await act.run(() => setUpBy({ slug, token, name }));
    if (done !== null) onDone(done.body.recoveryCodes);
  };
  return (
    <form className="form" onSubmit={(event) => void make(event)}>
      <p className="explanation">{words.passkeyText}</p>
      <TextField
        label={words.passkeyName}
        hint={words.passkeyNameHint}
        value={name}
        fault={act.denial?.faults['body.name']}
        onChange={setName}
      />
      <div className="actions">
        <Button type="submit" isShut={act.isBusy}>
          {words.makePasskey}
        </Button>
      </div>
      <Notice denial={act.denial} />
    </form>
  );
}

interface Wanted {
  readonly slug: string;
  readonly token: string;
  readonly name: string;
}

async function setUpBy({ slug, token, name }: Wanted): Promise<AnswerTo<typeof setUpPasskeyContract>> {
  const params = { slug };
  const begun = await call<typeof beginPasskeySetUpContract>({
    method: 'POST',
    path: '/api/practices/:slug/set-up/passkey-options',
    params,
    body: { token },
  });
  if (!begun.ok) return begun;
  const options = begun.body.options as object as PasskeyOptions['creation'];
  const passkey = await withBrowser(() => startRegistration({ optionsJSON: options }));
  if (!passkey.ok) return passkey;
  return call<typeof setUpPasskeyContract>({
    method: 'POST',
    path: '/api/practices/:slug/set-up/passkey',
    params,
    body: {
      token,
      name,
      passkey: plainPasskey(passkey.made),
    },
  });
}
