import { type ConsentDocument, practiceRulesetHash, USUAL_POLICY } from '@percuta/practice';
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
import { type OpenPractice, openPractice } from '../course/testing/open-practice.ts';

const test = testServer();
const TODAY = '2026-11-24';
const NO_ASPIRIN = { rule: 'S11', verdict: 'refuse', override: 'none', because: 'We send them to the hospital.' };
const OURS = { stricter: [NO_ASPIRIN], timeOutByTwo: true };
let practice: OpenPractice;
let person: string;
let session: string;

beforeAll(async () => {
  practice = await openPractice(test.server(), test.database.database(), START);
  person = `/api/people/${practice.personId}`;
  session = await timedOutSession();
});

/** Everything is in order but what the practice adds: the time-out of a session was held. */
async function timedOutSession(): Promise<string> {
  const { patient, practitioner, 'front-desk': desk } = practice.as;
  await patient.done('POST', `${person}/screening`, { answers: clearAnswers(TODAY) });
  await practitioner.done('POST', `${person}/plans`, { plan: cheeksAt(1.25) });
  const document = await patient.done<ConsentDocument>('GET', `${person}/consent-document`);
  await patient.done('POST', `${person}/consents`, signedWhole(document, 'Ada Blom'));
  const time = { startsAt: `${TODAY}T14:00:00.000Z`, endsAt: `${TODAY}T15:00:00.000Z` };
  const visit = { purpose: 'session', ...time, practitionerId: practice.accounts.practitioner };
  const { visitId } = await desk.done<{ visitId: string }>('POST', `${person}/visits`, visit);
  const path = `${person}/sessions/${visitId}`;
  await desk.done('POST', `${path}/check-in`);
  await patient.done('POST', `${path}/screening`, { answers: sameAsBefore(TODAY) });
  await practitioner.done('POST', `${path}/sign-in`, SIGNED_IN);
  await practitioner.done('POST', `${path}/time-out`, { said: allSaid(cartridgeCode('1')) });
  return path;
}

async function openAtStart(): Promise<string[]> {
  const answer = await practice.as.practitioner.call('POST', `${session}/start`);
  if (answer.statusCode === 201) return [];
  return answer.json<{ items: { item: string }[] }>().items.map(({ item }) => item);
}

const clinician = () => practice.as['responsible-clinician'];

describe('the rules of a practice', () => {
  it('never loosen a rule: what would is refused, each fault by its place', async () => {
    const stricter = [
      { rule: 'S03', verdict: 'ask', override: 'clinician', because: 'We know better.' },
      { rule: 'T01', verdict: 'refuse', override: 'clinician', because: 'Cartridges are dear.' },
      { rule: 'S34', verdict: 'refuse', override: 'none', because: 'Not here.' },
    ];
    const answer = await clinician().call('PUT', '/api/practice-rules', { stricter, timeOutByTwo: false });
    expect(answer.statusCode).toBe(400);
    const at = answer.json<{ issue: { expression: string[] }[] }>().issue.map(({ expression }) => expression[0]);
    expect(at).toEqual(['body.stricter[0].verdict', 'body.stricter[1].override', 'body.stricter[2].verdict']);
  });

  it('are set by the responsible clinician and by nobody else', async () => {
    for (const role of ['owner', 'practitioner', 'front-desk', 'patient'] as const) {
      expect((await practice.as[role].call('PUT', '/api/practice-rules', OURS)).statusCode, role).toBe(403);
    }
  });

  it('shut the gate until they are signed by their own hash', async () => {
    const { ruleset } = await clinician().done<{ ruleset: string }>('PUT', '/api/practice-rules', OURS);
    expect(ruleset).not.toBe(practiceRulesetHash(USUAL_POLICY));
    expect(await openAtStart()).toEqual(['ruleset', 'second-person']);
    const before = { ruleset: practiceRulesetHash(USUAL_POLICY) };
    expect((await clinician().call('POST', '/api/ruleset-signatures', before)).statusCode).toBe(409);
    await clinician().done('POST', '/api/ruleset-signatures', { ruleset });
    expect(await openAtStart()).toEqual(['second-person']);
    expect(await clinician().done('GET', '/api/practice')).toMatchObject({
      policy: OURS,
      ruleset: { current: ruleset, signedByClinician: ruleset },
    });
  });

  it('take a finding more strictly, and let nobody decide on it', async () => {
    const aspirin = { ...sameAsBefore(TODAY), anticoagulant: { answer: 'yes', medicines: ['aspirin'] } };
    await practice.as.patient.done('POST', `${session}/screening`, { answers: aspirin });
    const answer = await practice.as.practitioner.call('POST', `${session}/start`);
    const { items } = answer.json<{ items: { item: string; finding: string; mayBeOverridden: boolean }[] }>();
    const finding = items.find(({ item }) => item === 'S11');
    expect(finding).toMatchObject({ mayBeOverridden: false, because: expect.stringContaining('to the hospital') });
    const override = { finding: finding?.finding, session: session.split('/').at(-1), reason: 'Small area.' };
    expect((await clinician().call('POST', `${person}/overrides`, override)).statusCode).toBe(422);
    const without = { ...sameAsBefore(TODAY), anticoagulant: { answer: 'no' } };
    await practice.as.patient.done('POST', `${session}/screening`, { answers: without });
  });

  it('want a colleague to confirm the time-out; whoever held it cannot', async () => {
    const path = `${session}/time-out/confirmation`;
    expect((await practice.as.practitioner.call('POST', path)).statusCode).toBe(422);
    expect((await practice.as['front-desk'].call('POST', path)).statusCode).toBe(403);
    await clinician().done('POST', path);
    await practice.as.practitioner.done('POST', `${session}/time-out`, { said: allSaid(cartridgeCode('2')) });
    expect(await openAtStart()).toEqual(['second-person']);
    await clinician().done('POST', path);
    expect(await openAtStart()).toEqual([]);
  });
});
