import { randomUUID } from 'node:crypto';
import type { ConsentDocument, ConsentScope } from '@percuta/practice';
import { allSaid, cartridgeCode, cheeksAt, clearAnswers, sameAsBefore, signedWhole } from '@percuta/practice/examples';
import { beforeAll, describe, expect, it } from 'vitest';
import { START, testServer } from '../../testing/test-server.ts';
import { type OpenPractice, openPractice } from '../course/testing/open-practice.ts';

const test = testServer();
let practice: OpenPractice;
let person = '';

async function consent(scopes: readonly ConsentScope[]): Promise<void> {
  const { patient } = practice.as;
  const document = await patient.done<ConsentDocument>('GET', `${person}/consent-document`);
  await patient.done('POST', `${person}/consents`, signedWhole(document, 'Ada Blom', { scopes }));
}

/** Needled today. */
async function needle(): Promise<void> {
  const { as, accounts } = practice;
  await as.patient.done('POST', `${person}/screening`, { answers: clearAnswers('2026-11-24') });
  await as.practitioner.done('POST', `${person}/plans`, { plan: cheeksAt(1) });
  await consent(['treatment', 'clinical-photographs']);
  const times = { startsAt: '2026-11-24T14:00:00Z', endsAt: '2026-11-24T15:00:00Z' };
  const visit = { purpose: 'session', ...times, practitionerId: accounts.practitioner };
  const { visitId } = await as['front-desk'].done<{ visitId: string }>('POST', `${person}/visits`, visit);
  const session = `${person}/sessions/${visitId}`;
  await as['front-desk'].done('POST', `${session}/check-in`);
  await as.patient.done('POST', `${session}/screening`, { answers: sameAsBefore('2026-11-24') });
  const signIn = { identifiers: ['name', 'date of birth'], photographs: 'taken', personMassKg: 62 };
  await as.practitioner.done('POST', `${session}/sign-in`, signIn);
  await as.practitioner.done('POST', `${session}/time-out`, { said: allSaid(cartridgeCode('11')) });
  await as.practitioner.done('POST', `${session}/start`);
}

beforeAll(async () => {
  practice = await openPractice(test.server(), test.database.database(), START);
  person = `/api/people/${practice.personId}`;
  await needle();
});

describe('an outcome over HTTP', () => {
  it('is scored, and refused where its answers make no score or it is for somebody else to grade', async () => {
    const { patient, practitioner } = practice.as;
    const asas = { scale: 'scale-asas', zone: 'left-cheek', answers: { grade: 3 }, image: null };
    expect(await practitioner.done('POST', `${person}/outcomes`, asas)).toMatchObject({ score: 3 });
    const no = await practitioner.call('POST', `${person}/outcomes`, { ...asas, answers: { grade: 7 } });
    expect([no.statusCode, no.json<{ because: string }>().because]).toEqual([
      422,
      'These answers do not make a score: grade must be a whole number from 0 to 4.',
    ]);
    expect((await patient.call('POST', `${person}/outcomes`, asas)).statusCode).toBe(422);
    const pain = { scale: 'scale-pain-nrs', zone: null, answers: { grade: 4 }, image: null };
    expect(await patient.done('POST', `${person}/outcomes`, pain)).toMatchObject({ score: 4 });
  });
});

describe('a blinded round over HTTP', () => {
  const image = { before: randomUUID(), after: randomUUID() };
  let path = '';

  it('hands each grader codes of their own, takes each once, and tells nobody whose they were', async () => {
    const { as, accounts, personId } = practice;
    const images = [
      { personId, image: image.before, zone: 'left-cheek', about: '2026-11-20' },
      { personId, image: image.after, zone: 'left-cheek', about: '2027-02-24' },
    ];
    const graders = [accounts.practitioner, accounts['responsible-clinician']];
    const round = { scale: 'scale-asas', images, graders, duplicateShare: 1 };
    expect((await as.practitioner.call('POST', '/api/grading-rounds', round)).statusCode).toBe(403);
    const { roundId } = await as['responsible-clinician'].done<{ roundId: string }>(
      'POST',
      '/api/grading-rounds',
      round,
    );
    path = `/api/grading-rounds/${roundId}`;
    const sheet = await as.practitioner.done<{ codes: { code: string }[] }>('GET', `${path}/sheet`);
    expect(sheet.codes).toHaveLength(4);
    expect(JSON.stringify(sheet)).not.toMatch(new RegExp(`2026|2027|${personId}|${image.before}`));
    for (const [index, { code }] of sheet.codes.entries()) {
      const graded = await as.practitioner.done('POST', `${path}/grades`, { code, answers: { grade: 2 } });
      expect(graded).toEqual({ graded: index + 1, left: 3 - index });
    }
    const again = { code: sheet.codes[0]?.code, answers: { grade: 1 } };
    expect((await as.practitioner.call('POST', `${path}/grades`, again)).statusCode).toBe(409);
    expect((await as['responsible-clinician'].call('POST', `${path}/grades`, again)).statusCode).toBe(404);
  });

  it('gives the noise of grading, and what changed beside what was expected, for person and practice', async () => {
    const { as } = practice;
    const own = await as.patient.done<{ changes: unknown[] }>('GET', `${person}/outcomes`);
    expect(own.changes).toMatchObject([
      {
        measured: { scale: 'scale-asas', zone: 'left-cheek', change: 0, blinded: true, daysAfterLastSession: 92 },
        predicted: { low: expect.any(Number), median: expect.any(Number), high: expect.any(Number) },
      },
    ]);
    const all = await as.owner.done('GET', '/api/outcomes');
    expect(all).toMatchObject({
      followed: { events: 1, of: 1 },
      scales: [{ scale: 'scale-asas', people: 1, better: { events: 0, of: 1 }, blinded: { events: 1, of: 1 } }],
      agreement: [{ scale: 'scale-asas', of: { pairs: 2, smallestDetectableChange: 0 } }],
    });
    expect(JSON.stringify(all)).not.toContain(practice.personId);
  });

  it('uses no picture of somebody who took their consent to photographs back', async () => {
    const { as, accounts, personId } = practice;
    const withdrawn = { scopes: ['clinical-photographs'], reason: null };
    await as.patient.done('POST', `${person}/consent-withdrawals`, withdrawn);
    const sheet = await as['responsible-clinician'].done<{ codes: { code: string }[] }>('GET', `${path}/sheet`);
    const grade = { code: sheet.codes[0]?.code, answers: { grade: 2 } };
    const no = await as['responsible-clinician'].call('POST', `${path}/grades`, grade);
    expect([no.statusCode, no.json<{ because: string }>().because]).toEqual([
      422,
      'The consent to this picture was taken back. Leave it out.',
    ]);
    const images = [{ personId, image: randomUUID(), zone: null, about: '2026-11-20' }];
    const round = { scale: 'scale-asas', images, graders: [accounts.practitioner], duplicateShare: 0 };
    expect((await as['responsible-clinician'].call('POST', '/api/grading-rounds', round)).statusCode).toBe(422);
  });
});
