import {
  type CourseCommand,
  type CourseEntry,
  consentDocument,
  courseOf,
  decide,
  EXAMPLE_CONTEXT,
  type Role,
} from '@percuta/practice';
import { allSaid, cartridgeCode, cheeksAt, clearAnswers, readWhole, sameAsBefore } from '@percuta/practice/examples';
import { describe, expect, it } from 'vitest';
import { openAtStarts } from './gate-oracle.ts';

const TODAY = EXAMPLE_CONTEXT.today;
const VISIT = {
  startsAt: `${TODAY}T10:00:00Z`,
  endsAt: `${TODAY}T11:00:00Z`,
  on: TODAY,
  practitioner: 'dr-vega',
  room: null,
  handpiece: null,
};

/** A course in order, up to its start. */
function started(): readonly CourseEntry[] {
  let entries: readonly CourseEntry[] = [];
  const ask = (role: Role, command: CourseCommand): void => {
    const cartridge = { unit: 'GS1/09506000134352/AB1/1', seenBefore: false };
    const actor = { id: role === 'patient' ? 'ada' : 'dr-vega', role };
    const decision = decide(courseOf(entries), command, { ...EXAMPLE_CONTEXT, cartridge, actor });
    if (decision.refused) throw new Error(`${command.do}: ${JSON.stringify(decision)}`);
    entries = [...entries, ...decision.entries];
  };
  ask('patient', { do: 'answerScreening', answers: clearAnswers(TODAY) });
  ask('practitioner', { do: 'proposePlan', plan: cheeksAt(1.25), outlook: null });
  const plan = courseOf(entries).plans.at(-1);
  if (plan === undefined) throw new Error('There is no plan.');
  const document = consentDocument(plan, 'en');
  const signature = { kind: 'typed', mark: 'Ada', name: 'Ada', identifiedBy: 'passkey' } as const;
  const signed = { language: 'en', scopes: ['treatment', 'clinical-photographs'], signature } as const;
  ask('patient', {
    do: 'giveConsent',
    planHash: plan.hash,
    documentHash: document.hash,
    readThrough: readWhole(document.sections),
    ...signed,
  });
  ask('practitioner', { do: 'bookVisit', visit: 'v1', purpose: 'session', ...VISIT });
  ask('practitioner', { do: 'checkIn', session: 'v1' });
  ask('patient', { do: 'screenSession', session: 'v1', answers: sameAsBefore(TODAY) });
  const identifiers = ['name', 'date of birth'];
  ask('practitioner', { do: 'signIn', session: 'v1', identifiers, photographs: 'taken', personMassKg: 60 });
  ask('practitioner', { do: 'recordTimeOut', session: 'v1', said: allSaid(cartridgeCode('1')) });
  ask('practitioner', { do: 'startNeedling', session: 'v1' });
  return entries;
}

describe('what judges the walks', () => {
  it('finds nothing at a start that is in order', () => expect(openAtStarts(started(), true)).toEqual([]));

  it('finds a practice that is not in order', () => {
    expect(openAtStarts(started(), false)).toEqual(['practice in order (entry 10)']);
  });

  it.each([
    'screening-answered',
    'plan-proposed',
    'consent-given',
    'session-screened',
    'session-signed-in',
    'time-out-recorded',
  ])('finds a start for which %s is missing', (kind) => {
    const without = started().filter((entry) => entry.kind !== kind);
    expect(openAtStarts(without, true)).not.toEqual([]);
  });

  it.each<[string, (said: ReturnType<typeof allSaid>) => object]>([
    ['an antiseptic that is not dry', (said) => ({ antisepsis: { ...said.antisepsis, dried: false } })],
    ['a broken seal', (said) => ({ cartridge: { ...said.cartridge, sealIntact: false } })],
    ['no emergency kit', (said) => ({ emergency: { ...said.emergency, kit: false } })],
    ['nothing confirmed aloud', (said) => ({ confirmedAloud: { ...said.confirmedAloud, plan: null } })],
    ['another device', () => ({ device: 'exceed' })],
    ['a device not said aloud', () => ({ deviceAloud: null })],
    ['a cartridge opened out of sight', (said) => ({ cartridge: { ...said.cartridge, openedBeforePerson: false } })],
    ['a time-out spoken with nobody', () => ({ spokenWith: null })],
  ])('finds a start with %s', (_, change) => {
    const entries = started().map((entry) => {
      if (entry.kind !== 'time-out-recorded') return entry;
      const { said } = entry.body;
      return { ...entry, body: { ...entry.body, said: { ...said, ...change(said) } } };
    });
    expect(openAtStarts(entries, true)).not.toEqual([]);
  });
});
