import { describe, expect, it } from 'vitest';
import { codeAt } from '../../sign-in/totp.ts';
import { GOOD_PASSWORD, setUpPasskey, setUpPassword, signInByPasskey } from '../../testing/set-up-account.ts';
import { testAuthenticator } from '../../testing/test-authenticator.ts';
import { TEST_ORIGIN } from '../../testing/test-browser.ts';
import { START, testServer } from '../../testing/test-server.ts';

const test = testServer();
let next = 0;

async function found() {
  const slug = `mine-${next++}`;
  const email = `olga@${slug}.example`;
  const body = { name: 'Mine', slug, timeZone: 'Europe/Berlin', owner: { name: 'Olga Owner', email } };
  const { setUp } = await test.browser().done<{ setUp: { token: string } }>('POST', '/api/practices', body);
  return { slug, email, token: setUp.token, browser: test.browser() };
}

describe('one’s own account', () => {
  it('gets a further passkey, and loses one that is not the last', async () => {
    const { slug, token, browser } = await found();
    const [telephone, key] = [testAuthenticator(TEST_ORIGIN), testAuthenticator(TEST_ORIGIN)];
    await setUpPasskey(browser, telephone, { slug, token });
    const begun = await browser.done<{ ticket: string; options: { challenge: string } }>(
      'POST',
      '/api/me/passkey-options',
    );
    const addition = { ticket: begun.ticket, name: 'Key in the drawer', passkey: key.make(begun.options.challenge) };
    await browser.done('POST', '/api/me/passkeys', addition);
    expect((await browser.call('POST', '/api/me/passkeys', addition)).statusCode).toBe(404);
    expect(await signInByPasskey(test.browser(), slug, key)).toBe(200);
    const list = async () =>
      (await browser.done<{ passkeys: { id: string; name: string }[] }>('GET', '/api/me/passkeys')).passkeys;
    const first = (await list()).find(({ name }) => name === 'Telephone');
    await browser.done('DELETE', `/api/me/passkeys/${first?.id}`);
    expect(await signInByPasskey(test.browser(), slug, telephone)).toBe(401);
    const [last] = await list();
    expect((await browser.call('DELETE', `/api/me/passkeys/${last?.id}`)).statusCode).toBe(409);
  });

  it('gets another password, and every other browser is signed out', async () => {
    const { slug, email, token, browser } = await found();
    const { totpSecret } = await setUpPassword(browser, { slug, token, at: START });
    test.clock.at = new Date(START.getTime() + 60_000);
    const other = test.browser();
    const path = `/api/practices/${slug}/sign-in`;
    const step = await other.done<{ ticket: string }>('POST', `${path}/password`, { email, password: GOOD_PASSWORD });
    await other.done('POST', `${path}/second-factor`, { ticket: step.ticket, code: codeAt(totpSecret, test.clock.at) });
    const password = 'meadow-harbour-violin-3';
    expect(await browser.done('PUT', '/api/me/password', { password })).toEqual({ otherSignInsEnded: 1 });
    expect((await other.call('GET', '/api/me')).statusCode).toBe(401);
    expect((await browser.call('GET', '/api/me')).statusCode).toBe(200);
    const tried = async (one: string) =>
      (await test.browser().call('POST', `${path}/password`, { email, password: one })).statusCode;
    expect([await tried(GOOD_PASSWORD), await tried(password)]).toEqual([401, 202]);
    test.clock.at = START;
  });

  it('gets new recovery codes, and the old ones are void', async () => {
    const { slug, email, token, browser } = await found();
    const { recoveryCodes: old } = await setUpPassword(browser, { slug, token, at: START });
    const { recoveryCodes } = await browser.done<{ recoveryCodes: string[] }>('POST', '/api/me/recovery-codes');
    const path = `/api/practices/${slug}/sign-in`;
    const use = async (recoveryCode: string | undefined) => {
      const body = { email, password: GOOD_PASSWORD };
      const { ticket } = await test.browser().done<{ ticket: string }>('POST', `${path}/password`, body);
      return (await test.browser().call('POST', `${path}/second-factor`, { ticket, recoveryCode })).statusCode;
    };
    expect([await use(old[0]), await use(recoveryCodes[0])]).toEqual([401, 200]);
    expect(await browser.done('GET', '/api/me')).toMatchObject({ means: { recoveryCodesLeft: 9 } });
  });
});
