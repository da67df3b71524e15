import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CourseCommand } from './command-kinds.ts';
import { courseOf } from './course-of.ts';
import { EXAMPLE_COURSE_PLAN } from './course-plan.ts';
import { readCommand } from './decide.ts';
import { readEntry } from './read-entry.ts';
import { openAtStart } from './testing/open-at-start.ts';
import { commandOf, roleOf } from './testing/random-command.ts';
import { contextOf } from './testing/random-practice.ts';
import { STEP, type Step } from './testing/random-step.ts';
import { because, booked, CHEEK, items, needling, SIGN_IN, START, sealed, timedOut } from './testing/stages.ts';
import { consentTo, lookedUp, sessionOn, ToldCourse } from './testing/told-course.ts';

/** One step of a random course, with what holds of every decision. */
function take(told: ToldCourse, step: Step): void {
  const command = commandOf(told, step);
  if (command === null) return;
  expect(readCommand(structuredClone(command))).toEqual({ ok: true, value: command });
  const { state, entries } = told;
  const context = contextOf(told, step);
  const decision = told.asks(roleOf(command, step), command, context);
  if (decision.refused) {
    expect(decision).toMatchObject({ what: command.do, because: expect.stringMatching(/\.$/) });
    expect(told.state).toBe(state);
    return;
  }
  for (const entry of decision.entries) {
    expect(readEntry(structuredClone(entry))).toEqual({ ok: true, value: entry });
    if (entry.kind === 'needling-started') expect(openAtStart({ before: entries, context, start: entry })).toEqual([]);
  }
}

describe('whatever is asked of a course', () => {
  it('is refused by the name under which it was asked, with a reason, and leaves the record as it was', () => {
    fc.assert(
      fc.property(fc.array(STEP, { minLength: 20, maxLength: 50, size: 'max' }), (steps) => {
        const told = new ToldCourse();
        for (const step of steps) take(told, step);
        expect(courseOf(told.entries)).toEqual(told.state);
      }),
      { seed: 20_261_124, numRuns: 15 },
    );
  });

  const SESSION = { session: 'v1' } as const;
  const BEFORE_ITS_TIME: readonly CourseCommand[] = [
    {
      do: 'deliverZone',
      ...SESSION,
      zone: 'left-cheek',
      settingMm: 1,
      passes: 1,
      endpoint: 'redness',
      painScore: 3,
      deviation: null,
    },
    { do: 'finishNeedling', ...SESSION, leftOut: [] },
    { do: 'stopNeedling', ...SESSION, because: 'Faint.' } as CourseCommand,
    { do: 'sealSession', ...SESSION },
    { do: 'confirmTimeOut', ...SESSION },
    { do: 'addCartridge', ...SESSION, code: '(01)09506000134352(17)291231(10)AB1(21)9' } as CourseCommand,
    { ...START },
    { ...SIGN_IN },
  ];

  it.each(BEFORE_ITS_TIME.map((command) => [command.do, command] as const))(
    'says no to %s before its time, by its name',
    (name, command) => {
      const decision = booked().asks('practitioner', command);
      expect(decision).toMatchObject({ refused: true, what: name });
      expect(because(decision)).toMatch(/\.$/);
    },
  );

  it('says no to a visit that is not there, was cancelled or missed', () => {
    const told = booked();
    const cancel = (visit: string) =>
      told.asks('front-desk', { do: 'cancelVisit', visit, because: 'Ill.' } as CourseCommand);
    expect(cancel('v9')).toMatchObject({ what: 'cancelVisit', because: 'There is no such visit.' });
    expect(cancel('v1').refused).toBe(false);
    expect(cancel('v1')).toMatchObject({ what: 'cancelVisit', because: 'There is no such visit.' });
    const { do: _, purpose: __, ...time } = sessionOn('2026-12-01', 'v1');
    expect(told.asks('front-desk', { do: 'moveVisit', ...time })).toMatchObject({
      what: 'moveVisit',
      because: 'There is no such visit.',
    });
  });

  it('says no to cancelling a visit whose needling has begun', () => {
    const no = needling().asks('front-desk', { do: 'cancelVisit', visit: 'v1', because: 'Ill.' } as CourseCommand);
    expect(no).toMatchObject({
      what: 'cancelVisit',
      because: 'Needling has begun. Stop it, and sign the session out.',
    });
  });

  it('says no to a second booking under the same name, and to a session without a plan', () => {
    const told = booked();
    expect(told.asks('front-desk', sessionOn('2026-12-24', 'v1'))).toMatchObject({
      what: 'bookVisit',
      because: 'This visit is booked already.',
    });
    const blank = new ToldCourse().on('2026-11-24', '2026-11-24T08:00:00Z');
    expect(blank.asks('front-desk', sessionOn('2026-12-24', 'v1'))).toMatchObject({
      what: 'bookVisit',
      because: 'There is no plan yet. Book a consultation first.',
    });
  });

  it('says no to checking in on another day', () => {
    const told = booked().on('2026-11-25');
    expect(told.asks('front-desk', { do: 'checkIn', session: 'v1' })).toMatchObject({
      what: 'checkIn',
      because: 'The visit is on 2026-11-24, not today. Move it first.',
    });
  });

  it('says no to a cartridge that is in use in this very session, and to one without a unit', () => {
    const told = needling();
    const add = (code: string) =>
      told.asks('practitioner', { do: 'addCartridge', session: 'v1', code } as CourseCommand, lookedUp('1'));
    expect(add('(01)09506000134352(17)291231(10)AB1(21)1')).toMatchObject({
      what: 'addCartridge',
      because: 'This cartridge is in use already. Scan the new one.',
    });
    expect(add('hello')).toMatchObject({ what: 'addCartridge', because: 'Take another cartridge.' });
  });

  it('says no to confirming a time-out by whoever held it', () => {
    const told = timedOut();
    expect(told.asks('practitioner', { do: 'confirmTimeOut', session: 'v1' }, { confirmsAs: 'dr-vega' })).toMatchObject(
      {
        what: 'confirmTimeOut',
        because: 'You held this time-out yourself. Let a colleague confirm it.',
      },
    );
  });

  it('says no to a correction of an entry that is still to come, and yes to the newest', () => {
    const told = sealed();
    const correct = (corrects: number) =>
      told.asks('practitioner', { do: 'addCorrection', corrects, says: 'Pain was 5.', because: 'Misheard.' });
    expect(correct(told.state.length + 1)).toMatchObject({ what: 'addCorrection', refused: true });
    expect(correct(told.state.length).refused).toBe(false);
  });
});

describe('consent, asked and answered', () => {
  const ask = { do: 'askConsentQuestion', question: 'q1', asks: 'How long will I be red?' } as const;
  const answer = { do: 'answerConsentQuestion', question: 'q1', says: 'Usually one to three days.' } as const;

  it('takes a question once there is a plan, once by its name, and an answer once', () => {
    const blank = new ToldCourse().on('2026-11-24', '2026-11-24T08:00:00Z');
    expect(because(blank.asks('patient', ask))).toBe('There is no plan to ask about yet.');
    const told = booked();
    expect(because(told.asks('practitioner', answer))).toBe('There is no such question.');
    told.does('patient', ask);
    expect(because(told.asks('patient', ask))).toBe('A question with this id was asked already.');
    told.does('patient', { ...ask, question: 'q2' });
    told.does('practitioner', answer);
    expect(because(told.asks('practitioner', answer))).toBe('It has been answered. Add a correction instead.');
    const said = told.state.consentTalk.questions.map(({ question, answer: given }) => [question, given?.says ?? null]);
    expect(said).toEqual([
      ['q1', 'Usually one to three days.'],
      ['q2', null],
    ]);
  });

  it('is not given without a plan, nor for a text that has changed', () => {
    const given = consentTo(booked().state);
    const blank = new ToldCourse().on('2026-11-24', '2026-11-24T08:00:00Z');
    expect(blank.asks('patient', given)).toMatchObject({
      what: 'giveConsent',
      because: 'There is no plan to consent to.',
    });
    const other = { ...given, documentHash: `sha256:${'0'.repeat(64)}` };
    expect(booked().asks('patient', other)).toMatchObject({
      what: 'giveConsent',
      because: 'The text has changed since. Read it again and sign it.',
    });
  });
});

describe('an outcome', () => {
  const graded = {
    do: 'measureOutcome',
    measure: 'm1',
    scale: 'scale-lemperle',
    zone: 'left-cheek',
    answers: { grade: 2 },
    image: null,
    blinded: null,
  } as const;
  const pain = { ...graded, measure: 'm2', scale: 'scale-pain-nrs', answers: { grade: 4 } } as const;
  const round = { round: 'r1', code: 'c1', isDuplicate: false, about: '2026-11-20' };

  it('graded in person is about today, and stands as it was scored', () => {
    const told = sealed().does('practitioner', graded);
    expect(told.state.outcomes).toMatchObject([
      { measure: 'm1', scale: 'scale-lemperle', zone: 'left-cheek', score: 2, about: '2026-11-24', blinded: null },
    ]);
  });

  it('graded from a picture is about the day of the picture, in its round', () => {
    const told = sealed().does('practitioner', { ...graded, image: 'p1', blinded: round });
    expect(told.state.outcomes).toMatchObject([
      { about: '2026-11-20', image: 'p1', blinded: { round: 'r1', code: 'c1', isDuplicate: false } },
    ]);
  });

  it('is graded once; another measure beside it is another', () => {
    const told = sealed().does('practitioner', graded);
    expect(told.asks('practitioner', graded)).toMatchObject({
      what: 'measureOutcome',
      because: 'It has been graded. Add a correction instead.',
    });
    expect(told.asks('practitioner', { ...graded, measure: 'm9' }).refused).toBe(false);
  });

  it('is graded by whoever can: pain by the person, wrinkles by a professional, and pain never from a picture', () => {
    const told = sealed();
    expect(because(told.asks('patient', graded))).toBe('This scale is graded by a professional.');
    expect(told.asks('patient', pain).refused).toBe(false);
    expect(because(told.asks('practitioner', { ...pain, measure: 'm3', blinded: round }))).toBe(
      'This scale is told by the person and cannot be graded from a picture.',
    );
  });

  it('is no score with answers that the scale does not have, and says which', () => {
    const no = sealed().asks('practitioner', { ...graded, answers: { grade: 17 } });
    expect(no).toMatchObject({ what: 'measureOutcome', refused: true });
    expect(because(no)).toMatch(/^These answers do not make a score: grade /);
  });
});

describe('a harm', () => {
  const marks = {
    do: 'recordAdverseEvent',
    event: 'e1',
    session: 'v1',
    zones: ['left-cheek'],
    term: 'dark-marks',
    says: 'Brown marks on the left cheek.',
    beganOn: '2026-11-24',
    report: null,
    judgement: { grade: 1, serious: [], causality: 'probable', outcome: 'ongoing', endedOn: null, treatment: null },
  } as const;

  it('may begin on the day of the session and today, and carries what the record knows of it', () => {
    const told = sealed();
    told.does('practitioner', marks);
    expect(told.state.adverseEvents.e1?.link).toMatchObject({
      session: 'v1',
      needledOn: '2026-11-24',
      operator: 'dr-vega',
      skinType: expect.any(Number),
    });
    expect(because(told.asks('practitioner', marks))).toBe('This adverse event is here already.');
  });

  it.each([
    ['of a session that was never needled', { session: 'v9' }, 'Nobody was needled in that session.'],
    ['that is still to come', { beganOn: '2026-11-25' }, 'that is still to come'],
    ['that began before its session', { beganOn: '2026-11-23' }, 'before the session of 2026-11-24'],
    ['of a report that is not here', { report: 'r9' }, 'There is no such report.'],
  ])('is refused where it is one %s', (_, changes, told) => {
    const no = sealed().asks('practitioner', { ...marks, ...changes } as CourseCommand);
    expect(no).toMatchObject({ what: 'recordAdverseEvent', refused: true });
    expect(because(no)).toContain(told);
  });

  it('may have begun on a day that nobody knows, and belong to no session', () => {
    const told = sealed();
    expect(told.asks('practitioner', { ...marks, beganOn: null }).refused).toBe(false);
    expect(told.asks('practitioner', { ...marks, event: 'e2', session: null, beganOn: '2026-10-01' }).refused).toBe(
      false,
    );
  });
});

describe('a course that is booked', () => {
  it('has room for as many sessions as its plan, consultations not counted', () => {
    const plan = { ...EXAMPLE_COURSE_PLAN, sessions: { ...EXAMPLE_COURSE_PLAN.sessions, count: 2 } };
    const told = booked({}, plan);
    told.does('front-desk', { ...sessionOn('2026-12-01', 'talk'), purpose: 'consultation' });
    told.does('front-desk', sessionOn('2026-12-24', 'v2'));
    const third = told.asks('front-desk', sessionOn('2027-01-24', 'v3'));
    expect(items(third)).toEqual(['sessions']);
    expect(third).toMatchObject({ items: [{ mayBeOverridden: false, sources: ['percuta-policy'] }] });
  });

  it('keeps its interval from the nearest session on either side, whichever was booked first', () => {
    const told = booked();
    told.does('front-desk', sessionOn('2027-01-23', 'v3'));
    const between = told.asks('front-desk', sessionOn('2027-01-08', 'v2'));
    expect(items(between)).toEqual(['interval']);
    expect(between).toMatchObject({
      items: [{ because: expect.stringContaining('Only 15 days from the session on 2027-01-23') }],
    });
    expect(told.asks('front-desk', sessionOn('2026-12-24', 'v2')).refused).toBe(false);
    expect(items(told.asks('front-desk', sessionOn('2026-12-23', 'v4')))).toContain('interval');
  });

  it('wants the questions answered first', () => {
    const told = new ToldCourse().on('2026-11-24', '2026-11-24T08:00:00Z');
    told.does('responsible-clinician', { do: 'proposePlan', plan: EXAMPLE_COURSE_PLAN, outlook: null });
    expect(items(told.asks('practitioner', sessionOn('2026-12-24', 'v1')))).toEqual(['screening']);
  });

  it('counts nothing as delivered that was not', () => {
    const told = needling().does('practitioner', CHEEK);
    expect(told.state.sessions.v1?.session.delivered).toHaveLength(1);
  });
});
