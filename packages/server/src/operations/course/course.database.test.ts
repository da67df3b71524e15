import type { ConsentDocument } from '@percuta/practice';
import {
  allSaid,
  cartridgeCode,
  cheeksAt,
  clearAnswers,
  readWhole,
  SIGNED_OUT,
  sameAsBefore,
} from '@percuta/practice/examples';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TestBrowser } from '../../testing/test-browser.ts';
import { START, testServer } from '../../testing/test-server.ts';
import { anotherPatient, type OpenPractice, openPractice } from './testing/open-practice.ts';

const test = testServer();
const TODAY = '2026-11-24';
let practice: OpenPractice;

beforeAll(async () => {
  practice = await openPractice(test.server(), test.database.database(), START);
});

interface Refused {
  readonly because: string;
  readonly items: readonly { readonly item: string; readonly because: string; readonly finding: string | null }[];
}

async function refused(browser: TestBrowser, path: string, body?: unknown): Promise<Refused> {
  const answer = await browser.call('POST', path, body);
  expect(answer.statusCode, answer.body).toBe(422);
  return answer.json<Refused>();
}

async function consentTo(browser: TestBrowser, person: string): Promise<{ planHash: string; documentHash: string }> {
  const {
    hash: documentHash,
    planHash,
    sections,
  } = await browser.done<ConsentDocument>('GET', `${person}/consent-document`);
  const signature = { kind: 'typed', mark: 'Ada Blom', name: 'Ada Blom' };
  const scopes = ['treatment', 'clinical-photographs'];
  const readThrough = readWhole(sections);
  const consent = { planHash, documentHash, language: 'en', scopes, signature, readThrough };
  await browser.done('POST', `${person}/consents`, consent);
  return { planHash, documentHash };
}

const at = (time: string) => `${TODAY}T${time}:00.000Z`;

/** Screened, planned, consented to, and booked for today; who books chooses the time. */
async function bookedSession(browser: TestBrowser, personId: string, from: string, until: string): Promise<string> {
  const person = `/api/people/${personId}`;
  await browser.done('POST', `${person}/screening`, { answers: clearAnswers(TODAY) });
  await practice.as.practitioner.done('POST', `${person}/plans`, { plan: cheeksAt(1.25) });
  await consentTo(browser, person);
  const practitionerId = practice.accounts.practitioner;
  const visit = { purpose: 'session', startsAt: at(from), endsAt: at(until), practitionerId };
  return (await practice.as['front-desk'].done<{ visitId: string }>('POST', `${person}/visits`, visit)).visitId;
}

/** Up to the start, with the cartridge of this serial. */
async function readyToStart(browser: TestBrowser, session: string, serial: string): Promise<void> {
  const { practitioner } = practice.as;
  await practice.as['front-desk'].done('POST', `${session}/check-in`);
  await browser.done('POST', `${session}/screening`, { answers: sameAsBefore(TODAY) });
  const signIn = { identifiers: ['name', 'date of birth'], photographs: 'taken', personMassKg: 62 };
  await practitioner.done('POST', `${session}/sign-in`, signIn);
  await practitioner.done('POST', `${session}/time-out`, { said: allSaid(cartridgeCode(serial)) });
}

describe('one course over HTTP', () => {
  it('goes from the question to the sealed record, and refuses what must be refused', async () => {
    const { as, personId, accounts } = practice;
    const person = `/api/people/${personId}`;
    await as.patient.done('POST', `${person}/screening`, { answers: clearAnswers(TODAY) });
    await as.practitioner.done('POST', `${person}/plans`, { plan: cheeksAt(1.25) });
    await consentTo(as.patient, person);
    const visit = {
      purpose: 'session',
      startsAt: at('14:00'),
      endsAt: at('15:00'),
      practitionerId: accounts.practitioner,
    };
    const { visitId } = await as['front-desk'].done<{ visitId: string }>('POST', `${person}/visits`, visit);
    const again = { ...visit, startsAt: '2026-12-10T14:00:00Z', endsAt: '2026-12-10T15:00:00Z' };
    expect((await refused(as['front-desk'], `${person}/visits`, again)).items).toMatchObject([{ item: 'interval' }]);

    await as['responsible-clinician'].done('POST', `${person}/plans`, { plan: cheeksAt(1) });
    const session = `${person}/sessions/${visitId}`;
    await as['front-desk'].done('POST', `${session}/check-in`);
    await as.patient.done('POST', `${session}/screening`, { answers: sameAsBefore(TODAY) });
    const signIn = { identifiers: ['name', 'date of birth'], photographs: 'taken', personMassKg: 62 };
    await as.practitioner.done('POST', `${session}/sign-in`, signIn);
    const said = allSaid(cartridgeCode('7'));
    const wet = { ...said, antisepsis: { ...said.antisepsis, dried: false } };
    await as.practitioner.done('POST', `${session}/time-out`, { said: wet });
    const tooEarly = await refused(as.practitioner, `${session}/start`);
    expect(tooEarly.items.map(({ item }) => item)).toEqual(['consent', 'T04']);

    await consentTo(as.patient, person);
    await as.practitioner.done('POST', `${session}/time-out`, { said });
    await as.practitioner.done('POST', `${session}/start`);
    const zone = { settingMm: 1, passes: 4, endpoint: 'redness', painScore: 3, deviation: null };
    for (const name of ['left-cheek', 'right-cheek'])
      await as.practitioner.done('POST', `${session}/zones`, { zone: name, ...zone });
    await as.practitioner.done('POST', `${session}/finish`, { leftOut: [] });
    const { hash: sheetHash } = await as.patient.done<{ hash: string }>('GET', `${session}/aftercare-sheet`);
    const given = { sheetHash, readBack: true, nextContactOn: '2026-11-25' };
    await as.practitioner.done('POST', `${session}/aftercare`, given);
    await as.practitioner.done('POST', `${session}/sign-out`, SIGNED_OUT);
    await as.practitioner.done('POST', `${session}/seal`);

    const course = await as.patient.done<{ view: { sessions: { sealedAs: string }[] } }>('GET', `${person}/course`);
    expect(course.view.sessions[0]?.sealedAs).toMatch(/^sha256:[0-9a-f]{64}$/);
    const more = await refused(as.practitioner, `${session}/zones`, { zone: 'left-cheek', ...zone });
    expect(more.because).toBe('The session is sealed. Add a correction instead.');
  });

  it('takes no cartridge that was in a session of somebody else', async () => {
    const { personId, browser } = await anotherPatient(test.server(), test.database.database(), {
      practiceId: practice.id,
      at: START,
    });
    const visitId = await bookedSession(browser, personId, '15:00', '16:00');
    const session = `/api/people/${personId}/sessions/${visitId}`;
    await readyToStart(browser, session, '7');
    const no = await refused(practice.as.practitioner, `${session}/start`);
    expect(no.items).toMatchObject([
      { item: 'T01', because: expect.stringContaining('This unit was in a session before.') },
    ]);
    await practice.as.practitioner.done('POST', `${session}/time-out`, { said: allSaid(cartridgeCode('8')) });
    await practice.as.practitioner.done('POST', `${session}/start`);
  });

  it('starts one of two who scanned the same cartridge at the same time', async () => {
    const people = await Promise.all(
      [0, 1].map(() => anotherPatient(test.server(), test.database.database(), { practiceId: practice.id, at: START })),
    );
    const sessions: string[] = [];
    for (const [index, { personId, browser }] of people.entries()) {
      const visitId = await bookedSession(browser, personId, `1${6 + index}:00`, `1${7 + index}:00`);
      const session = `/api/people/${personId}/sessions/${visitId}`;
      await readyToStart(browser, session, 'twice');
      sessions.push(session);
    }
    const answers = await Promise.all(
      sessions.map((session) => practice.as.practitioner.call('POST', `${session}/start`)),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 422]);
  });
});
