import type { ConsentDocument } from '@percuta/practice';
import { allSaid, cartridgeCode, cheeksAt, clearAnswers, sameAsBefore, signedWhole } from '@percuta/practice/examples';
import { beforeAll, describe, expect, it } from 'vitest';
import { START, testServer } from '../../testing/test-server.ts';
import { type OpenPractice, openPractice } from '../course/testing/open-practice.ts';

const test = testServer();
let practice: OpenPractice;

beforeAll(async () => {
  practice = await openPractice(test.server(), test.database.database(), START);
});

const FULL_FACE = {
  product: 'lidocaine-tetracaine-23-7',
  massG: 30,
  areaCm2: 550,
  minutes: 60,
  occluded: false,
  cautions: [],
} as const;

describe('30 g of a compounded 23 % cream for somebody of 70 kg, over HTTP', () => {
  it('is answered with its arithmetic before it is put on', async () => {
    const asked = { ...FULL_FACE, personMassKg: 70, onNeedledSkin: false };
    const check = await practice.as.practitioner.done('POST', '/api/anaesthetic-checks', asked);
    expect(check).toMatchObject({
      verdict: 'ask',
      dose: {
        agents: [
          { agent: 'lidocaine', mg: 6900 },
          { agent: 'tetracaine', mg: 2100 },
        ],
        totalMg: 9000,
      },
      findings: [{ rule: 'T06', because: expect.stringContaining('98.6 mg/kg') }],
    });
    const faulty = await practice.as.practitioner.call('POST', '/api/anaesthetic-checks', { ...asked, massG: -1 });
    expect(faulty.statusCode).toBe(400);
  });

  it('keeps a session from starting', async () => {
    const { as, personId, accounts } = practice;
    const person = `/api/people/${personId}`;
    await as.patient.done('POST', `${person}/screening`, { answers: clearAnswers('2026-11-24') });
    const plan = { ...cheeksAt(1.25), anaesthetic: FULL_FACE.product };
    await as.practitioner.done('POST', `${person}/plans`, { plan });
    const document = await as.patient.done<ConsentDocument>('GET', `${person}/consent-document`);
    const signed = signedWhole(document, 'Ada Blom', { scopes: ['treatment'] });
    await as.patient.done('POST', `${person}/consents`, signed);
    const times = { startsAt: '2026-11-24T14:00:00Z', endsAt: '2026-11-24T15:00:00Z' };
    const visit = { purpose: 'session', ...times, practitionerId: accounts.practitioner };
    const { visitId } = await as['front-desk'].done<{ visitId: string }>('POST', `${person}/visits`, visit);
    const session = `${person}/sessions/${visitId}`;
    await as['front-desk'].done('POST', `${session}/check-in`);
    await as.patient.done('POST', `${session}/screening`, { answers: sameAsBefore('2026-11-24') });
    const signIn = { identifiers: ['name', 'date of birth'], photographs: 'declined', personMassKg: 70 };
    await as.practitioner.done('POST', `${session}/sign-in`, signIn);
    const said = allSaid(cartridgeCode('98'));
    const cream = { ...FULL_FACE, used: true, compounded: true, lidocainePercent: 23, removed: true };
    const anaesthetic = { ...said.anaesthetic, ...cream };
    await as.practitioner.done('POST', `${session}/time-out`, { said: { ...said, anaesthetic } });
    const start = await as.practitioner.call('POST', `${session}/start`);
    expect(start.statusCode).toBe(422);
    expect(start.json<{ items: { item: string; because: string }[] }>().items).toMatchObject([
      { item: 'T06', because: expect.stringContaining('30 g × 23 % × 10 = 6,900 mg lidocaine; ÷ 70 kg = 98.6 mg/kg.') },
    ]);
  });
});
