import { describe, expect, it } from 'vitest';
import { openItemsOf } from '../need-to-know/clearance-of.ts';
import type { SidedZone } from '../plan/sided-zone.ts';
import { CLEAR_PERSON } from '../screening/clear-person.ts';
import { cartridgeToLookUp } from './cartridge-seen.ts';
import type { CourseCommand } from './command-kinds.ts';
import { applyEntry, courseOf } from './course-of.ts';
import { EXAMPLE_COURSE_PLAN } from './course-plan.ts';
import { type Decision, readCommand } from './decide.ts';
import { BrokenRecord } from './entry.ts';
import { gateFactsOf } from './gate-facts-of.ts';
import {
  allSaid,
  cartridgeCode,
  cartridgeKey,
  consentTo,
  lookedUp,
  SAME_AS_BEFORE,
  sessionOn,
  sheetHashOf,
  ToldCourse,
} from './testing/told-course.ts';

const TODAY = '2026-11-24';
const items = (decision: Decision) => (decision.refused ? decision.items.map(({ item }) => item) : []);
const because = (decision: Decision) => (decision.refused ? decision.because : 'allowed');
const START = { do: 'startNeedling', session: 'v1' } as const;
const SIGN_IN = {
  do: 'signIn',
  session: 'v1',
  identifiers: ['name', 'date of birth'],
  photographs: 'taken',
  personMassKg: 70,
} as const;

/** Screened, planned, consented and booked for today. */
function booked(answers = {}, plan = EXAMPLE_COURSE_PLAN) {
  const told = new ToldCourse().on(TODAY, `${TODAY}T08:00:00Z`);
  told.does('patient', { do: 'answerScreening', answers: { ...CLEAR_PERSON, answeredOn: TODAY, ...answers } });
  told.does('responsible-clinician', { do: 'proposePlan', plan, outlook: null });
  told.does('patient', consentTo(told.state));
  return told.does('front-desk', sessionOn(TODAY, 'v1'));
}

/** In the room, with everything said. */
function timedOut(answers = {}, serial = '1') {
  const told = booked(answers);
  told.does('front-desk', { do: 'checkIn', session: 'v1' });
  told.does('patient', { do: 'screenSession', session: 'v1', answers: SAME_AS_BEFORE });
  told.does('practitioner', SIGN_IN);
  return told.does('practitioner', { do: 'recordTimeOut', session: 'v1', said: allSaid(serial) }, lookedUp(serial));
}

const needling = () => timedOut().does('practitioner', START, lookedUp('1'));
const CHEEK = {
  do: 'deliverZone',
  session: 'v1',
  zone: 'left-cheek',
  settingMm: 1.25,
  passes: 4,
  endpoint: 'redness',
  painScore: 3,
  deviation: null,
} as const;

function sealed() {
  const told = needling()
    .does('practitioner', CHEEK)
    .does('practitioner', { ...CHEEK, zone: 'right-cheek' });
  told.does('practitioner', { do: 'finishNeedling', session: 'v1', leftOut: [] });
  const given = { readBack: true, nextContactOn: '2026-11-25' };
  told.does('practitioner', { do: 'giveAftercare', session: 'v1', sheetHash: sheetHashOf(told, 'v1'), ...given });
  const counted = { cartridgesInSharps: 1, handpieceDisinfected: true, bleedingStopped: true, adverseEventNow: false };
  told.does('practitioner', { do: 'signOut', session: 'v1', ...counted, unsettledBecause: null });
  return told.does('practitioner', { do: 'sealSession', session: 'v1' });
}

describe('screening', () => {
  it('keeps the day of every answer, and lets a newer "unknown" stand', () => {
    const told = booked().on('2026-11-25');
    told.does('patient', { do: 'answerScreening', answers: { keloid: { answer: 'unknown' } } });
    expect(told.state.answers).toMatchObject({
      keloid: { answer: 'unknown', answeredOn: '2026-11-25' },
      pregnant: { answeredOn: TODAY },
    });
  });

  it('takes no answer from a day that is still to come', () => {
    const answers = { keloid: { answer: 'no', answeredOn: '2026-11-25' } } as const;
    expect(because(booked().asks('patient', { do: 'answerScreening', answers }))).toContain('still to come');
  });
});

describe('the plan', () => {
  it('has versions, and a digest of its own for each', () => {
    const told = booked().does('practitioner', { do: 'proposePlan', plan: EXAMPLE_COURSE_PLAN, outlook: null });
    expect(told.state.plans.map(({ version }) => version)).toEqual([1, 2]);
    expect(new Set(told.state.plans.map(({ hash }) => hash)).size).toBe(2);
  });

  it('keeps findings, scope and outlook as they were at the time', () => {
    const outlook = { model: '1', posterior: 'p', draws: 2000, seed: 7, inputs: 'a', outlook: 'b' };
    const plan = { ...EXAMPLE_COURSE_PLAN, indication: 'laxity' } as const;
    const told = booked().does('responsible-clinician', { do: 'proposePlan', plan, outlook });
    expect(told.state.plans.at(-1)).toMatchObject({
      outlook,
      scope: [{ zone: 'left-cheek', scope: 'off label' }, {}],
      found: { asOn: TODAY, verdict: 'ask', findings: [{ rule: 'P04' }, { rule: 'P05' }] },
    });
  });

  it('does not change under a needle', () => {
    const proposal = { do: 'proposePlan', plan: EXAMPLE_COURSE_PLAN, outlook: null } as const;
    expect(because(needling().asks('practitioner', proposal))).toContain('Needling is under way');
  });

  it('cannot be shallower on paper than the deepest side', () => {
    const [left, right] = EXAMPLE_COURSE_PLAN.zones as [never, (typeof EXAMPLE_COURSE_PLAN.zones)[number]];
    const plan = { ...EXAMPLE_COURSE_PLAN, zones: [left, { ...right, settingMm: 2.6 }] };
    const told = booked().does('practitioner', { do: 'proposePlan', plan, outlook: null });
    expect(told.state.plans.at(-1)?.found.findings.map(({ rule }) => rule)).toContain('P02');
  });
});

describe('booking a session', () => {
  it('waits for a plan', () => {
    const told = new ToldCourse().on(TODAY, `${TODAY}T08:00:00Z`);
    expect(because(told.asks('patient', sessionOn(TODAY, 'v1')))).toContain('Book a consultation first');
    expect(told.asks('patient', { ...sessionOn(TODAY, 'v1'), purpose: 'consultation' }).refused).toBe(false);
  });

  it.each<[string, string, string[]]>([
    ['29 days after the first', '2026-12-23', ['interval']],
    ['30 days after the first', '2026-12-24', []],
    ['on the same day', TODAY, ['interval', 'P07']],
  ])('%s', (_, on, open) => expect(items(booked().asks('front-desk', sessionOn(on, 'v2')))).toEqual(open));

  it('never goes beyond the number of the plan', () => {
    const told = booked()
      .does('front-desk', sessionOn('2026-12-24', 'v2'))
      .does('front-desk', sessionOn('2027-01-23', 'v3'));
    expect(items(told.asks('front-desk', sessionOn('2027-02-22', 'v4')))).toEqual(['sessions']);
    told.does('front-desk', { do: 'cancelVisit', visit: 'v3', because: null });
    expect(items(told.asks('front-desk', sessionOn('2027-02-22', 'v4')))).toEqual([]);
  });

  it('is not with somebody whose credential has run out by then', () => {
    const [credential] = new ToldCourse().context.credentials['dr-vega']!;
    const credentials = { 'dr-vega': [{ ...credential!, validUntil: '2026-12-23' }] };
    expect(items(booked().asks('front-desk', sessionOn('2026-12-24', 'v2'), { credentials }))).toContain('credential');
  });

  it('waits until what is deferred is over, and not longer', () => {
    const told = booked({ sunburn: { answer: 'no', healedOn: '2026-12-20' } });
    const answers = { activeInfection: { answer: 'no', clearedOn: '2026-12-20' } } as const;
    told.does('patient', { do: 'answerScreening', answers });
    expect(items(told.asks('practitioner', sessionOn('2026-12-26', 'v2')))).toContain('S05');
    expect(items(told.asks('practitioner', sessionOn('2027-01-20', 'v2')))).toEqual([]);
  });

  it('does not wait for what a clinician may still decide', () => {
    const told = booked({ anticoagulant: { answer: 'yes', medicines: ['aspirin'] } });
    expect(items(told.asks('patient', sessionOn('2026-12-24', 'v2')))).toEqual([]);
  });

  it('is not in the past, and ends after it begins', () => {
    expect(because(booked().asks('patient', sessionOn('2026-11-23', 'v2')))).toContain('passed');
    const backwards = { ...sessionOn('2026-12-24', 'v2'), endsAt: '2026-12-24T13:00:00Z' };
    expect(because(booked().asks('patient', backwards))).toContain('ends after it begins');
  });

  it('moves under the same rules, and not once it has begun', () => {
    const told = booked().does('front-desk', sessionOn('2026-12-24', 'v2'));
    const to = (on: string): CourseCommand => {
      const { purpose: _, ...time } = sessionOn(on, 'v2');
      return { ...time, do: 'moveVisit' };
    };
    expect(items(told.asks('front-desk', to('2026-12-20')))).toEqual(['interval']);
    told.does('front-desk', to('2026-12-30'));
    expect(told.state.visits.v2?.on).toBe('2026-12-30');
    told.does('front-desk', { do: 'checkIn', session: 'v1' });
    expect(because(told.asks('front-desk', { ...to('2026-12-01'), visit: 'v1' } as CourseCommand))).toContain(
      'has begun',
    );
  });

  it('is checked in on its day', () => {
    const told = booked().does('front-desk', sessionOn('2026-12-24', 'v2'));
    expect(because(told.asks('front-desk', { do: 'checkIn', session: 'v2' }))).toContain('2026-12-24, not today');
  });
});

describe('an override', () => {
  const aspirin = { anticoagulant: { answer: 'yes', medicines: ['aspirin'] } } as const;
  const openFinding = ({ state, context }: ToldCourse, rule: string) =>
    openItemsOf(state, 'v1', context).find(({ item }) => item === rule)?.finding ?? '';
  const decided = (told: ToldCourse, rule: string, session: string | null) =>
    told.does('responsible-clinician', {
      do: 'overrideFinding',
      finding: openFinding(told, rule),
      session,
      reason: 'Goes on; pressure after.',
    });
  const open = ({ state, context }: ToldCourse, visit = 'v1') =>
    openItemsOf(state, visit, context).map(({ item }) => item);

  it('can be decided before the day, and holds on it', () => {
    const told = booked(aspirin);
    expect(open(told)).toContain('S11');
    expect(open(decided(told, 'S11', null))).not.toContain('S11');
  });

  it('holds no longer than a screening counts as fresh', () => {
    const told = decided(booked(aspirin), 'S11', null).does('front-desk', sessionOn('2027-01-30', 'v2'));
    expect(open(told.on('2026-12-24'), 'v2')).not.toContain('S11');
    expect(open(told.on('2026-12-25'), 'v2')).toContain('S11');
  });

  it('for one session holds for no other', () => {
    const told = decided(booked(aspirin), 'S11', 'v1').does('front-desk', sessionOn('2026-12-24', 'v2'));
    expect(open(told)).not.toContain('S11');
    expect(open(told, 'v2')).toContain('S11');
  });

  it('does not cover a second medicine', () => {
    const told = decided(booked(aspirin), 'S11', null);
    const answers = { anticoagulant: { answer: 'yes', medicines: ['aspirin', 'clopidogrel'] } } as const;
    told.does('patient', { do: 'answerScreening', answers });
    expect(open(told)).toContain('S11');
  });

  const laxity = (...zones: SidedZone[]) => ({
    ...EXAMPLE_COURSE_PLAN,
    indication: 'laxity' as const,
    zones: zones.map((zone) => ({ zone, settingMm: 0.5, passes: 4, reason: null, insideOrbitalRim: false })),
  });
  const offLabel = (told: ToldCourse) => open(told).filter((item) => item === 'P05').length;

  it('of a plan holds for that version alone', () => {
    const plan = laxity('left-cheek', 'right-cheek');
    const told = booked({}, plan);
    expect(offLabel(told)).toBe(1);
    expect(offLabel(decided(told, 'P05', null))).toBe(0);
    told.does('responsible-clinician', { do: 'proposePlan', plan, outlook: null });
    expect(offLabel(told)).toBe(1);
  });

  it('of one zone off label does not cover another', () => {
    const told = booked({}, laxity('left-cheek', 'forehead'));
    expect(offLabel(told)).toBe(2);
    expect(offLabel(decided(told, 'P05', null))).toBe(1);
    expect(offLabel(decided(told, 'P05', null))).toBe(0);
  });

  it.each<[string, string, object, string]>([
    ['a rule without one', 'S03', { pregnant: { answer: 'yes' } }, 'No override here.'],
    ['a missing answer', 'S40', { keloid: { answer: 'unknown' } }, 'A missing answer is answered, not overridden.'],
  ])('is refused for %s', (_, rule, answers, says) => {
    const told = booked().does('patient', { do: 'answerScreening', answers });
    const finding = openFinding(told, rule);
    const asked = { do: 'overrideFinding', finding, session: null, reason: 'Because.' } as const;
    expect(because(told.asks('responsible-clinician', asked))).toBe(says);
  });

  it('names a session that exists', () => {
    const told = booked(aspirin);
    const finding = openFinding(told, 'S11');
    const asked = { do: 'overrideFinding', finding, session: 'v9', reason: 'Because.' } as const;
    expect(because(told.asks('responsible-clinician', asked))).toBe('There is no such session.');
  });

  it('is for a physician or the responsible clinician', () => {
    const told = booked(aspirin);
    const asked = {
      do: 'overrideFinding',
      finding: openFinding(told, 'S11'),
      session: null,
      reason: 'Because.',
    } as const;
    const [credential] = told.context.credentials['dr-vega']!;
    const credentials = { 'dr-vega': [{ ...credential!, profession: 'nurse' }] };
    expect(because(told.asks('practitioner', asked, { credentials }))).toContain('Only a physician');
    expect(because(told.asks('practitioner', asked))).toBe('allowed');
  });
});

describe('the start', () => {
  it('is allowed where everything is in order', () => {
    expect(needling().state.sessions.v1?.started).toMatchObject({
      practitioner: { id: 'dr-vega', profession: 'physician' },
      device: 'skinpen',
      cartridgeUnit: cartridgeKey('1'),
    });
  });

  it('is refused where nobody looked the cartridge up', () => {
    const told = timedOut();
    expect(cartridgeToLookUp(told.state, START, TODAY)).toBe(cartridgeKey('1'));
    expect(items(told.asks('practitioner', START))).toEqual(['T01']);
    expect(items(told.asks('practitioner', START, lookedUp('2')))).toEqual(['T01']);
    expect(items(told.asks('practitioner', START, lookedUp('1', true)))).toEqual(['T01']);
  });

  it('is refused with the cartridge of this person’s own earlier session, whatever is looked up', () => {
    const told = sealed().on('2026-12-24', '2026-12-24T08:00:00Z').does('front-desk', sessionOn('2026-12-24', 'v2'));
    told.does('front-desk', { do: 'checkIn', session: 'v2' });
    told.does('patient', { do: 'screenSession', session: 'v2', answers: SAME_AS_BEFORE });
    told.does('practitioner', { ...SIGN_IN, session: 'v2' });
    told.does('practitioner', { do: 'recordTimeOut', session: 'v2', said: allSaid('1') }, lookedUp('1'));
    expect(items(told.asks('practitioner', { ...START, session: 'v2' }, lookedUp('1')))).toEqual(['T01']);
    told.does('practitioner', { do: 'recordTimeOut', session: 'v2', said: allSaid('2') }, lookedUp('2'));
    told.does('practitioner', { ...START, session: 'v2' }, lookedUp('2'));
  });

  it.each<[string, object, string[]]>([
    ['a cold sore this morning', { herpesNow: { answer: 'yes' } }, ['S06']],
    ['pregnant since', { pregnant: { answer: 'yes' } }, ['S03']],
    ['something has changed', { changedSinceBooking: { answer: 'yes' } }, ['S40']],
    ['sunburn not asked', { sunburn: { answer: 'unknown' } }, ['S26', 'S40']],
  ])('is refused with %s', (_, answers, open) => {
    const told = timedOut().does('practitioner', { do: 'screenSession', session: 'v1', answers });
    expect(items(told.asks('practitioner', START, lookedUp('1')))).toEqual(open);
  });

  it('is refused where pregnancy was not asked on the day itself', () => {
    const told = booked().does('front-desk', { do: 'checkIn', session: 'v1' });
    const yesterday = { pregnant: { answer: 'no', answeredOn: '2026-11-23' } } as const;
    const answers = { ...SAME_AS_BEFORE, ...yesterday };
    told.does('patient', { do: 'screenSession', session: 'v1', answers }).does('practitioner', SIGN_IN);
    told.does('practitioner', { do: 'recordTimeOut', session: 'v1', said: allSaid('1') }, lookedUp('1'));
    expect(told.asks('practitioner', START, lookedUp('1'))).toMatchObject({
      items: [{ item: 'screening', because: 'Not asked today: pregnant.' }],
    });
  });

  it('is refused for a wart on the cheek, though it is the left one that is planned', () => {
    const told = timedOut().does('practitioner', {
      do: 'screenSession',
      session: 'v1',
      answers: { warts: { answer: 'yes', zones: ['cheek'] } },
    });
    expect(items(told.asks('practitioner', START, lookedUp('1')))).toEqual(['S24']);
  });

  it('is refused the day after the time-out', () => {
    const told = timedOut().on('2026-11-25');
    expect(items(told.asks('practitioner', START, lookedUp('1')))).toEqual(['screening', 'sign-in', 'time-out', 'S40']);
  });

  it('is refused on photographs that nobody agreed to', () => {
    const told = timedOut().does('patient', { do: 'withdrawConsent', scopes: ['clinical-photographs'], reason: null });
    expect(items(told.asks('practitioner', START, lookedUp('1')))).toEqual(['photographs']);
    told.does('practitioner', { ...SIGN_IN, photographs: 'declined' });
    expect(items(told.asks('practitioner', START, lookedUp('1')))).toEqual([]);
  });

  it('is too early two weeks after a session, also under a new plan of a single one', () => {
    const told = sealed();
    const plan = { ...EXAMPLE_COURSE_PLAN, sessions: { count: 1, intervalDays: null, reviewAfterSession: null } };
    told.does('responsible-clinician', { do: 'proposePlan', plan, outlook: null });
    expect(items(told.asks('front-desk', sessionOn('2026-12-07', 'v2')))).toEqual(['P07']);
    told.does('front-desk', sessionOn('2026-12-08', 'v2'));
    const rulesOn = (today: string) =>
      gateFactsOf(told.state, 'v2', { ...told.context, today })?.plan.findings.map(({ rule }) => rule);
    expect(rulesOn('2026-12-07')).toEqual(['P07']);
    expect(rulesOn('2026-12-08')).toEqual(['P08']);
    expect(rulesOn('2026-12-22')).toEqual([]);
  });

  const withCream = {
    ...allSaid('1'),
    anaesthetic: {
      ...allSaid('1').anaesthetic,
      used: true,
      product: 'emla-2.5-2.5',
      lidocainePercent: 2.5,
      massG: 10,
      areaCm2: 100,
      minutes: 60,
      removed: true,
    },
  };
  const said = { do: 'recordTimeOut', session: 'v1', said: withCream } as const;

  it('is refused with a numbing product that the plan does not have', () => {
    const told = timedOut().does('practitioner', said, lookedUp('1'));
    expect(items(told.asks('practitioner', START, lookedUp('1')))).toEqual(['anaesthetic']);
    const plan = { ...EXAMPLE_COURSE_PLAN, anaesthetic: 'emla-2.5-2.5' };
    told.does('practitioner', { do: 'proposePlan', plan, outlook: null }).does('patient', consentTo(told.state));
    expect(items(told.asks('practitioner', START, lookedUp('1')))).toEqual(['time-out']);
    told.does('practitioner', said, lookedUp('1')).does('practitioner', START, lookedUp('1'));
  });

  it('is allowed without the numbing that was planned', () => {
    const told = timedOut();
    const plan = { ...EXAMPLE_COURSE_PLAN, anaesthetic: 'emla-2.5-2.5' };
    told.does('practitioner', { do: 'proposePlan', plan, outlook: null }).does('patient', consentTo(told.state));
    told.does('practitioner', { do: 'recordTimeOut', session: 'v1', said: allSaid('1') }, lookedUp('1'));
    told.does('practitioner', START, lookedUp('1'));
  });

  it('is refused where the numbing cream holds what the person is allergic to', () => {
    const told = timedOut({ anaestheticAllergy: { answer: 'yes', agents: ['lidocaine'] } });
    told.does('practitioner', said, lookedUp('1'));
    expect(items(told.asks('practitioner', START, lookedUp('1')))).toEqual(['anaesthetic', 'S33']);
    told.does('practitioner', { do: 'recordTimeOut', session: 'v1', said: allSaid('1') }, lookedUp('1'));
    told.does('practitioner', START, lookedUp('1'));
  });

  it('is refused for a nurse deeper than a nurse may go', () => {
    const told = timedOut();
    const [credential] = told.context.credentials['dr-vega']!;
    const credentials = { 'dr-vega': [{ ...credential!, profession: 'nurse' }] };
    expect(items(told.asks('practitioner', START, { ...lookedUp('1'), credentials }))).toContain('P13');
  });
});

describe('needling', () => {
  it('takes another cartridge only if it would have been good for the start', () => {
    const told = needling();
    const add = (serial: string) =>
      ({
        do: 'addCartridge',
        session: 'v1',
        code: cartridgeCode(serial),
        sealIntact: true,
        dropped: false,
        because: 'Blunt.',
      }) as const;
    expect(cartridgeToLookUp(told.state, add('2'), TODAY)).toBe(cartridgeKey('2'));
    expect(because(told.asks('practitioner', add('1'), lookedUp('1')))).toContain('in use already');
    expect(items(told.asks('practitioner', add('2'), lookedUp('2', true)))).toEqual(['T01']);
    expect(items(told.asks('practitioner', { ...add('2'), sealIntact: false }, lookedUp('2')))).toEqual(['T01']);
    told.does('practitioner', add('2'), lookedUp('2'));
    expect(told.state.sessions.v1?.session.cartridges).toEqual([cartridgeKey('1'), cartridgeKey('2')]);
  });

  it('after consent was taken back is recorded only with its reason', () => {
    const told = needling().does('patient', { do: 'withdrawConsent', scopes: ['treatment'], reason: null });
    expect(because(told.asks('practitioner', CHEEK))).toContain('Consent was taken back');
    told.does('practitioner', { ...CHEEK, deviation: 'Done in the minute before.' });
  });

  it('cannot be called off once it has begun', () => {
    const cancel = { do: 'cancelVisit', visit: 'v1', because: null } as const;
    expect(because(needling().asks('front-desk', cancel))).toBe(
      'Needling has begun. Stop it, and sign the session out.',
    );
  });

  it('ends with the sheet of exactly this session', () => {
    const told = needling().does('practitioner', {
      do: 'stopNeedling',
      session: 'v1',
      because: 'Faint.',
      emergency: false,
    });
    const sheetHash = `sha256:${'0'.repeat(64)}`;
    const given = {
      do: 'giveAftercare',
      session: 'v1',
      sheetHash,
      readBack: true,
      nextContactOn: '2026-11-25',
    } as const;
    expect(because(told.asks('practitioner', given))).toContain('not the sheet of this session');
  });
});

describe('a sealed session', () => {
  const commands: CourseCommand[] = [
    { do: 'checkIn', session: 'v1' },
    { do: 'screenSession', session: 'v1', answers: SAME_AS_BEFORE },
    SIGN_IN,
    { do: 'recordTimeOut', session: 'v1', said: allSaid('3') },
    START,
    CHEEK,
    { do: 'stopNeedling', session: 'v1', because: 'Late.', emergency: false },
    { do: 'finishNeedling', session: 'v1', leftOut: [] },
    { do: 'sealSession', session: 'v1' },
    { do: 'cancelVisit', visit: 'v1', because: null },
  ];

  it.each(commands.map((command) => [command.do, command] as const))('is not touched by %s', (_, command) => {
    const told = sealed();
    const before = told.state.sessions.v1;
    expect(told.asks('practitioner', command).refused).toBe(true);
    expect(told.state.sessions.v1).toBe(before);
  });

  it('stays as it is when the plan changes, and corrections name what they correct', () => {
    const told = sealed();
    const before = told.state.sessions.v1;
    told.does('practitioner', { do: 'proposePlan', plan: { ...EXAMPLE_COURSE_PLAN, glide: null }, outlook: null });
    told.does('practitioner', { do: 'addCorrection', corrects: 1, says: 'Born in 1986.', because: 'Misread.' });
    expect(told.state.sessions.v1).toEqual(before);
    const beyond = { do: 'addCorrection', corrects: 999, says: 'x', because: 'y' } as const;
    expect(because(told.asks('practitioner', beyond))).toBe('There is no entry 999.');
  });

  it('is found out where a record tells another session than was sealed', () => {
    const { entries } = sealed();
    const edited = entries.map((entry) =>
      entry.kind === 'zone-delivered' ? { ...entry, body: { ...entry.body, painScore: 9 } } : entry,
    );
    expect(() => courseOf(edited)).toThrow(BrokenRecord);
    expect(() => courseOf(edited)).toThrow('the session is not what was sealed');
  });
});

describe('a record that no command can have written', () => {
  const { entries, state } = booked();

  it.each<[string, () => unknown]>([
    ['an entry left out', () => courseOf(entries.slice(1))],
    ['two entries in the wrong order', () => courseOf(entries.toReversed())],
    ['an entry twice', () => applyEntry(state, entries.at(-1)!)],
    [
      'a plan that is not its digest',
      () =>
        courseOf(
          entries.map((one) => (one.kind === 'plan-proposed' ? { ...one, body: { ...one.body, version: 7 } } : one)),
        ),
    ],
  ])('is a fault: %s', (_, tell) => expect(tell).toThrow(BrokenRecord));
});

describe('a command as it comes in', () => {
  it('is read with every fault at once, by path', () => {
    const read = readCommand({ do: 'signIn', session: '', identifiers: 'name', photographs: 'maybe' });
    const paths = read.ok ? [] : read.issues.map(({ path }) => path);
    expect(paths.toSorted()).toEqual(['identifiers', 'personMassKg', 'photographs', 'session']);
  });

  it('cannot carry what only the practice knows', () => {
    const read = readCommand({ ...START, seenBefore: false, cartridge: null });
    expect(read.ok ? [] : read.issues.map(({ path }) => path)).toEqual(['seenBefore', 'cartridge']);
  });

  it('does not compile as something that does not exist', () => {
    const told = booked();
    // @ts-expect-error: there is no such command
    expect(() => told.asks('practitioner', { do: 'startAnyway', session: 'v1' })).toThrow();
    // @ts-expect-error: nobody says of themselves that a cartridge is new
    told.asks('practitioner', { do: 'startNeedling', session: 'v1', seenBefore: false });
  });
});
