import { describe, expect, it } from 'vitest';
import { cartridgeToLookUp } from './cartridge-seen.ts';
import { EXAMPLE_COURSE_PLAN } from './course-plan.ts';
import { gateFactsOf } from './gate-facts-of.ts';
import { because, booked, CHEEK, items, needling, SIGN_IN, START, sealed, TODAY, timedOut } from './testing/stages.ts';
import {
  allSaid,
  cartridgeCode,
  cartridgeKey,
  consentTo,
  lookedUp,
  SAME_AS_BEFORE,
  sessionOn,
} from './testing/told-course.ts';

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
      cautions: [],
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
