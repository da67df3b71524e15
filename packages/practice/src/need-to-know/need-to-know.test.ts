import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMAND_NAMES, type CourseCommand } from '../course/command-kinds.ts';
import { EXAMPLE_COURSE_PLAN } from '../course/course-plan.ts';
import { mayAsk } from '../course/decide.ts';
import { ROLES, type Role } from '../course/role.ts';
import { commandOf, roleOf } from '../course/testing/random-command.ts';
import { contextOf } from '../course/testing/random-practice.ts';
import { STEP } from '../course/testing/random-step.ts';
import { consentTo, sessionOn, ToldCourse } from '../course/testing/told-course.ts';
import type { ScreeningAnswers } from '../screening/answers.ts';
import { CLEAR_PERSON } from '../screening/clear-person.ts';
import { clearanceOf, openItemsOf } from './clearance-of.ts';
import { viewFor } from './view-for.ts';

/** A person with a session in a month, and these answers. */
function booked(answers: ScreeningAnswers = {}, plan = EXAMPLE_COURSE_PLAN) {
  const told = new ToldCourse().on('2026-11-24', '2026-11-24T08:00:00Z');
  told.does('patient', { do: 'answerScreening', answers: { ...CLEAR_PERSON, answeredOn: '2026-11-24' } });
  told.does('responsible-clinician', { do: 'proposePlan', plan, outlook: null });
  told.does('patient', consentTo(told.state));
  told.does('front-desk', sessionOn('2026-11-30', 'v1'));
  if (Object.keys(answers).length > 0) told.does('patient', { do: 'answerScreening', answers });
  return told;
}
const desk = ({ state, context }: ToldCourse) => viewFor('front-desk', state, context);
const clearance = ({ state, context }: ToldCourse) => clearanceOf(state, 'v1', context);

describe('the front desk', () => {
  it('sees a person who is cleared', () => {
    expect(desk(booked())).toMatchObject({ visits: [{ visit: 'v1', stage: 'booked', clearance: 'cleared' }] });
  });

  it('sees "not cleared" alike, whatever the reason', () => {
    const reasons: ScreeningAnswers[] = [
      { pregnant: { answer: 'yes' } },
      { bloodBorneVirus: { answer: 'yes' } },
      { bodyImageScreen: { answer: 'yes' } },
      { anticoagulant: { answer: 'yes', medicines: ['warfarin'] } },
      { herpesNow: { answer: 'unknown' } },
    ];
    const views = reasons.map((answers) => JSON.stringify(desk(booked(answers))));
    expect(new Set(views).size).toBe(1);
    expect(views[0]).toContain('not cleared');
  });

  it.each<[string, (told: ToldCourse) => void]>([
    [
      'consent was taken back',
      (told) => told.does('patient', { do: 'withdrawConsent', scopes: ['treatment'], reason: null }),
    ],
    [
      'the plan changed',
      (told) => told.does('practitioner', { do: 'proposePlan', plan: EXAMPLE_COURSE_PLAN, outlook: null }),
    ],
    [
      'the rules are not signed',
      (told) => {
        told.context = { ...told.context, rulesetSigned: null };
      },
    ],
    [
      'the credential runs out before',
      (told) => {
        told.context = { ...told.context, credentials: {} };
      },
    ],
  ])('sees "not cleared" where %s', (_, change) => {
    const told = booked();
    change(told);
    expect(clearance(told)).toBe('not cleared');
  });

  it('sees a person as cleared though an allergy leaves an agent out in the room', () => {
    expect(clearance(booked({ anaestheticAllergy: { answer: 'yes', agents: ['lidocaine'] } }))).toBe('cleared');
  });

  it('sees a person as cleared whose answers are asked again on the day', () => {
    const told = booked();
    told.does('front-desk', { do: 'moveVisit', ...timeOn('2027-01-15') });
    expect(clearance(told)).toBe('cleared');
  });

  it('is told of a refusal what belongs to the calendar, and of the rest that it is not cleared', () => {
    const told = booked({ pregnant: { answer: 'yes' } });
    const toTheDesk = told.asks('front-desk', sessionOn('2026-12-20', 'v2'));
    expect(toTheDesk.refused && toTheDesk.items.map(({ item }) => item)).toEqual(['interval', 'clearance']);
    expect(JSON.stringify(toTheDesk)).not.toMatch(/pregnan|S03/i);
    const toDrVega = told.asks('practitioner', sessionOn('2026-12-20', 'v2'));
    expect(toDrVega.refused && toDrVega.items.map(({ item }) => item)).toEqual(['interval', 'S03']);
    const toThePerson = told.asks('patient', sessionOn('2026-12-31', 'v2'));
    expect(toThePerson.refused && toThePerson.items[0]?.because).toMatch(/clinician/);
  });

  it('sees nothing but times, stages, clearance and who came, whatever is in the record', { timeout: 60_000 }, () => {
    const allowed = [
      ...['visit', 'purpose', 'startsAt', 'endsAt', 'on', 'practitioner', 'room', 'handpiece', 'stage', 'clearance'],
      ...['arrivedAt', 'lateMinutes', 'role', 'visits', 'attendance', 'arrived', 'late', 'missed'],
    ];
    const keysOf = (value: unknown): string[] =>
      typeof value !== 'object' || value === null
        ? []
        : Object.entries(value).flatMap(([key, inner]) => [...(Array.isArray(value) ? [] : [key]), ...keysOf(inner)]);
    fc.assert(
      fc.property(fc.array(STEP, { minLength: 10, maxLength: 40 }), (steps) => {
        const told = new ToldCourse();
        for (const step of steps) {
          const command = commandOf(told, step);
          if (command !== null) told.asks(roleOf(command, step), command, contextOf(told, step));
        }
        expect(keysOf(desk(told)).filter((key) => !allowed.includes(key))).toEqual([]);
      }),
      { seed: 20_261_124, numRuns: 100 },
    );
  });
});

function timeOn(on: string) {
  const { do: _, visit: __, purpose: ___, ...time } = sessionOn(on, 'v1');
  return { visit: 'v1', ...time };
}

describe('the person', () => {
  it('sees findings in words for a person, and never the professional’s', () => {
    const { state, context } = booked({ isotretinoin: { answer: 'stopped', stoppedOn: '2026-09-01' } });
    const view = viewFor('patient', state, context);
    expect(view).toMatchObject({
      role: 'patient',
      findings: [{ rule: 'S10', says: expect.stringMatching(/clinician/) }],
    });
    expect(view.role === 'patient' && Object.keys(view.findings[0] ?? {})).not.toContain('because');
  });

  it('sees plan, consent, visits and what waits for them', () => {
    const told = booked();
    told.does('practitioner', { do: 'proposePlan', plan: EXAMPLE_COURSE_PLAN, outlook: null });
    expect(viewFor('patient', told.state, told.context)).toMatchObject({
      plan: { version: 2, awaitsConsent: true },
      consents: [{ planVersion: 1, scopes: ['treatment', 'clinical-photographs'] }],
      visits: [{ visit: 'v1', purpose: 'session', stage: 'booked' }],
    });
  });
});

describe('those who treat', () => {
  it('see everything, and what is open for each session', () => {
    const { state, context } = booked({ anticoagulant: { answer: 'yes', medicines: ['aspirin'] } });
    expect(viewFor('practitioner', state, context)).toMatchObject({ course: state, clearance: { v1: 'not cleared' } });
    expect(openItemsOf(state, 'v1', context).map(({ item }) => item)).toEqual([
      'screening',
      'sign-in',
      'time-out',
      'S11',
    ]);
  });
});

describe('the owner', () => {
  it('sees that a session was held and how it ended, and nothing of the person', () => {
    const { state, context } = booked({ pregnant: { answer: 'yes' } });
    const view = viewFor('owner', state, context);
    expect(view).toMatchObject({ sessions: [{ session: 'v1', state: 'planned' }], reports: { open: 0 } });
    expect(JSON.stringify(view)).not.toMatch(/pregnan|S03|cheek|acne/i);
  });
});

describe('who may ask for what', () => {
  const WHO: Readonly<Record<CourseCommand['do'], readonly Role[]>> = {
    answerScreening: ['patient', 'practitioner', 'responsible-clinician'],
    overrideFinding: ['practitioner', 'responsible-clinician'],
    proposePlan: ['practitioner', 'responsible-clinician'],
    askConsentQuestion: ['patient', 'practitioner', 'responsible-clinician'],
    answerConsentQuestion: ['practitioner', 'responsible-clinician'],
    beginConsentUse: ['practitioner', 'responsible-clinician'],
    endConsentUse: ['practitioner', 'responsible-clinician'],
    measureOutcome: ['patient', 'practitioner', 'responsible-clinician'],
    takePhotograph: ['patient', 'practitioner', 'responsible-clinician'],
    notePhotograph: ['patient', 'practitioner', 'responsible-clinician'],
    withholdPhotograph: ['patient', 'practitioner', 'responsible-clinician'],
    giveConsent: ['patient', 'practitioner', 'responsible-clinician'],
    withdrawConsent: ['patient', 'front-desk', 'practitioner', 'responsible-clinician'],
    bookVisit: ['patient', 'front-desk', 'practitioner', 'responsible-clinician'],
    moveVisit: ['patient', 'front-desk', 'practitioner', 'responsible-clinician'],
    noteAttendance: ['front-desk', 'practitioner', 'responsible-clinician'],
    cancelVisit: ['patient', 'front-desk', 'practitioner', 'responsible-clinician'],
    checkIn: ['front-desk', 'practitioner', 'responsible-clinician'],
    screenSession: ['patient', 'practitioner', 'responsible-clinician'],
    signIn: ['practitioner', 'responsible-clinician'],
    recordTimeOut: ['practitioner', 'responsible-clinician'],
    confirmTimeOut: ['practitioner', 'responsible-clinician'],
    startNeedling: ['practitioner', 'responsible-clinician'],
    deliverZone: ['practitioner', 'responsible-clinician'],
    addCartridge: ['practitioner', 'responsible-clinician'],
    stopNeedling: ['practitioner', 'responsible-clinician'],
    finishNeedling: ['practitioner', 'responsible-clinician'],
    giveAftercare: ['practitioner', 'responsible-clinician'],
    signOut: ['practitioner', 'responsible-clinician'],
    sealSession: ['practitioner', 'responsible-clinician'],
    receiveReport: ['patient', 'front-desk', 'practitioner', 'responsible-clinician'],
    answerReport: ['practitioner', 'responsible-clinician'],
    answerCheckIn: ['patient', 'front-desk', 'practitioner', 'responsible-clinician'],
    recordAdverseEvent: ['practitioner', 'responsible-clinician'],
    judgeAdverseEvent: ['practitioner', 'responsible-clinician'],
    addCorrection: ['patient', 'practitioner', 'responsible-clinician'],
  };

  it.each(COMMAND_NAMES)('%s', (name) => {
    expect(ROLES.filter((role) => mayAsk(role, name))).toEqual(WHO[name]);
  });

  it('says no to a role that may not, and names nothing of the record', () => {
    const told = booked({ pregnant: { answer: 'yes' } });
    const no = told.asks('owner', { do: 'startNeedling', session: 'v1' });
    expect(no).toMatchObject({ refused: true, items: [], because: expect.stringContaining('role owner') });
  });
});
