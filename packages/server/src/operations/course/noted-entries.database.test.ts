import { randomUUID } from 'node:crypto';
import { seededRandom } from '@percuta/model';
import type { ConsentDocument } from '@percuta/practice';
import {
  allSaid,
  cartridgeCode,
  cheeksAt,
  clearAnswers,
  SIGNED_IN,
  sameAsBefore,
  signedWhole,
} from '@percuta/practice/examples';
import { beforeAll, describe, expect, it } from 'vitest';
import { START, testServer } from '../../testing/test-server.ts';
import { type OpenPractice, openPractice } from './testing/open-practice.ts';

const test = testServer();
const TODAY = '2026-11-24';
let practice: OpenPractice;
let session = '';

beforeAll(async () => {
  practice = await openPractice(test.server(), test.database.database(), START);
  const { practitioner, patient } = practice.as;
  const person = `/api/people/${practice.personId}`;
  await patient.done('POST', `${person}/screening`, { answers: clearAnswers(TODAY) });
  await practitioner.done('POST', `${person}/plans`, { plan: cheeksAt(1.25) });
  const document = await patient.done<ConsentDocument>('GET', `${person}/consent-document`);
  await patient.done('POST', `${person}/consents`, signedWhole(document, 'Ada Blom'));
  const visit = { startsAt: `${TODAY}T10:00:00.000Z`, endsAt: `${TODAY}T10:45:00.000Z` };
  const booked = await practice.as['front-desk'].done<{ visitId: string }>('POST', `${person}/visits`, {
    purpose: 'session',
    practitionerId: practice.accounts.practitioner,
    ...visit,
  });
  session = `${person}/sessions/${booked.visitId}`;
  await practice.as['front-desk'].done('POST', `${session}/check-in`);
  await patient.done('POST', `${session}/screening`, { answers: sameAsBefore(TODAY) });
  await practitioner.done('POST', `${session}/sign-in`, SIGNED_IN);
  await practitioner.done('POST', `${session}/time-out`, { said: allSaid(cartridgeCode('7')) });
  await practitioner.done('POST', `${session}/start`);
});

const LINE = randomUUID();
const zone = (number: number, more: object = {}) => ({
  zone: 'left-cheek',
  settingMm: 1.25,
  passes: 1,
  endpoint: 'redness',
  painScore: 3,
  deviation: null,
  noted: { id: randomUUID(), line: LINE, number, at: `${TODAY}T09:50:00.000Z`, ...more },
});

interface Receipt {
  readonly entries: readonly { readonly seq: number; readonly kind: string }[];
  readonly record: { readonly length: number };
}

const by = (role: 'practitioner' | 'responsible-clinician') => practice.as[role];
const deliver = (body: unknown, role: Parameters<typeof by>[0] = 'practitioner') =>
  by(role).call('POST', `${session}/zones`, body);

describe('an entry that a tablet noted first', () => {
  it('is one entry, however often it comes, at once or later, and whoever brings it', async () => {
    const body = zone(10);
    const answers = await Promise.all([deliver(body), deliver(body), deliver(body)]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
    const first = answers[0]?.json<Receipt>();
    const again = [...answers, await deliver(body), await deliver(body, 'responsible-clinician')];
    for (const answer of again) expect(answer.json<Receipt>().entries).toEqual(first?.entries);
    expect(again.at(-1)?.json<Receipt>().record.length).toBe(first?.record.length);
  });

  it('is refused where its id stands for something else, and nothing is written', async () => {
    const body = zone(20);
    const { record } = (await deliver(body)).json<Receipt>();
    const other = await deliver({ ...body, painScore: 9 });
    expect(other.statusCode, other.body).toBe(409);
    expect(other.body).toContain('stands for another entry');
    const stop = { because: 'Felt faint.', emergency: true, noted: body.noted };
    expect((await by('practitioner').call('POST', `${session}/stop`, stop)).statusCode).toBe(409);
    expect((await deliver(body)).json<Receipt>().record).toEqual(record);
  });

  it('keeps the order of its tablet: what was noted earlier cannot come after what was noted later', async () => {
    await deliver(zone(31));
    const late = await deliver(zone(30));
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('noted later');
    const elsewhere = await deliver({ ...zone(1, { line: randomUUID() }), deviation: 'Gone over again.' });
    expect(elsewhere.statusCode, elsewhere.body).toBe(201);
  });

  it('that the course refuses leaves nothing behind, and can come again once it is right', async () => {
    const body = zone(40);
    const deep = await deliver({ ...body, settingMm: 2 });
    expect(deep.statusCode).toBe(422);
    expect(deep.body).toContain('instead of the planned');
    expect((await deliver({ ...body, deviation: 'Gone over again.' })).statusCode).toBe(201);
  });

  it.each([
    ['an id that is none', { id: 'first' }],
    ['a place before the first', { number: 0 }],
    ['a time that is none', { at: 'just now' }],
  ])('is bad input with %s', async (_, part) => {
    expect((await deliver(zone(50, part))).statusCode).toBe(400);
  });
});

/** Entries of each of two tablets; the full count with `PERCUTA_PROVE=1`. */
const MANY = process.env.PERCUTA_PROVE === '1' ? 400 : 10;

/** One tablet that sends what it noted in order, over a network that loses calls and answers and brings some twice. */
async function sendAll(role: Parameters<typeof by>[0], random: () => number): Promise<readonly number[]> {
  const line = randomUUID();
  const seqs: number[] = [];
  for (let number = 1; number <= MANY; number += 1) {
    const body = { ...zone(number, { line }), deviation: 'Gone over again.' };
    for (;;) {
      const luck = random();
      if (luck < 0.2) continue;
      const answers = await Promise.all(
        luck < 0.5 ? [deliver(body, role), deliver(body, role)] : [deliver(body, role)],
      );
      if (luck > 0.8) continue;
      const told = new Set(answers.map((answer) => answer.json<Receipt>().entries[0]?.seq));
      expect(told.size).toBe(1);
      seqs.push([...told][0] ?? 0);
      break;
    }
  }
  return seqs;
}

describe('two tablets on one session, over a network that loses and doubles', () => {
  it('each entry is on record once, and in the order of its tablet', async () => {
    const lengthOfRecord = async () => {
      const { record } = await by('practitioner').done<{ record: { length: number } }>('GET', courseOfPerson());
      return record.length;
    };
    const before = await lengthOfRecord();
    const random = seededRandom(20261124);
    const lines = await Promise.all([sendAll('practitioner', random), sendAll('responsible-clinician', random)]);
    for (const seqs of lines) expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
    expect(new Set(lines.flat()).size).toBe(2 * MANY);
    expect((await lengthOfRecord()) - before).toBe(2 * MANY);
  });
});

const courseOfPerson = () => `/api/people/${practice.personId}/course`;
