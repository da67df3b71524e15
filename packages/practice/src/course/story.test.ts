import { describe, expect, it } from 'vitest';
import { SIGNED_OUT } from '../examples/said.ts';
import { viewFor } from '../need-to-know/view-for.ts';
import { type ChainLink, linkAfter } from '../record/chain.ts';
import { verifyChain } from '../record/verify-chain.ts';
import { canonicalJson } from '../rules/canonical-json.ts';
import { sha256 } from '../rules/sha256.ts';
import { CLEAR_PERSON } from '../screening/clear-person.ts';
import { compareDelivered } from '../session/compare-delivered.ts';
import { findingDigest } from '../session/finding-digest.ts';
import { courseOf } from './course-of.ts';
import { EXAMPLE_COURSE_PLAN } from './course-plan.ts';
import type { Decision } from './decide.ts';
import {
  allSaid,
  consentTo,
  lookedUp,
  SAME_AS_BEFORE,
  sessionOn,
  sheetHashOf,
  ToldCourse,
} from './testing/told-course.ts';

const items = (decision: Decision) => (decision.refused ? decision.items.map(({ item }) => item) : []);
const cheek = { endpoint: 'redness', painScore: 3, deviation: null } as const;

const BLISTERS = {
  report: 'r1',
  session: 'first',
  day: null,
  signs: ['redness', 'blisters'],
  unsure: [],
  words: null,
  photographs: [],
} as const;

const hands = (told: ToldCourse) => ({ asks: told.asks.bind(told), does: told.does.bind(told) });

/** The story of Ada, who took isotretinoin until August; what has to be so on the way is said where it happens. */
function storyOfAda(): ToldCourse {
  const told = new ToldCourse();
  untilTheDay(told);
  untilNeedling(told);
  untilTheSeal(told);
  return told;
}

function untilTheDay(told: ToldCourse): void {
  const { asks, does } = hands(told);
  told.on('2026-11-02');
  does('patient', {
    do: 'answerScreening',
    answers: {
      ...CLEAR_PERSON,
      answeredOn: '2026-11-02',
      isotretinoin: { answer: 'stopped', stoppedOn: '2026-08-24' },
    },
  });
  const patient = viewFor('patient', told.state, told.context);
  expect(patient.role === 'patient' && patient.findings).toMatchObject([{ rule: 'S10', verdict: 'ask' }]);

  // The consultation: both sides of the evidence on the table, and a clinician decides.
  does('responsible-clinician', { do: 'proposePlan', plan: EXAMPLE_COURSE_PLAN, outlook: null });
  expect(told.state.plans[0]).toMatchObject({ version: 1, found: { verdict: 'fine' }, deviceName: 'SkinPen' });
  expect(told.state.plans[0]?.scope.map(({ scope }) => scope)).toEqual(['on label', 'on label']);
  does('patient', consentTo(told.state));

  // The front desk books, and learns from the calendar what does not fit.
  does('front-desk', sessionOn('2026-11-24', 'first'));
  expect(items(asks('front-desk', sessionOn('2026-12-10', 'second')))).toEqual(['interval']);
  does('front-desk', sessionOn('2026-12-24', 'second'));

  // Dr Vega looks at the scars again and goes shallower: a new version of the plan.
  const plan = {
    ...EXAMPLE_COURSE_PLAN,
    zones: EXAMPLE_COURSE_PLAN.zones.map((zone) => ({ ...zone, settingMm: 1 })),
  };
  does('responsible-clinician', { do: 'proposePlan', plan, outlook: null });
}

/** The day of the first session. */
function untilNeedling(told: ToldCourse): void {
  const { asks, does } = hands(told);
  told.on('2026-11-24', '2026-11-24T13:50:00Z');
  does('front-desk', { do: 'checkIn', session: 'first' });
  does('patient', { do: 'screenSession', session: 'first', answers: SAME_AS_BEFORE });
  const signIn = { identifiers: ['name', 'date of birth'], photographs: 'taken', personMassKg: 62 } as const;
  does('practitioner', { do: 'signIn', session: 'first', ...signIn });
  const wet = { ...allSaid('7'), antisepsis: { ...allSaid('7').antisepsis, dried: false } };
  does('practitioner', { do: 'recordTimeOut', session: 'first', said: wet }, lookedUp('7'));

  // Refused: the consent is for version 1, nobody decided on the isotretinoin, and the antiseptic is not dry.
  const start = { do: 'startNeedling', session: 'first' } as const;
  const tooEarly = asks('practitioner', start, lookedUp('7'));
  expect(items(tooEarly)).toEqual(['consent', 'S10', 'T04']);
  expect(tooEarly).toMatchObject({
    items: [
      { because: 'The consent is for another version of the plan. Go through this version and sign again.' },
      { mayBeOverridden: true },
      { mayBeOverridden: false, because: expect.stringContaining('Not dry.') },
    ],
  });

  // A clinician decides with a reason, the person signs version 2, the skin dries; but the cartridge was used on Monday.
  const s10 = told.state.sessions.first && tooEarly.refused ? tooEarly.items[1]?.finding : undefined;
  const reason = 'Superficial work, 92 days after; discussed both views with her.';
  does('responsible-clinician', { do: 'overrideFinding', finding: s10 ?? '', session: 'first', reason });
  does('patient', consentTo(told.state));
  does('practitioner', { do: 'recordTimeOut', session: 'first', said: allSaid('7') }, lookedUp('7', true));
  const used = asks('practitioner', start, lookedUp('7', true));
  expect(items(used)).toEqual(['T01']);
  expect(used).toMatchObject({ items: [{ because: expect.stringContaining('This unit was in a session before.') }] });

  // A new cartridge, the time-out again, and the start is allowed.
  does('practitioner', { do: 'recordTimeOut', session: 'first', said: allSaid('8') }, lookedUp('8'));
  does('practitioner', start, lookedUp('8'));
  expect(told.state.sessions.first?.session.startedWith?.overrides).toMatchObject([{ rule: 'S10', by: 'dr-vega' }]);
}

/** Delivered: the left as planned, the right cut short. */
function untilTheSeal(told: ToldCourse): void {
  const { asks, does } = hands(told);
  const left = {
    do: 'deliverZone',
    session: 'first',
    zone: 'left-cheek',
    settingMm: 1,
    passes: 4,
    ...cheek,
  } as const;
  does('practitioner', left);
  does('practitioner', { ...left, zone: 'right-cheek', passes: 3 });
  expect(asks('practitioner', { do: 'finishNeedling', session: 'first', leftOut: [] })).toMatchObject({
    because: 'Right cheek: 3 of 4 passes. Say why.',
  });
  const leftOut = [{ zone: 'right-cheek', because: 'Pinpoint bleeding came early.' }] as const;
  does('practitioner', { do: 'finishNeedling', session: 'first', leftOut });
  does('practitioner', {
    do: 'giveAftercare',
    session: 'first',
    sheetHash: sheetHashOf(told, 'first'),
    readBack: true,
    nextContactOn: '2026-11-25',
  });
  does('practitioner', { do: 'signOut', session: 'first', ...SIGNED_OUT });
  expect(told.state.sessions.first).toMatchObject({
    disinfection: { agent: 'Alcohol wipes', labelSeconds: 60, contactSeconds: 60 },
    session: { signOut: { handpieceDisinfected: true } },
  });
  does('practitioner', { do: 'sealSession', session: 'first' });

  const sealed = told.state.sessions.first;
  expect(sealed?.sealedAs).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(
    compareDelivered(sealed?.session.zones ?? [], sealed?.session ?? told.state.sessions.second!.session),
  ).toMatchObject({
    isAsPlanned: false,
    zones: [
      { zone: 'left-cheek', outcome: 'as planned' },
      { zone: 'right-cheek', outcome: 'less', reasons: ['Pinpoint bleeding came early.'] },
    ],
  });
}

describe('one course, from the question to the sealed record', () => {
  it('is the story of Ada, who took isotretinoin until August', () => {
    expect(storyOfAda().state.sessions.first?.sealedAs).toMatch(/^sha256:/);
  });

  it('does not change what is sealed; a correction stands beside it', () => {
    const told = storyOfAda();
    const { asks, does } = hands(told);
    const before = told.state.sessions.first;
    const more = {
      do: 'deliverZone',
      session: 'first',
      zone: 'left-cheek',
      settingMm: 1,
      passes: 1,
      ...cheek,
    } as const;
    expect(asks('practitioner', more)).toMatchObject({
      refused: true,
      because: 'The session is sealed. Add a correction instead.',
    });
    const delivered = told.entries.find(({ kind }) => kind === 'zone-delivered')!;
    does('practitioner', {
      do: 'addCorrection',
      corrects: delivered.seq,
      says: 'Pain was 5, not 3.',
      because: 'Misheard.',
    });
    expect(told.state.sessions.first).toEqual(before);
    expect(told.state.corrections).toMatchObject([{ corrects: delivered.seq, entry: { by: { id: 'dr-vega' } } }]);
  });

  it('answers a red flag on day 3 at once, and a human the same day', () => {
    const told = storyOfAda();
    const { asks, does } = hands(told);
    told.on('2026-11-27', '2026-11-27T21:00:00Z');
    does('patient', { do: 'receiveReport', ...BLISTERS });
    expect(told.state.reports.r1?.triage).toMatchObject({
      level: 2,
      day: 3,
      call: 'practice at once',
      humanReads: true,
      answerBy: { on: '2026-11-27' },
    });
    const answer = { report: 'r1', words: 'Come in at eight tomorrow.', closed: true } as const;
    expect(asks('practitioner', { do: 'answerReport', ...answer, level: 3, lowerBecause: null })).toMatchObject({
      because: 'The rules had it at 2. Say why it is less urgent.',
    });
    does('practitioner', { do: 'answerReport', ...answer, level: 2, lowerBecause: null });
  });

  it('tells the front desk when, and never why', () => {
    const told = storyOfAda();
    hands(told).does('patient', { do: 'receiveReport', ...BLISTERS });
    const view = viewFor('front-desk', told.state, told.context);
    expect(view).toMatchObject({
      visits: [
        { visit: 'first', stage: 'done', clearance: 'cleared' },
        { visit: 'second', stage: 'booked', clearance: 'not cleared' },
      ],
    });
    expect(JSON.stringify(view)).not.toMatch(/isotretinoin|S10|blister|cheek|refus/i);
  });

  it('gives the same record told at once as told entry by entry, and its chain holds', () => {
    const told = storyOfAda();
    expect(courseOf(told.entries)).toEqual(told.state);
    const links: ChainLink[] = [];
    for (const entry of told.entries)
      links.push(linkAfter(links.at(-1) ?? null, `sha256:${sha256(canonicalJson(entry))}`));
    expect(verifyChain(links)).toMatchObject({ ok: true, length: told.entries.length });
    expect(findingDigest(told.state.overrides[0]!.finding)).toBe(told.state.overrides[0]!.digest);
  });
});
