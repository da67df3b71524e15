import type { ConsentDocument } from '@percuta/practice';
import { allSaid, cartridgeCode, cheeksAt, clearAnswers, readWhole, sameAsBefore } from '@percuta/practice/examples';
import { beforeAll, describe, expect, it } from 'vitest';
import { asSignIn, asSystem, ROLES, type Role } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import { startSignIn } from '../../sign-in/start-sign-in.ts';
import { openBrowser, type TestBrowser } from '../../testing/test-browser.ts';
import { START, testServer } from '../../testing/test-server.ts';
import { type OpenPractice, openPractice } from '../course/testing/open-practice.ts';

const test = testServer();
const TODAY = '2026-11-24';
let practice: OpenPractice;
let slug: string;
let session: string;
let person: string;

beforeAll(async () => {
  practice = await openPractice(test.server(), test.database.database(), START);
  ({ slug } = await practice.as.owner.done<{ slug: string }>('GET', '/api/practice'));
  person = `/api/people/${practice.personId}`;
  session = await needled();
});

/** One session on the day of the start, begun and delivered in one zone. */
async function needled(): Promise<string> {
  const { patient, practitioner } = practice.as;
  await patient.done('POST', `${person}/screening`, { answers: clearAnswers(TODAY) });
  await practitioner.done('POST', `${person}/plans`, { plan: cheeksAt(1.25) });
  const text = await patient.done<ConsentDocument>('GET', `${person}/consent-document`);
  const signature = { kind: 'typed', mark: 'Ada Blom', name: 'Ada Blom' };
  const readThrough = readWhole(text.sections);
  const consent = { planHash: text.planHash, documentHash: text.hash, language: 'en', signature, readThrough };
  await patient.done('POST', `${person}/consents`, { ...consent, scopes: ['treatment', 'clinical-photographs'] });
  const time = { startsAt: `${TODAY}T14:00:00Z`, endsAt: `${TODAY}T15:00:00Z` };
  const visit = { purpose: 'session', ...time, practitionerId: practice.accounts.practitioner };
  const { visitId } = await practice.as['front-desk'].done<{ visitId: string }>('POST', `${person}/visits`, visit);
  const path = `${person}/sessions/${visitId}`;
  await practice.as['front-desk'].done('POST', `${path}/check-in`);
  await patient.done('POST', `${path}/screening`, { answers: sameAsBefore(TODAY) });
  const signIn = { identifiers: ['name', 'date of birth'], photographs: 'taken', personMassKg: 62 };
  await practitioner.done('POST', `${path}/sign-in`, signIn);
  await practitioner.done('POST', `${path}/time-out`, { said: allSaid(cartridgeCode('7')) });
  await practitioner.done('POST', `${path}/start`);
  const reached = { settingMm: 1.25, passes: 4, endpoint: 'redness', painScore: 3, deviation: null };
  await practitioner.done('POST', `${path}/zones`, { zone: 'left-cheek', ...reached });
  return visitId;
}

type Browsers = Readonly<Record<Role, TestBrowser>>;

/** Time goes by, and everyone signs in again: a sign-in does not last for days. */
async function later(instant: string): Promise<Browsers> {
  test.clock.at = new Date(instant);
  const entries = ROLES.map(async (role) => [role, await signedInAgain(practice.accounts[role])] as const);
  return Object.fromEntries(await Promise.all(entries)) as Browsers;
}

async function signedInAgain(accountId: string): Promise<TestBrowser> {
  const signIn = { practiceId: practice.id, accountId, method: 'passkey', browser: 'Test', formerToken: null } as const;
  const { body, cookies } = await inPractice(test.database.database(), asSignIn(practice.id), (tx) =>
    startSignIn(tx, { ...signIn, at: test.clock.at }),
  );
  const browser = openBrowser(test.server());
  browser.cookies.set('percuta-sign-in', cookies[0]?.token ?? '');
  browser.requestToken = body.requestToken;
  return browser;
}

interface Work {
  readonly kind: string;
  readonly workId: string;
  readonly level: number | null;
  readonly asks: string | null;
  readonly person: { readonly id: string; readonly name: string | null } | null;
  readonly caller: { readonly name: string; readonly phone: string } | null;
  readonly standing: string;
  readonly escalatedTo: string | null;
  readonly named: { readonly accountId: string } | null;
}

const work = async (browser: TestBrowser) => (await browser.done<{ work: Work[] }>('GET', '/api/work-list')).work;
const NO_SIGNS = { signs: [], unsure: [], words: null, photographs: [] };

describe('the time after a session', () => {
  it('asks on day 1; what worries goes before a human with a clock, and the owner hears of what is late', async () => {
    const path = `${person}/sessions/${session}/check-ins/day-1`;
    const answers = { redness: 'more', pain: 'none', comparedWithBefore: null, ...NO_SIGNS };
    expect((await practice.as.patient.call('POST', path, answers)).statusCode).toBe(422);
    const { patient, practitioner: early, 'front-desk': desk } = await later('2026-11-25T09:00:00Z');
    const { triage, numbers } = await patient.done<{ triage: { level: number }; numbers: { emergency: string } }>(
      'POST',
      path,
      { ...answers, signs: ['pus'] },
    );
    expect(triage.level).toBe(2);
    expect(numbers.emergency).toBe('112');
    const [first] = await work(early);
    expect(first).toMatchObject({ kind: 'report', level: 2, standing: 'waiting', escalatedTo: null, named: null });
    expect(await work(desk)).toEqual([]);

    const { practitioner } = await later('2026-11-25T10:30:00Z');
    expect(await work(practitioner)).toMatchObject([{ escalatedTo: 'responsible-clinician', next: { to: 'owner' } }]);
    await practitioner.done('POST', `/api/work-list/report/${first?.workId}/steps`, { step: 'named' });
    const { practitioner: accountId } = practice.accounts;
    expect(await work(practitioner)).toMatchObject([{ standing: 'taken', escalatedTo: null, named: { accountId } }]);
    expect(
      (await practitioner.call('POST', `/api/work-list/report/${first?.workId}/steps`, { step: 'let-go' })).statusCode,
    ).toBe(409);

    const { owner, practitioner: nextDay } = await later('2026-11-26T10:00:00Z');
    const [late] = await work(owner);
    expect(late).toMatchObject({ standing: 'overdue', escalatedTo: 'owner', person: null });
    const answer = { level: 2, words: 'Come in now.', lowerBecause: null, closed: true };
    await nextDay.done('POST', `${person}/reports/${first?.workId}/answers`, answer);
    expect(await work(nextDay)).toEqual([]);
    const closed = await nextDay.done<{ work: object[] }>('GET', '/api/closed-work');
    const of = { kind: 'report', workId: first?.workId, level: 2, person: { id: practice.personId } };
    expect(closed.work).toMatchObject([{ ...of, minutesLate: 660 }]);
    expect((await owner.done<{ work: object[] }>('GET', '/api/closed-work')).work).toMatchObject([{ person: null }]);
    const { 'front-desk': atDesk } = await later('2026-11-26T10:00:00Z');
    expect((await atDesk.done<{ work: object[] }>('GET', '/api/closed-work')).work).toEqual([]);
  });

  it('puts a missed check-in on the list, for the desk to call; answered by telephone it is gone', async () => {
    const { 'front-desk': desk, practitioner } = await later('2026-11-29T09:00:00Z');
    const [missed] = await work(desk);
    expect(missed).toMatchObject({ kind: 'check-in', asks: 'day-3', person: { id: practice.personId }, level: null });
    await desk.done('POST', `/api/work-list/check-in/${missed?.workId}/steps`, { step: 'tried' });
    expect(await work(desk)).toMatchObject([{ tries: 1 }]);
    const calm = { redness: 'none', pain: 'none', comparedWithBefore: null, ...NO_SIGNS };
    await practitioner.done('POST', `${person}/sessions/${session}/check-ins/day-3`, calm);
    expect(await work(desk)).toEqual([]);
  });

  it('answers a stranger and keeps nothing, until they ask to be called', async () => {
    const stranger = test.browser();
    const { practitioner, owner, 'front-desk': desk } = await later('2026-11-29T10:00:00Z');
    const told = { day: 3, signs: ['needle-shared'], unsure: [], words: null };
    const { triage } = await stranger.done<{ triage: { level: number } }>(
      'POST',
      `/api/practices/${slug}/triage`,
      told,
    );
    expect(triage.level).toBe(2);
    expect(await work(practitioner)).toEqual([]);
    const call = { ...told, name: 'Kim', phone: '+49 30 555' };
    await stranger.done('POST', `/api/practices/${slug}/call-requests`, call);
    const [asked] = await work(practitioner);
    expect(asked).toMatchObject({ kind: 'call-back', level: 2, caller: { name: 'Kim', phone: '+49 30 555' } });
    expect((await work(owner))[0]?.caller).toBeNull();
    expect(await work(desk)).toEqual([]);
    await practitioner.done('POST', `/api/work-list/call-back/${asked?.workId}/steps`, { step: 'let-go' });
    expect(await work(practitioner)).toEqual([]);
    const system = asSystem(practice.id);
    const kept = await inPractice(test.database.database(), system, (tx) =>
      tx.selectFrom('call_request').select('sealed').execute(),
    );
    expect(kept).toEqual([{ sealed: null }]);
  });
});

describe('a harm over HTTP', () => {
  it('is tied to its session, drafted for the regulator, and counted with an interval', async () => {
    const { practitioner, owner, 'responsible-clinician': clinician } = await later('2026-11-30T09:00:00Z');
    const judgement = {
      grade: 2,
      serious: [],
      causality: 'possible',
      outcome: 'ongoing',
      endedOn: null,
      treatment: null,
    };
    const harm = { session, zones: ['left-cheek'], term: 'dark-marks', says: 'Brown marks.', beganOn: '2026-11-28' };
    const { eventId } = await practitioner.done<{ eventId: string }>('POST', `${person}/adverse-events`, {
      ...harm,
      report: null,
      judgement,
    });
    const path = `${person}/adverse-events/${eventId}`;
    const read = await practitioner.done<{
      event: { link: object };
      duties: object;
      pdf: string;
      fhir: object;
    }>('GET', path);
    expect(read.event.link).toMatchObject({
      device: 'skinpen',
      lots: ['AB1'],
      operator: practice.accounts.practitioner,
    });
    expect(read.duties).toMatchObject({ known: false });
    expect(Buffer.from(read.pdf, 'base64').toString('latin1')).toMatch(/^%PDF-1/);
    expect(read.fhir).toMatchObject({
      resourceType: 'AdverseEvent',
      subject: { reference: `Patient/${practice.personId}` },
    });

    await practitioner.done('POST', `${path}/judgements`, {
      judgement: { ...judgement, grade: 1 },
      because: 'It fades.',
    });
    const listed = await clinician.done<{ events: object[]; rates: object[]; records: number }>('GET', '/api/harm');
    expect(listed).toMatchObject({ records: 1, events: [{ eventId, grade: 1, person: { id: practice.personId } }] });
    expect(listed.rates).toContainEqual(
      expect.objectContaining({ by: 'device', group: 'skinpen', any: expect.objectContaining({ events: 1, of: 1 }) }),
    );
    expect((await owner.done<{ events: object[] }>('GET', '/api/harm')).events).toMatchObject([{ person: null }]);
    expect((await practitioner.call('GET', '/api/harm')).statusCode).toBe(403);
    expect(await clinician.done('GET', '/api/override-rates')).toMatchObject({ records: 1 });
    expect((await practitioner.call('GET', '/api/override-rates')).statusCode).toBe(403);
  });

  it('has its duties where the practice has set them up', async () => {
    const { owner, practitioner, 'front-desk': desk } = await later('2026-11-30T10:00:00Z');
    const row = { about: 'any', duty: 'must', to: 'the authority', form: null, withinDays: 15, daysAre: 'calendar' };
    const duty = {
      jurisdiction: 'X',
      facility: 'office',
      ...row,
      says: 'Tell it.',
      source: 'its page',
      checkedOn: TODAY,
    };
    const setting = { jurisdiction: 'X', facility: 'office', duties: [duty] };
    const before = await owner.done<{ setting: null; known: unknown[] }>('GET', '/api/reporting-duties');
    expect(before.setting).toBe(null);
    expect(before.known.length).toBeGreaterThan(0);
    expect(await owner.done('PUT', '/api/reporting-duties', { setting })).toEqual({ duties: 1 });
    const after = await practitioner.done('GET', '/api/reporting-duties');
    expect(after).toMatchObject({ setting, standings: ['checked'] });
    expect((await desk.call('GET', '/api/reporting-duties')).statusCode).toBe(403);
    const wrong = { setting: { ...setting, duties: [{ ...duty, about: 'all' }] } };
    expect((await owner.call('PUT', '/api/reporting-duties', wrong)).statusCode).toBe(400);
  });
});
