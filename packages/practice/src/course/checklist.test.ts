import { TIME_OUT_ITEMS } from '@percuta/evidence';
import { describe, expect, it } from 'vitest';
import { openGate } from '../session/gate.ts';
import { GATE_BASELINE } from '../session/gate-baseline.ts';
import type { CourseContext } from './course-context.ts';
import { EXAMPLE_COURSE_PLAN } from './course-plan.ts';
import { type Decision, readCommand } from './decide.ts';
import type { TimeOutSaid } from './entries/time-out-recorded.ts';
import { because, booked, CHEEK, items, needling, SIGN_IN, START, TODAY, timedOut } from './testing/stages.ts';
import { allSaid, lookedUp, SAME_AS_BEFORE, sheetHashOf, type ToldCourse } from './testing/told-course.ts';

/** What is open at the start when everything is in order but this. */
function openWith(said: (all: TimeOutSaid) => Partial<TimeOutSaid>): readonly string[] {
  const all = allSaid('1');
  const told = timedOut().does('practitioner', {
    do: 'recordTimeOut',
    session: 'v1',
    said: { ...all, ...said(all) },
  });
  return items(told.asks('practitioner', START, lookedUp('1')));
}

function openAfter(change: (told: ToldCourse) => unknown, knows: Partial<CourseContext> = {}): readonly string[] {
  const told = timedOut();
  change(told);
  return items(told.asks('practitioner', START, { ...lookedUp('1'), ...knows }));
}

const aloud = (item: keyof TimeOutSaid['confirmedAloud']) =>
  openWith(({ confirmedAloud }) => ({ confirmedAloud: { ...confirmedAloud, [item]: null } }));

const YESTERDAY = '2026-11-23';
const answered = (answers: object) => (told: ToldCourse) =>
  told.does('patient', { do: 'screenSession', session: 'v1', answers });

function notScreened(): readonly string[] {
  const told = booked().does('front-desk', { do: 'checkIn', session: 'v1' }).does('practitioner', SIGN_IN);
  told.does('practitioner', { do: 'recordTimeOut', session: 'v1', said: allSaid('1') }, lookedUp('1'));
  return items(told.asks('practitioner', START, lookedUp('1')));
}

function withCream(change: Partial<TimeOutSaid['anaesthetic']>): readonly string[] {
  const plan = { ...EXAMPLE_COURSE_PLAN, anaesthetic: 'emla-2.5-2.5' };
  const applied = { used: true, product: 'emla-2.5-2.5', lidocainePercent: 2.5, massG: 10, areaCm2: 100, minutes: 60 };
  const anaesthetic = { ...allSaid('1').anaesthetic, ...applied, removed: true, cautions: [], ...change };
  const told = booked({}, plan).does('front-desk', { do: 'checkIn', session: 'v1' });
  told.does('patient', { do: 'screenSession', session: 'v1', answers: SAME_AS_BEFORE }).does('practitioner', SIGN_IN);
  const said = { ...allSaid('1'), anaesthetic };
  told.does('practitioner', { do: 'recordTimeOut', session: 'v1', said }, lookedUp('1'));
  return items(told.asks('practitioner', START, lookedUp('1')));
}

function tooEarly(): readonly string[] {
  const gate = openGate({ ...GATE_BASELINE, course: { ...GATE_BASELINE.course, daysSinceLast: 29 } });
  return gate.open ? [] : gate.items.map(({ item }) => item);
}

/** Each item of sign-in and time-out that is not settled, and what is then open: itself and nothing else. */
const AT_THE_START: Readonly<Record<string, () => readonly (readonly [readonly string[], readonly string[]])[]>> = {
  'two-identifiers': () => [[openAfter((told) => told.does('practitioner', ONE_NAME)), ['identity']]],
  'treatment-consent': () => [[openAfter((told) => told.does('patient', taken('treatment'))), ['consent']]],
  'photo-consents': () => [
    [openAfter((told) => told.does('patient', taken('clinical-photographs'))), ['photographs']],
    [aloud('photographs'), ['T08']],
  ],
  'screening-today': () => [[notScreened(), ['screening']]],
  pregnancy: () => [
    [openAfter(answered({ pregnant: { answer: 'no', answeredOn: YESTERDAY } })), ['screening']],
    [openAfter(answered({ pregnant: { answer: 'yes' } })), ['S03']],
  ],
  'cold-sore': () => [
    [openAfter(answered({ herpesNow: { answer: 'no', answeredOn: YESTERDAY } })), ['screening', 'S40']],
    [openAfter(answered({ herpesNow: { answer: 'yes' } })), ['S06']],
  ],
  'new-medicines': () => [
    [openAfter(answered({ changedSinceBooking: { answer: 'no', answeredOn: YESTERDAY } })), ['screening']],
    [openAfter(answered({ changedSinceBooking: { answer: 'yes' } })), ['S40']],
  ],
  interval: () => [[tooEarly(), ['interval']]],
  'baseline-photos': () => [
    [readCommand({ ...SIGN_IN, photographs: undefined }).ok ? [] : ['not read'], ['not read']],
    [aloud('photographs'), ['T08']],
  ],
  anaesthetic: () => [
    [withCream({}), []],
    [withCream({ massG: null }), ['T06']],
    [withCream({ areaCm2: null }), ['T06']],
    [withCream({ minutes: null }), ['T06']],
  ],
  'patient-zone-mask': () => [
    [aloud('identity'), ['T08']],
    [aloud('exclusions'), ['T08']],
  ],
  'plan-depths': () => [[aloud('plan'), ['T08']]],
  'device-identity': () => [
    [openWith(() => ({ deviceAloud: null })), ['device-aloud']],
    [openWith(() => ({ device: 'exceed' })), ['device']],
  ],
  handpiece: () => [
    [openWith(() => ({ handpiece: { cleaned: null, sheathed: true } })), ['T03']],
    [openWith(() => ({ handpiece: { cleaned: true, sheathed: null } })), ['T03']],
  ],
  cartridge: () => [
    [
      openWith(({ cartridge }) => ({ cartridge: { ...cartridge, openedBeforePerson: null } })),
      ['opened-before-person'],
    ],
    [openWith(({ cartridge }) => ({ cartridge: { ...cartridge, sealIntact: null } })), ['T01']],
    [openWith(({ cartridge }) => ({ cartridge: { ...cartridge, code: null } })), ['T01']],
    [openAfter(() => undefined, lookedUp('1', true)), ['T01']],
  ],
  'anaesthetic-removed': () => [[withCream({ removed: null }), ['T07']]],
  'hands-gloves-eyes': () => [[openWith(() => ({ handsGlovesEyes: null })), ['hands-gloves-eyes']]],
  antisepsis: () => [
    [openWith(({ antisepsis }) => ({ antisepsis: { ...antisepsis, agent: null } })), ['T04']],
    [openWith(({ antisepsis }) => ({ antisepsis: { ...antisepsis, wetSeconds: null } })), ['T04']],
    [openWith(({ antisepsis }) => ({ antisepsis: { ...antisepsis, dried: null } })), ['T04']],
  ],
  glide: () => [
    [openWith(({ glide }) => ({ glide: { ...glide, sterileSingleUse: null } })), ['T11']],
    [openWith(({ glide }) => ({ glide: { ...glide, containsActives: null } })), ['T11']],
  ],
  'emergency-kit': () => [
    [openWith(() => ({ emergency: { kit: null, complicationPlan: true } })), ['T10']],
    [openWith(() => ({ emergency: { kit: true, complicationPlan: null } })), ['T10']],
  ],
  'sharps-box': () => [[openWith(() => ({ sharpsBox: null })), ['sharps-box']]],
};

const ONE_NAME = { ...SIGN_IN, identifiers: ['name'] } as const;
const taken = (scope: 'treatment' | 'clinical-photographs') =>
  ({ do: 'withdrawConsent', scopes: [scope], reason: null }) as const;

const OUT = {
  do: 'signOut',
  session: 'v1',
  cartridgesInSharps: 1,
  disinfection: { agent: 'Alcohol wipes', labelSeconds: 60, contactSeconds: 60 },
  bleedingStopped: true,
  adverseEventNow: false,
  unsettledBecause: null,
} as const;

/** Needled as planned; the sheet is given unless that is what is tried. */
function needled(): ToldCourse {
  const told = needling().does('practitioner', CHEEK);
  told.does('practitioner', { ...CHEEK, zone: 'right-cheek' });
  return told.does('practitioner', { do: 'finishNeedling', session: 'v1', leftOut: [] });
}

function sheet(told: ToldCourse, change: object = {}, knows: Partial<CourseContext> = {}): Decision {
  const sheetHash = sheetHashOf(told, 'v1');
  const given = { readBack: true, nextContactOn: '2026-11-25', ...change };
  return told.asks('practitioner', { do: 'giveAftercare', session: 'v1', sheetHash, ...given }, knows);
}

function signedOut(change: object, readBack = true): string {
  const told = needled();
  sheet(told, { readBack });
  return because(told.asks('practitioner', { ...OUT, ...change }));
}

const without = (command: object, key: string) => {
  const read = readCommand({ ...command, [key]: undefined });
  return read.ok ? 'read' : (read.issues[0]?.message ?? '');
};

/** Each item of the sign-out that is not settled, and why the session does not end then. */
const AT_THE_END: Readonly<Record<string, () => readonly (readonly [string, RegExp])[]>> = {
  delivered: () => [
    [because(needling().asks('practitioner', { ...CHEEK, settingMm: 1.5 })), /1.5 mm instead of the planned 1.25 mm/],
    [because(needling().asks('practitioner', { do: 'finishNeedling', session: 'v1', leftOut: [] })), /0 of 4 passes/],
  ],
  endpoint: () => [[without(CHEEK, 'endpoint'), /must be one of: redness/]],
  bleeding: () => [[signedOut({ bleedingStopped: false }), /bleeding has stopped/]],
  'sharps-count': () => [
    [signedOut({ cartridgesInSharps: 0 }), /One cartridge is not in the sharps box/],
    [signedOut({ cartridgesInSharps: 2 }), /1 more in the sharps box than were opened/],
  ],
  'handpiece-disinfected': () => [
    [signedOut({ disinfection: null }), /Disinfect the handpiece/],
    [signedOut({ disinfection: { ...OUT.disinfection, contactSeconds: 59 } }), /label of Alcohol wipes wants 60 s/],
    [without({ ...OUT, disinfection: { labelSeconds: 60, contactSeconds: 60 } }, 'seal'), /disinfected with/],
  ],
  'aftercare-sheet': () => [
    [signedOut({}, false), /have it read back/],
    [because(needled().asks('practitioner', OUT)), /Give the aftercare sheet/],
  ],
  'contact-number': () => [[because(sheet(needled(), {}, { numbers: null })), /not the sheet of this session/]],
  'next-contact': () => [[because(sheet(needled(), { nextContactOn: YESTERDAY })), /a day that is still to come/]],
  'adverse-event': () => [[without(OUT, 'adverseEventNow'), /must be true or false/]],
};

describe('the checklist: each item alone', () => {
  it('is there with nothing left out', () => {
    const keys = (gates: boolean) => TIME_OUT_ITEMS.filter((one) => one.gatesStart === gates).map(({ key }) => key);
    expect(Object.keys(AT_THE_START)).toEqual(keys(true));
    expect(Object.keys(AT_THE_END)).toEqual(keys(false));
    expect(openAfter(() => undefined)).toEqual([]);
    expect(signedOut({})).toBe('allowed');
  });

  it.each(TIME_OUT_ITEMS.filter((one) => one.gatesStart))('keeps the gate shut: $says', ({ key }) => {
    const tried = AT_THE_START[key]?.() ?? [];
    expect(tried.length).toBeGreaterThan(0);
    for (const [open, alone] of tried) expect([...new Set(open)]).toEqual(alone);
  });

  it.each(TIME_OUT_ITEMS.filter((one) => !one.gatesStart))('keeps the session from ending: $says', ({ key }) => {
    const tried = AT_THE_END[key]?.() ?? [];
    expect(tried.length).toBeGreaterThan(0);
    for (const [why, says] of tried) expect(why).toMatch(says);
  });

  it('asks for two where the practice does, and takes only a colleague for the second', () => {
    const policy = { stricter: [], timeOutByTwo: true };
    const told = timedOut();
    const signed = { ...lookedUp('1'), policy };
    const open = () => items(told.asks('practitioner', START, signed));
    expect(open()).toEqual(['ruleset', 'second-person']);
    const confirm = { do: 'confirmTimeOut', session: 'v1' } as const;
    expect(because(told.asks('practitioner', confirm, { confirmsAs: 'dr-vega' }))).toMatch(/Let a colleague confirm/);
    told.does('practitioner', confirm);
    expect(open()).toEqual(['ruleset']);
    told.does('practitioner', { do: 'recordTimeOut', session: 'v1', said: allSaid('1') }, lookedUp('1'));
    expect(open()).toEqual(['ruleset', 'second-person']);
    expect(TODAY).toBe(told.context.today);
  });
});
