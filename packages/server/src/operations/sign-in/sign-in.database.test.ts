import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asSignIn } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import { codeAt } from '../../sign-in/totp.ts';
import { GOOD_PASSWORD, setUpPasskey, setUpPassword, signInByPasskey } from '../../testing/set-up-account.ts';
import { testAuthenticator } from '../../testing/test-authenticator.ts';
import { TEST_ORIGIN, type TestBrowser } from '../../testing/test-browser.ts';
import { START, testServer } from '../../testing/test-server.ts';

const test = testServer();
const minutes = (count: number): Date => new Date(START.getTime() + count * 60_000);

interface Founded {
  readonly practiceId: string;
  readonly ownerId: string;
  readonly setUp: { readonly token: string };
}

let nextSlug = 0;

/** Founds a practice through the door that everyone uses. */
async function found(): Promise<Founded & { readonly slug: string; readonly email: string }> {
  const slug = `skin-${nextSlug++}`;
  const email = `olga.${slug}@example.org`;
  const body = { name: 'Skin', slug, timeZone: 'Europe/Berlin', owner: { name: 'Olga Owner', email } };
  return { slug, email, ...(await test.browser().done<Founded>('POST', '/api/practices', body)) };
}

/** A practice whose owner signs in by password and app. */
async function foundWithPassword() {
  const practice = await found();
  const browser = test.browser();
  const { slug, setUp } = practice;
  const means = await setUpPassword(browser, { slug, token: setUp.token, at: test.clock.at });
  return { ...practice, ...means, browser };
}

const passwordPath = (slug: string): string => `/api/practices/${slug}/sign-in/password`;

async function firstStep(browser: TestBrowser, { slug, email }: { slug: string; email: string }): Promise<string> {
  const step = await browser.done<{ ticket: string }>('POST', passwordPath(slug), { email, password: GOOD_PASSWORD });
  return step.ticket;
}

beforeEach(() => {
  test.clock.at = START;
});

describe('a real practice', () => {
  it('begins without any password: its owner chooses how to sign in', async () => {
    const { practiceId } = await found();
    const kept = await inPractice(test.database.database(), asSignIn(practiceId), async (tx) => [
      await tx.selectFrom('account_password').selectAll().execute(),
      await tx.selectFrom('passkey').selectAll().execute(),
    ]);
    expect(kept).toEqual([[], []]);
  });

  it('cannot take a password that is printed anywhere', async () => {
    const { practiceId, ownerId } = await found();
    const plant = inPractice(test.database.database(), asSignIn(practiceId), (tx) =>
      tx
        .insertInto('account_password')
        .values({
          practice_id: practiceId,
          practice_kind: 'live',
          account_id: ownerId,
          hash: 'x',
          known: true,
          changed_at: START,
        })
        .execute(),
    );
    await expect(plant).rejects.toThrow('known_only_in_the_demo');
    const pretend = inPractice(test.database.database(), asSignIn(practiceId), (tx) =>
      tx
        .insertInto('account_password')
        .values({
          practice_id: practiceId,
          practice_kind: 'demo',
          account_id: ownerId,
          hash: 'x',
          known: true,
          changed_at: START,
        })
        .execute(),
    );
    await expect(pretend).rejects.toThrow('foreign key');
  });

  it('has an address of its own', async () => {
    const { slug } = await found();
    const owner = { name: 'Eve', email: 'eve@example.org' };
    const body = { name: 'Other', slug, timeZone: 'Europe/Vienna', owner };
    expect((await test.browser().call('POST', '/api/practices', body)).statusCode).toBe(409);
  });
});

describe('a passkey', () => {
  it('signs in by itself, since it has asked for finger, face or PIN', async () => {
    const { slug, setUp } = await found();
    const telephone = testAuthenticator(TEST_ORIGIN);
    const { accountId, recoveryCodes } = await setUpPasskey(test.browser(), telephone, { slug, token: setUp.token });
    expect(recoveryCodes.length).toBe(10);
    const browser = test.browser();
    expect(await signInByPasskey(browser, slug, telephone)).toBe(200);
    expect(await browser.done('GET', '/api/me')).toMatchObject({ accountId, signedInBy: 'passkey', roles: ['owner'] });
  });

  it.each([
    ['did not ask who holds it', () => testAuthenticator(TEST_ORIGIN, false)],
    ['was made for another site', () => testAuthenticator('https://percuta.example')],
  ])('that %s is not taken', async (_why, make) => {
    const { slug, setUp } = await found();
    await expect(setUpPasskey(test.browser(), make(), { slug, token: setUp.token })).rejects.toThrow('answered 422');
  });

  it('that was copied is found by its counter', async () => {
    const { slug, setUp } = await found();
    const telephone = testAuthenticator(TEST_ORIGIN);
    await setUpPasskey(test.browser(), telephone, { slug, token: setUp.token });
    expect(await signInByPasskey(test.browser(), slug, telephone)).toBe(200);
    telephone.counter = 0;
    expect(await signInByPasskey(test.browser(), slug, telephone)).toBe(401);
  });

  it('opens one practice and no other, and answers a challenge once', async () => {
    const [here, there] = [await found(), await found()];
    const telephone = testAuthenticator(TEST_ORIGIN);
    await setUpPasskey(test.browser(), telephone, { slug: here.slug, token: here.setUp.token });
    expect(await signInByPasskey(test.browser(), there.slug, telephone)).toBe(401);
    const path = `/api/practices/${here.slug}/sign-in`;
    const begun = await test
      .browser()
      .done<{ ticket: string; options: { challenge: string } }>('POST', `${path}/passkey-options`);
    const answer = { ticket: begun.ticket, passkey: telephone.answer(begun.options.challenge) };
    expect((await test.browser().call('POST', `${path}/passkey`, answer)).statusCode).toBe(200);
    expect((await test.browser().call('POST', `${path}/passkey`, answer)).statusCode).toBe(401);
  });
});

describe('a password', () => {
  it('is half of a sign-in: the other half is a code', async () => {
    const owner = await foundWithPassword();
    test.clock.at = minutes(1);
    const browser = test.browser();
    const ticket = await firstStep(browser, owner);
    expect(browser.cookies.size).toBe(0);
    const code = codeAt(owner.totpSecret, test.clock.at);
    await browser.done('POST', `/api/practices/${owner.slug}/sign-in/second-factor`, { ticket, code });
    expect(await browser.done('GET', '/api/me')).toMatchObject({ accountId: owner.accountId, signedInBy: 'password' });
  });

  it('code that was used is refused, although its time is not over', async () => {
    const owner = await foundWithPassword();
    test.clock.at = minutes(1);
    const code = codeAt(owner.totpSecret, test.clock.at);
    const path = `/api/practices/${owner.slug}/sign-in/second-factor`;
    const first = { ticket: await firstStep(test.browser(), owner), code };
    expect((await test.browser().call('POST', path, first)).statusCode).toBe(200);
    const again = { ticket: await firstStep(test.browser(), owner), code };
    expect((await test.browser().call('POST', path, again)).statusCode).toBe(401);
  });

  it('code given twice at once counts once', async () => {
    const owner = await foundWithPassword();
    test.clock.at = minutes(1);
    const code = codeAt(owner.totpSecret, test.clock.at);
    const path = `/api/practices/${owner.slug}/sign-in/second-factor`;
    const ticket = await firstStep(test.browser(), owner);
    const answers = await Promise.all([1, 2, 3].map(() => test.browser().call('POST', path, { ticket, code })));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401, 401]);
  });

  it('can be guessed five times, whether or not somebody is there; then a pause, also for the right one', async () => {
    const { slug, email } = await foundWithPassword();
    const statuses: Record<string, number[]> = {};
    for (const who of [email, 'nobody@example.org']) {
      statuses[who] = [];
      for (let guess = 0; guess < 6; guess++) {
        const body = { email: who, password: `wrong-password-${guess}` };
        statuses[who].push((await test.browser().call('POST', passwordPath(slug), body)).statusCode);
      }
    }
    expect(Object.values(statuses)).toEqual([
      [401, 401, 401, 401, 401, 429],
      [401, 401, 401, 401, 401, 429],
    ]);
    const right = { email, password: GOOD_PASSWORD };
    expect((await test.browser().call('POST', passwordPath(slug), right)).statusCode).toBe(429);
    test.clock.at = minutes(2);
    expect((await test.browser().call('POST', passwordPath(slug), right)).statusCode).toBe(202);
  });

  it('guessed by twenty hands at once is guessed five times', async () => {
    const { slug, email } = await foundWithPassword();
    const guesses = Array.from({ length: 20 }, (_, guess) =>
      test.browser().call('POST', passwordPath(slug), { email, password: `wrong-password-${guess}` }),
    );
    const statuses = (await Promise.all(guesses)).map(({ statusCode }) => statusCode);
    expect(statuses.filter((status) => status === 401).length).toBe(5);
  });

  it.each([
    ['short', 'at least 12 characters'],
    ['password1234', 'tried first'],
    ['Microneedling2026!', 'tried first'],
    ['123456789012345', 'tried first'],
    ['aaaaaaaaaaaaaaaa', 'too few characters'],
    ['olgaolga1234', 'little more than the address or the name'],
  ])('such as %s is refused, and the answer says why', async (password, why) => {
    const { slug, setUp } = await found();
    const answer = await test
      .browser()
      .call('POST', `/api/practices/${slug}/set-up/password`, { token: setUp.token, password });
    expect([answer.statusCode, answer.json().issue[0].expression]).toEqual([400, ['body.password']]);
    expect(answer.json().issue[0].diagnostics).toContain(why);
  });

  it('does not count before its second factor has been shown', async () => {
    const { slug, setUp, email } = await found();
    const browser = test.browser();
    await browser.done('POST', `/api/practices/${slug}/set-up/password`, {
      token: setUp.token,
      password: GOOD_PASSWORD,
    });
    const tried = await browser.call('POST', passwordPath(slug), { email, password: GOOD_PASSWORD });
    expect(tried.statusCode).toBe(401);
  });

  it('is kept as argon2id with 19 MiB and two passes, and nothing that was handed out is kept as it was', async () => {
    const owner = await foundWithPassword();
    const rows = await inPractice(test.database.database(), asSignIn(owner.practiceId), async (tx) => ({
      password: await tx.selectFrom('account_password').select('hash').executeTakeFirstOrThrow(),
      codes: await tx.selectFrom('recovery_code').select('hash').execute(),
      signIns: await tx.selectFrom('signed_in').select('token_hash').execute(),
      totp: await tx.selectFrom('account_totp').select('secret').executeTakeFirstOrThrow(),
      tickets: await tx.selectFrom('sign_in_ticket').select('carries').execute(),
    }));
    expect(rows.totp.secret).not.toContain(owner.totpSecret);
    expect(JSON.stringify(rows.tickets)).not.toContain(owner.totpSecret);
    expect(rows.password.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const kept = [...rows.codes.map(({ hash }) => hash), ...rows.signIns.map(({ token_hash }) => token_hash)];
    const handedOut = [...owner.recoveryCodes, ...owner.browser.cookies.values()];
    expect(kept.length).toBe(11);
    for (const one of handedOut) expect(kept.some((bytes) => bytes.toString('latin1').includes(one))).toBe(false);
  });
});

describe('a link', () => {
  it('sets an account up once', async () => {
    const { slug, setUp } = await found();
    const where = { slug, token: setUp.token };
    await setUpPasskey(test.browser(), testAuthenticator(TEST_ORIGIN), where);
    const again = setUpPasskey(test.browser(), testAuthenticator(TEST_ORIGIN), where);
    await expect(again).rejects.toThrow('answered 404');
  });

  it('is over when its time is over, and is of no use elsewhere', async () => {
    const [here, there] = [await found(), await found()];
    const open = (slug: string) =>
      test.browser().call('POST', `/api/practices/${slug}/set-up`, { token: here.setUp.token });
    expect((await open(here.slug)).json()).toMatchObject({ kind: 'founding', name: 'Olga Owner' });
    expect((await open(there.slug)).statusCode).toBe(404);
    test.clock.at = minutes(61);
    expect((await open(here.slug)).statusCode).toBe(404);
  });
});

describe('recovery', () => {
  const lose = async () => {
    const owner = await foundWithPassword();
    const invited = await owner.browser.done<{ accountId: string; token: string }>('POST', '/api/staff', {
      name: 'Dr Paula Practitioner',
      email: 'paula@example.org',
      roles: ['practitioner'],
    });
    const paula = test.browser();
    const { slug } = owner;
    const means = await setUpPasskey(paula, testAuthenticator(TEST_ORIGIN), { slug, token: invited.token });
    const path = `/api/accounts/${means.accountId}/recovery`;
    const offer = await owner.browser.done<{ token: string }>('POST', path, { reason: 'Lost her telephone; seen.' });
    return { owner, paula, slug, ...means, offer };
  };

  it('takes two things: the owner’s link and a code on paper', async () => {
    const { slug, offer, recoveryCodes, owner } = await lose();
    const [code = ''] = recoveryCodes;
    const recover = (token: string, recoveryCode: string) =>
      test.browser().call('POST', `/api/practices/${slug}/recovery`, { token, recoveryCode });
    const alone = await test.browser().call('POST', `/api/practices/${slug}/set-up`, { token: offer.token });
    expect(alone.statusCode).toBe(404);
    expect((await recover(offer.token, 'abcd-efgh-jkmn-pqrs')).statusCode).toBe(401);
    const opened = await recover(offer.token, code.toUpperCase());
    expect(opened.statusCode).toBe(200);
    const telephone = testAuthenticator(TEST_ORIGIN);
    await setUpPasskey(test.browser(), telephone, { slug, token: opened.json().token });
    expect(await signInByPasskey(test.browser(), slug, telephone)).toBe(200);
    const { events } = await owner.browser.done<{ events: { what: string; reason: string | null }[] }>(
      'GET',
      '/api/account-events',
    );
    expect(events.map(({ what }) => what)).toEqual(expect.arrayContaining(['recovery-offered', 'recovered']));
  });

  it('ends what was lost: old passkey, old browsers, old codes', async () => {
    const { slug, offer, recoveryCodes, paula } = await lose();
    const opened = await test.browser().done<{ token: string }>('POST', `/api/practices/${slug}/recovery`, {
      token: offer.token,
      recoveryCode: recoveryCodes[0],
    });
    expect((await paula.call('GET', '/api/me')).statusCode).toBe(200);
    await setUpPasskey(test.browser(), testAuthenticator(TEST_ORIGIN), { slug, token: opened.token });
    expect((await paula.call('GET', '/api/me')).statusCode).toBe(401);
  });

  it('code in place of the app counts once', async () => {
    const owner = await foundWithPassword();
    test.clock.at = minutes(1);
    const path = `/api/practices/${owner.slug}/sign-in/second-factor`;
    const [recoveryCode] = owner.recoveryCodes;
    const give = async () =>
      (await test.browser().call('POST', path, { ticket: await firstStep(test.browser(), owner), recoveryCode }))
        .statusCode;
    expect([await give(), await give()]).toEqual([200, 401]);
  });
});

describe('being signed in', () => {
  it('ends after half an hour of doing nothing, and after twelve hours of doing much', async () => {
    const { browser } = await foundWithPassword();
    for (let minute = 0; minute < 12 * 60; minute += 29) {
      test.clock.at = minutes(minute);
      expect((await browser.call('GET', '/api/me')).statusCode).toBe(200);
    }
    test.clock.at = minutes(12 * 60);
    expect((await browser.call('GET', '/api/me')).statusCode).toBe(401);
    const { browser: idle } = await foundWithPassword();
    test.clock.at = new Date(test.clock.at.getTime() + 31 * 60_000);
    expect((await idle.call('GET', '/api/me')).statusCode).toBe(401);
  });

  it('gets a new token each time, and the one before ends', async () => {
    const { slug, setUp } = await found();
    const telephone = testAuthenticator(TEST_ORIGIN);
    const browser = test.browser();
    await setUpPasskey(browser, telephone, { slug, token: setUp.token });
    const before = new Map(browser.cookies);
    await signInByPasskey(browser, slug, telephone);
    expect([...browser.cookies]).not.toEqual([...before]);
    const old = test.browser();
    for (const [name, value] of before) old.cookies.set(name, value);
    expect((await old.call('GET', '/api/me')).statusCode).toBe(401);
  });

  it('shows where, and ends one or all from afar', async () => {
    const { slug, setUp } = await found();
    const telephone = testAuthenticator(TEST_ORIGIN);
    const [desk, tablet, home] = [test.browser(), test.browser(), test.browser()];
    await setUpPasskey(desk, telephone, { slug, token: setUp.token });
    await signInByPasskey(tablet, slug, telephone);
    await signInByPasskey(home, slug, telephone);
    const { signIns } = await desk.done<{ signIns: { id: string; isThis: boolean }[] }>('GET', '/api/me/sign-ins');
    expect(signIns.map(({ isThis }) => isThis).sort()).toEqual([false, false, true]);
    const other = signIns.find(({ isThis }) => !isThis);
    await desk.done('DELETE', `/api/me/sign-ins/${other?.id}`);
    const up = async () =>
      Promise.all([desk, tablet, home].map(async (one) => (await one.call('GET', '/api/me')).statusCode));
    expect((await up()).sort()).toEqual([200, 200, 401]);
    await desk.done('DELETE', '/api/me/sign-ins');
    expect(await up()).toEqual([401, 401, 401]);
  });

  it('keeps its token from scripts and other sites', async () => {
    const { slug, setUp } = await found();
    const browser = test.browser();
    const path = `/api/practices/${slug}/set-up`;
    const begun = await browser.done<{ options: { challenge: string } }>('POST', `${path}/passkey-options`, {
      token: setUp.token,
    });
    const passkey = testAuthenticator(TEST_ORIGIN).make(begun.options.challenge);
    const done = await browser.call('POST', `${path}/passkey`, { token: setUp.token, name: 'Telephone', passkey });
    expect(String(done.headers['set-cookie'])).toMatch(
      /^percuta-sign-in=[\w.-]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });
});

describe('a change', () => {
  let owner: Awaited<ReturnType<typeof foundWithPassword>>;
  beforeAll(async () => {
    owner = await foundWithPassword();
  });

  const rename = (headers: Record<string, string>) =>
    test.server().inject({
      method: 'PATCH',
      url: '/api/practice',
      headers: {
        cookie: [...owner.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'content-type': 'application/json',
        ...headers,
      },
      payload: JSON.stringify({ name: 'Renamed' }),
    });

  it.each([
    ['another site', (token: string) => ({ origin: 'https://evil.example', 'x-percuta-request-token': token })],
    ['nowhere', (token: string) => ({ 'x-percuta-request-token': token })],
    ['our address, but not our page', () => ({ origin: TEST_ORIGIN })],
    [
      'our address, with a token that is not this sign-in’s',
      () => ({ origin: TEST_ORIGIN, 'x-percuta-request-token': 'x' }),
    ],
  ])('that comes from %s is not made', async (_where, headers) => {
    expect((await rename(headers(owner.browser.requestToken ?? ''))).statusCode).toBe(403);
  });

  it('that comes from our page is made', async () => {
    const headers = { origin: TEST_ORIGIN, 'x-percuta-request-token': owner.browser.requestToken ?? '' };
    expect((await rename(headers)).statusCode).toBe(200);
  });

  it('of how one signs in needs a fresh sign-in', async () => {
    const fresh = await foundWithPassword();
    test.clock.at = minutes(16);
    expect((await fresh.browser.call('POST', '/api/me/recovery-codes')).statusCode).toBe(403);
  });
});
