import { describe, expect, it } from 'vitest';
import { CLEAR_PERSON } from '../screening/clear-person.ts';
import { EXAMPLE_CONTEXT } from './course-context.ts';
import { courseOf } from './course-of.ts';
import { EXAMPLE_COURSE_PLAN } from './course-plan.ts';
import type { Credential } from './credential.ts';
import { credentialOn } from './credential.ts';
import { gateFactsOf } from './gate-facts-of.ts';
import { isBeforeStart } from './is-before-start.ts';
import { needlingPlanOf } from './needling-plan-of.ts';
import { sheetFor } from './sheet-for.ts';
import { booked, needling, SIGN_IN, sealed, TODAY, timedOut } from './testing/stages.ts';
import { allSaid, consentTo, lookedUp, SAME_AS_BEFORE, sessionOn, ToldCourse } from './testing/told-course.ts';
import { timeOutFactsOf } from './time-out-facts-of.ts';
import { timeFault } from './visit-time.ts';

const facts = (told: ToldCourse, session = 'v1', changes: Partial<typeof EXAMPLE_CONTEXT> = {}) =>
  gateFactsOf(told.state, session, { ...told.context, ...changes });

const PHYSICIAN: Credential = EXAMPLE_CONTEXT.credentials['dr-vega']![0]!;
const [LEFT, RIGHT] = EXAMPLE_COURSE_PLAN.zones as [
  (typeof EXAMPLE_COURSE_PLAN.zones)[number],
  (typeof EXAMPLE_COURSE_PLAN.zones)[number],
];

describe('the credential of somebody with several', () => {
  const short = { ...PHYSICIAN, validUntil: '2026-12-31' };
  it('is the one that lasts longest, in whichever order they stand', () => {
    const asked = { device: 'skinpen', on: TODAY };
    expect(credentialOn([PHYSICIAN, short], asked)?.validUntil).toBe('2027-12-31');
    expect(credentialOn([short, PHYSICIAN], asked)?.validUntil).toBe('2027-12-31');
  });
});

describe('a plan as its rules read it', () => {
  const reading = { answers: CLEAR_PERSON, credential: null, on: TODAY, daysSinceLast: null };
  const person = (answers: object) =>
    needlingPlanOf(EXAMPLE_COURSE_PLAN, { ...reading, answers: { ...CLEAR_PERSON, ...answers } }).person;

  it('does not know a skin type that nobody knows', () => {
    expect(person({ fitzpatrickType: 'unknown' }).fitzpatrickType).toBeNull();
    expect(person({ fitzpatrickType: undefined }).fitzpatrickType).toBeNull();
    expect(person({ fitzpatrickType: 5 }).fitzpatrickType).toBe(5);
  });

  it.each([
    ['yes', true],
    ['no', false],
    ['unknown', null],
  ])('takes dark marks answered with %s as %s', (answer, marks) => {
    expect(person({ pigmentMarks: { answer } }).pigmentMarks).toBe(marks);
  });

  it('names what glides, and nothing where nothing does', () => {
    expect(needlingPlanOf(EXAMPLE_COURSE_PLAN, reading)).toMatchObject({
      topicals: ['sterile-hydrogel'],
      setting: 'practice',
      modality: null,
    });
    expect(needlingPlanOf({ ...EXAMPLE_COURSE_PLAN, glide: null }, reading).topicals).toEqual([]);
  });

  it.each([
    ['left', [{ ...LEFT, settingMm: 1.5 }, RIGHT]],
    ['right', [LEFT, { ...RIGHT, settingMm: 1.5 }]],
  ])('takes a zone at the deeper of its two sides, the %s', (_, zones) => {
    const plan = { ...EXAMPLE_COURSE_PLAN, zones };
    expect(needlingPlanOf(plan, reading).zones).toMatchObject([{ zone: 'cheek', settingMm: 1.5 }]);
  });

  it.each([
    ['left', [{ ...LEFT, insideOrbitalRim: true }, RIGHT]],
    ['right', [LEFT, { ...RIGHT, insideOrbitalRim: true }]],
  ])('is inside the orbital rim as soon as one side is, the %s', (_, zones) => {
    const plan = { ...EXAMPLE_COURSE_PLAN, zones };
    expect(needlingPlanOf(plan, reading).zones[0]?.insideOrbitalRim).toBe(true);
  });
});

describe('a time-out as its rules read it', () => {
  const said = {
    ...allSaid('1'),
    nearEyeOrEar: [{ zone: 'right-cheek', eyeOrEarDistanceCm: 2, shielded: true }] as const,
  };
  const read = (changes: object) =>
    timeOutFactsOf({
      said,
      scan: null,
      seenBefore: null,
      zones: ['left-cheek', 'right-cheek'],
      personMassKg: 62,
      ...changes,
    });

  it('gives the distance from the eye to the zone of which it was said, and to no other', () => {
    expect(read({}).zones).toEqual([
      { zone: 'left-cheek', eyeOrEarDistanceCm: null, shielded: null },
      { zone: 'right-cheek', eyeOrEarDistanceCm: 2, shielded: true },
    ]);
  });

  it('has a label only for a product that was named', () => {
    expect(read({}).anaesthetic.label).toBeNull();
    const cream = { ...said, anaesthetic: { ...said.anaesthetic, used: true, product: 'emla-2.5-2.5' } };
    expect(read({ said: cream }).anaesthetic.agents).toEqual(['lidocaine', 'prilocaine']);
  });
});

describe('what the gate reads of a course', () => {
  it('is nothing without a plan, and nothing without a session', () => {
    expect(facts(booked(), 'v9')).toBeNull();
    const told = new ToldCourse().on(TODAY, `${TODAY}T08:00:00Z`);
    told.does('patient', { do: 'answerScreening', answers: { ...CLEAR_PERSON, answeredOn: TODAY } });
    expect(facts(told)).toBeNull();
    const { state } = booked();
    expect(gateFactsOf({ ...state, plans: [] }, 'v1', EXAMPLE_CONTEXT)).toBeNull();
  });

  it('holds the credential of whoever needles, for the device of the plan', () => {
    expect(facts(booked())?.practitioner).toEqual({ id: 'dr-vega', credentialValidUntil: '2027-12-31' });
    const forAnother = { 'dr-vega': [{ ...PHYSICIAN, devices: ['exceed'] }] };
    const held = facts(booked(), 'v1', { credentials: forAnother });
    expect(held?.practitioner.credentialValidUntil).toBeNull();
    expect(held?.credentialGap).toContain('does not cover skinpen');
    expect(facts(booked(), 'v1', { credentials: {} })?.credentialGap).toBe('no credential is on record');
  });

  it('counts two ways of saying who somebody is, not one said twice', () => {
    const signedIn = (identifiers: readonly string[]) => {
      const told = booked().does('front-desk', { do: 'checkIn', session: 'v1' });
      return facts(told.does('practitioner', { ...SIGN_IN, identifiers }))?.signIn?.identifiers;
    };
    expect(signedIn(['name', 'date of birth'])).toBe(2);
    expect(signedIn(['Name', 'name'])).toBe(1);
  });

  it('knows whether the practice has set its numbers', () => {
    expect(facts(booked())?.practiceNumbersSet).toBe(true);
    expect(facts(booked(), 'v1', { numbers: null })?.practiceNumbersSet).toBe(false);
  });

  it.each([
    ['emla', true],
    ['  EMLA ', true],
    ['LMX 4', false],
    [null, false],
  ])('holds the cream beside the one that was planned: %s', (product, asPlanned) => {
    const plan = { ...EXAMPLE_COURSE_PLAN, anaesthetic: 'Emla' };
    const told = booked({}, plan).does('front-desk', { do: 'checkIn', session: 'v1' });
    const said = allSaid('1');
    const cream = { ...said, anaesthetic: { ...said.anaesthetic, used: true, product } };
    told.does('patient', { do: 'screenSession', session: 'v1', answers: SAME_AS_BEFORE });
    told.does('practitioner', SIGN_IN);
    told.does('practitioner', { do: 'recordTimeOut', session: 'v1', said: cream }, lookedUp('1'));
    expect(facts(told)?.timeOut).toMatchObject({ anaestheticAsPlanned: asPlanned });
  });

  it('takes the device of the time-out for the planned one by whichever name, and no other for it', () => {
    const asPlanned = (device: string) => {
      const told = booked().does('front-desk', { do: 'checkIn', session: 'v1' });
      told.does('patient', { do: 'screenSession', session: 'v1', answers: SAME_AS_BEFORE });
      told.does('practitioner', SIGN_IN);
      told.does(
        'practitioner',
        { do: 'recordTimeOut', session: 'v1', said: { ...allSaid('1'), device } },
        lookedUp('1'),
      );
      return facts(told)?.timeOut?.deviceAsPlanned;
    };
    expect(asPlanned('skinpen')).toBe(true);
    expect(asPlanned('SkinPen')).toBe(true);
    expect(asPlanned('exceed')).toBe(false);
    expect(asPlanned('bought-online')).toBe(false);
  });

  it('counts the sessions of this plan, and the days since the last of any', () => {
    const told = sealed().on('2026-12-24');
    told.does('front-desk', sessionOn('2026-12-24', 'v2'));
    expect(facts(told, 'v2')?.course).toEqual({
      sessionsDone: 1,
      sessionsPlanned: 3,
      daysSinceLast: 30,
      intervalDays: 30,
    });
    const plan = { ...EXAMPLE_COURSE_PLAN, sessions: { ...EXAMPLE_COURSE_PLAN.sessions, count: 2 } };
    told.does('responsible-clinician', { do: 'proposePlan', plan, outlook: null });
    told.does('patient', consentTo(told.state));
    expect(facts(told, 'v2')?.course).toMatchObject({ sessionsDone: 0, sessionsPlanned: 2, daysSinceLast: 30 });
    expect(facts(sealed())?.course).toMatchObject({ sessionsDone: 0, daysSinceLast: null });
  });

  it('takes no confirmation by whoever held the time-out, and none of an earlier one', () => {
    const told = timedOut();
    expect(facts(told)?.timeOut?.confirmedByAnother).toBe(false);
    told.does('practitioner', { do: 'confirmTimeOut', session: 'v1' });
    expect(facts(told)?.timeOut?.confirmedByAnother).toBe(true);
    told.does('practitioner', { do: 'recordTimeOut', session: 'v1', said: allSaid('1') }, lookedUp('1'));
    expect(facts(told)?.timeOut?.confirmedByAnother).toBe(false);
    const { state } = timedOut().does('practitioner', { do: 'confirmTimeOut', session: 'v1' });
    const record = state.sessions.v1!;
    const itself = { ...record, confirmed: { ...record.confirmed!, by: record.timeOut!.entry.by.id } };
    const sessions = { ...state.sessions, v1: itself };
    expect(gateFactsOf({ ...state, sessions }, 'v1', EXAMPLE_CONTEXT)?.timeOut?.confirmedByAnother).toBe(false);
  });
});

describe('a session', () => {
  it.each([
    ['planned', true],
    ['checked-in', true],
    ['signed-in', true],
    ['timed-out', true],
    ['needling', false],
    ['needled', false],
    ['signed-out', false],
    ['sealed', false],
  ] as const)('that is %s may still come to its start: %s', (state, may) => {
    expect(isBeforeStart({ state })).toBe(may);
  });

  it('names on its sheet each zone once, and numbing only where there was some', () => {
    const { started, session, timeOut } = sealed().state.sessions.v1!;
    const sheet = sheetFor({ started, session, timeOut }, EXAMPLE_CONTEXT.numbers);
    expect(sheet).toMatchObject({ on: TODAY, zones: ['left-cheek', 'right-cheek'], anaestheticUsed: false });
    const twice = { ...session, delivered: [...session.delivered, ...session.delivered] };
    expect(sheetFor({ started, session: twice, timeOut }, null)?.zones).toEqual(['left-cheek', 'right-cheek']);
    const { said } = timeOut!;
    const numbed = { ...timeOut!, said: { ...said, anaesthetic: { ...said.anaesthetic, used: true } } };
    expect(sheetFor({ started, session, timeOut: numbed }, null)?.anaestheticUsed).toBe(true);
    expect(sheetFor({ started, session, timeOut: null }, null)?.anaestheticUsed).toBe(true);
  });
});

describe('a time for a visit', () => {
  const { context } = new ToldCourse().on(TODAY, `${TODAY}T09:00:00Z`);
  const time = (from: string, to: string, on = TODAY) => {
    const { startsAt: _, endsAt: __, ...place } = sessionOn(on, 'v1');
    return timeFault({ ...place, startsAt: from, endsAt: to }, context);
  };

  it('begins now at the earliest, and ends after it begins', () => {
    expect(time(`${TODAY}T09:00:00Z`, `${TODAY}T10:00:00Z`)).toBeNull();
    expect(time(`${TODAY}T08:59:59Z`, `${TODAY}T10:00:00Z`)).toContain('has passed');
    expect(time(`${TODAY}T09:00:00Z`, `${TODAY}T09:00:00Z`)).toContain('ends after it begins');
    expect(time(`${TODAY}T10:00:00Z`, `${TODAY}T11:00:00Z`, '2026-11-23')).toContain('has passed');
  });
});

describe('a course of which nothing is known', () => {
  it('has nothing that the gate could read', () => {
    expect(gateFactsOf(courseOf([]), 'v1', EXAMPLE_CONTEXT)).toBeNull();
    expect(facts(needling())?.timeOut?.on).toBe(TODAY);
  });
});
