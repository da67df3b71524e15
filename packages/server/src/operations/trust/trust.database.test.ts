import { clearAnswers } from '@percuta/practice/examples';
import { beforeEach, describe, expect, it } from 'vitest';
import { withClient } from '../../database/connect.ts';
import { MIGRATOR_ROLE } from '../../database/roles.ts';
import { verifyPractice } from '../../record/verify-practice.ts';
import {
  addTestMember,
  addTestPerson,
  foundTestPractice,
  type TestMember,
  type TestPractice,
} from '../../testing/found-test-practice.ts';
import type { TestBrowser } from '../../testing/test-browser.ts';
import { TEST_KEYS } from '../../testing/test-keys.ts';
import { START, testServer } from '../../testing/test-server.ts';

const test = testServer();
const TODAY = '2026-11-24';
const MINUTE_MS = 60_000;
let practice: TestPractice;
let person: string;
let patient: TestBrowser;
/** Who has screened the person, and is known to treat them. */
let theirs: TestBrowser;
/** Another who treats at the practice. */
let other: TestBrowser;

beforeEach(async () => {
  test.clock.at = START;
  const database = test.database.database();
  practice = await foundTestPractice(database, START);
  const personId = await addTestPerson(database, { practiceId: practice.id, name: 'Ada Blom', at: START });
  person = `/api/people/${personId}`;
  const of = { practiceId: practice.id, personId, at: START };
  patient = asMember(await addTestMember(database, { ...of, roles: ['patient'] }));
  theirs = asMember(practice.members.practitioner);
  other = asMember(await addTestMember(database, { ...of, roles: ['practitioner'], mark: 'other' }));
  await theirs.done('POST', `${person}/screening`, { answers: clearAnswers(TODAY) });
});

function asMember(member: TestMember): TestBrowser {
  const browser = test.browser();
  browser.cookies.set('percuta-sign-in', member.signInToken);
  browser.requestToken = member.requestToken;
  return browser;
}

const as = (role: keyof TestPractice['members']): TestBrowser => asMember(practice.members[role]);
const status = async (browser: TestBrowser, method: 'GET' | 'POST', path: string, body?: unknown): Promise<number> =>
  (await browser.call(method, path, body)).statusCode;
const pass = (minutes: number): void => {
  test.clock.at = new Date(test.clock.at.getTime() + minutes * MINUTE_MS);
};

interface Reader {
  readonly words: string;
  readonly times: number;
  readonly who: { readonly name: string; readonly isYou: boolean } | null;
  readonly reason: string | null;
  readonly brokeGlass: boolean;
}
const readersOf = async (browser = patient): Promise<readonly Reader[]> =>
  (await browser.done<{ readers: Reader[] }>('GET', `${person}/readers`)).readers;

const ASKED = { ground: 'asked-by-the-person', reason: 'Her letter of 20 November' };

describe('who has read my record', () => {
  it('is told in words, with the name of whoever did, and once a day for what was done often', async () => {
    await theirs.done('GET', `${person}/course`);
    await theirs.done('GET', `${person}/course`);
    await patient.done('GET', `${person}/course`);
    const readers = await readersOf();
    expect(readers.map(({ words, times, who }) => [words, times, who?.name])).toEqual([
      ['You read your record.', 1, 'You'],
      ['Read your record to treat you.', 3, 'The practitioner test'],
      ['Wrote in your record while treating you.', 1, 'The practitioner test'],
    ]);
    expect(readers.map(({ brokeGlass }) => brokeGlass)).toEqual([false, false, false]);
  });

  it('is seen line by line by owner and responsible clinician, and by nobody else', async () => {
    const { deeds } = await as('owner').done<{ deeds: { action: string; by: { name: string }; requestId: string }[] }>(
      'GET',
      `${person}/audit`,
    );
    expect(deeds.map(({ action, by }) => [action, by.name])).toEqual([
      ['written', 'The practitioner test'],
      ['read', 'The practitioner test'],
    ]);
    // Each line names the call, as the log does.
    for (const { requestId } of deeds) expect(test.log.some((line) => line.includes(requestId))).toBe(true);
    for (const browser of [theirs, as('front-desk'), patient]) {
      expect(await status(browser, 'GET', `${person}/audit`)).toBe(403);
    }
    expect(await status(as('owner'), 'GET', `${person}/readers`)).toBe(403);
  });
});

describe('the record of somebody whom one does not treat', () => {
  it('is closed, to reading and to writing', async () => {
    for (const [method, path, body] of [
      ['GET', `${person}/course`, undefined],
      ['POST', `${person}/screening`, { answers: clearAnswers(TODAY) }],
    ] as const) {
      const answer = await other.call(method, path, body);
      expect(answer.statusCode).toBe(403);
      expect(answer.body).toContain('break the glass');
    }
    expect(await status(as('responsible-clinician'), 'GET', `${person}/course`)).toBe(200);
  });

  it('opens for a reason and for a while; the person and the owner read it', async () => {
    const reason = 'Collapsed in the waiting room, Dr Test is away';
    expect(await status(other, 'POST', `${person}/broken-glass`, {})).toBe(400);
    await other.done('POST', `${person}/broken-glass`, { reason, minutes: 10 });
    await other.done('GET', `${person}/course`);
    await other.done('POST', `${person}/screening`, { answers: clearAnswers(TODAY) });
    pass(9);
    expect(await status(other, 'GET', `${person}/course`)).toBe(200);
    pass(1);
    // What was written while it was broken makes nobody their practitioner.
    expect(await status(other, 'GET', `${person}/course`)).toBe(403);

    const broken = (await readersOf()).filter(({ brokeGlass }) => brokeGlass);
    expect(broken.map(({ words }) => words).sort()).toEqual([
      'Opened your record although they do not treat you.',
      'Opened your record for a while although they do not treat you, and said why.',
      'Wrote in your record although they do not treat you.',
    ]);
    for (const reader of broken) expect(reader).toMatchObject({ reason, who: { name: 'The practitioner other' } });
    const { broken: listed } = await as('owner').done<{ broken: unknown[] }>('GET', '/api/broken-glass');
    expect(listed).toMatchObject([{ person: { name: 'Ada Blom' }, by: { name: 'The practitioner other' }, reason }]);
    expect(await status(other, 'GET', '/api/broken-glass')).toBe(403);
  });

  it('needs no glass where one treats them, and is nobody else’s to break', async () => {
    const body = { reason: 'Just to look' };
    expect(await status(theirs, 'POST', `${person}/broken-glass`, body)).toBe(409);
    for (const role of ['front-desk', 'owner', 'patient'] as const) {
      expect(await status(as(role), 'POST', `${person}/broken-glass`, body)).toBe(403);
    }
  });
});

describe('the erasure of a person', () => {
  it('takes two: one asks, another confirms; then nobody reads a thing, and every chain is whole', async () => {
    const { id } = await as('owner').done<{ id: string }>('POST', `${person}/erasure`, ASKED);
    expect(await status(as('owner'), 'POST', `${person}/erasure`, ASKED)).toBe(409);
    expect(await status(as('owner'), 'POST', `${person}/erasure/confirmation`)).toBe(409);
    expect(await status(theirs, 'POST', `${person}/erasure/confirmation`)).toBe(403);
    expect((await readersOf())[0]).toMatchObject({ words: 'Asked for everything about you to be erased.' });
    await as('responsible-clinician').done('POST', `${person}/erasure/confirmation`);

    expect(await status(theirs, 'GET', `${person}/course`)).toBe(409);
    expect(await status(patient, 'GET', '/api/me')).toBe(401);
    expect(await as('owner').done('GET', person)).toMatchObject({ name: null, bornOn: null, email: null, phone: null });
    expect(await as('owner').done('GET', '/api/people?name=ada')).toEqual({ people: [], more: false });
    const { erasures } = await as('owner').done<{ erasures: unknown[] }>('GET', '/api/erasures');
    expect(erasures).toMatchObject([{ id, person: { name: null }, outcome: 'erased', ...ASKED }]);
    const verified = await withClient(test.database.placeAs(MIGRATOR_ROLE), (client) =>
      verifyPractice(client, { practiceId: practice.id, keys: TEST_KEYS }),
    );
    expect(verified).toMatchObject({ erased: 1, breaks: [] });
  });

  it('waits a week where nobody else is there to confirm', async () => {
    const owner = practice.members.owner.accountId;
    await as('owner').done('POST', `${person}/erasure`, ASKED);
    const early = await as('owner').call('POST', `${person}/erasure/confirmation`);
    expect(early.body).toContain('wait until 2026-12-01');
    // The database itself refuses it, whoever asks.
    const settle = `update percuta.erasure_request set settled_by = $1, outcome = 'erased', settled_at = $2::timestamptz
      where requested_by = $1`;
    const settleAt = (at: string) =>
      withClient(test.database.placeAs('percuta_supervisor'), async (client) => {
        await client.query('begin');
        await client.query(settle, [owner, at]);
        await client.query('rollback');
      });
    await expect(settleAt('2026-12-01T08:59:59Z')).rejects.toThrow('two_people_or_a_week');
    await settleAt('2026-12-01T09:00:00Z');
  });

  it('is taken back with a reason, and not done while a visit is to come', async () => {
    const visit = {
      purpose: 'consultation',
      startsAt: `${TODAY}T14:00:00.000Z`,
      endsAt: `${TODAY}T14:30:00.000Z`,
      practitionerId: practice.members.practitioner.accountId,
    };
    await as('front-desk').done('POST', `${person}/visits`, visit);
    await as('owner').done('POST', `${person}/erasure`, ASKED);
    const refused = await as('responsible-clinician').call('POST', `${person}/erasure/confirmation`);
    expect(refused.statusCode).toBe(409);
    expect(refused.body).toContain('Cancel it first');
    await as('owner').done('POST', `${person}/erasure/withdrawal`, { reason: 'She comes after all' });
    expect(await status(as('responsible-clinician'), 'POST', `${person}/erasure/confirmation`)).toBe(404);
    expect(await readersOf()).toEqual(
      expect.arrayContaining([expect.objectContaining({ reason: 'She comes after all' })]),
    );
  });
});

describe('the copy that somebody takes of their own record', () => {
  it('holds who they are, what was written and who read it, as lines of JSON, and is noted', async () => {
    const answer = await patient.call('GET', `${person}/export`);
    expect(answer.headers['content-type']).toContain('application/x-ndjson');
    expect(answer.headers['content-disposition']).toBe('attachment; filename="percuta-2026-11-24.jsonl"');
    const lines = answer.body
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const rowsOf = (table: string) => lines.filter((line) => line.table === table).map(({ row }) => row);
    expect(rowsOf('person')).toMatchObject([{ name: 'Ada Blom', born_on: '1985-03-02' }]);
    expect(rowsOf('record_entry')).toMatchObject([{ kind: 'screening-answered', body: { answers: {} } }]);
    expect(rowsOf('audit_entry').length).toBeGreaterThan(2);
    expect(lines.at(-1)).toEqual({ contentHash: expect.stringMatching(/^sha256:/), lines: lines.length - 1 });
    for (const secret of ['sealed', 'password', 'token_hash', 'mark']) expect(answer.body).not.toContain(`"${secret}"`);
    expect((await readersOf())[0]?.words).toBe('Copied what is kept about you.');
    expect(await status(as('patient'), 'GET', `${person}/export`)).toBe(403);
  });
});
