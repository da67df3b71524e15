import { codeAt } from '../sign-in/totp.ts';
import type { TestAuthenticator } from './test-authenticator.ts';
import type { TestBrowser } from './test-browser.ts';

export const GOOD_PASSWORD = 'tandem-lantern-orchard-7';

/** Chooses a password and an authenticator app, as somebody with a link does. */
export async function setUpPassword(
  browser: TestBrowser,
  where: { readonly slug: string; readonly token: string; readonly at: Date },
): Promise<{ readonly totpSecret: string; readonly recoveryCodes: string[]; readonly accountId: string }> {
  const { slug, token, at } = where;
  const path = `/api/practices/${slug}/set-up`;
  const { totpSecret } = await browser.done<{ totpSecret: string }>('POST', `${path}/password`, {
    token,
    password: GOOD_PASSWORD,
  });
  const code = codeAt(totpSecret, at);
  const done = await browser.done<{ recoveryCodes: string[]; accountId: string }>('POST', `${path}/second-factor`, {
    token,
    code,
  });
  return { totpSecret, ...done };
}

/** Makes a passkey, as somebody with a link does. */
export async function setUpPasskey(
  browser: TestBrowser,
  authenticator: TestAuthenticator,
  where: { readonly slug: string; readonly token: string },
): Promise<{ readonly recoveryCodes: string[]; readonly accountId: string }> {
  const { slug, token } = where;
  const path = `/api/practices/${slug}/set-up`;
  const { options } = await browser.done<{ options: { challenge: string } }>('POST', `${path}/passkey-options`, {
    token,
  });
  const passkey = authenticator.make(options.challenge);
  return browser.done('POST', `${path}/passkey`, { token, name: 'Telephone', passkey });
}

/** Signs in with a passkey; the status of the answer. */
export async function signInByPasskey(
  browser: TestBrowser,
  slug: string,
  authenticator: TestAuthenticator,
): Promise<number> {
  const path = `/api/practices/${slug}/sign-in`;
  const { ticket, options } = await browser.done<{ ticket: string; options: { challenge: string } }>(
    'POST',
    `${path}/passkey-options`,
  );
  const passkey = authenticator.answer(options.challenge);
  return (await browser.call('POST', `${path}/passkey`, { ticket, passkey })).statusCode;
}
