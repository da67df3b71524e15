import { describe, expect, it } from 'vitest';
import { EXAMPLE_COURSE_PLAN } from '../course/course-plan.ts';
import { booked, needling, sealed, TODAY, timedOut } from '../course/testing/stages.ts';
import { consentTo, sessionOn, ToldCourse } from '../course/testing/told-course.ts';
import { refusal } from '../session/refusal.ts';
import { clearanceOf, openItemsOf } from './clearance-of.ts';
import { patientView } from './patient-view.ts';
import { refusalFor } from './refusal-for.ts';
import { viewFor } from './view-for.ts';
import { visitStage } from './visit-stage.ts';

const REPORT = {
  do: 'receiveReport',
  report: 'r1',
  session: 'v1',
  day: null,
  signs: ['redness', 'blisters'],
  unsure: [],
  words: null,
  photographs: [],
} as const;

/** A course of which everything was told that a person may see. */
function told() {
  const course = sealed();
  course.does('patient', { do: 'askConsentQuestion', question: 'q1', asks: 'How long will I be red?' });
  course.does('patient', { do: 'askConsentQuestion', question: 'q2', asks: 'May I swim?' });
  course.does('practitioner', { do: 'answerConsentQuestion', question: 'q1', says: 'One to three days.' });
  const grade = { do: 'measureOutcome', scale: 'scale-lemperle', zone: 'left-cheek', answers: { grade: 2 } } as const;
  course.does('practitioner', { ...grade, measure: 'm1', image: null, blinded: null });
  const round = { round: 'r1', code: 'c1', isDuplicate: false, about: '2026-11-20' };
  course.does('practitioner', { ...grade, measure: 'm2', image: 'p1', blinded: round });
  course.on('2026-11-27', '2026-11-27T09:00:00Z');
  course.does('patient', REPORT);
  course.does('patient', { ...REPORT, report: 'r2', signs: ['redness'] });
  const answer = { do: 'answerReport', report: 'r1', lowerBecause: null } as const;
  course.does('practitioner', { ...answer, level: 2, words: 'Come at eight.', closed: true });
  course.does('practitioner', { ...answer, level: 2, words: 'How is it now?', closed: false });
  const judgement = {
    grade: 1,
    serious: [],
    causality: 'probable',
    outcome: 'ongoing',
    endedOn: null,
    treatment: null,
  };
  const harm = { event: 'e1', session: 'v1', zones: ['left-cheek'], term: 'dark-marks', report: null } as const;
  course.does('practitioner', {
    do: 'recordAdverseEvent',
    ...harm,
    says: 'Brown marks.',
    beganOn: '2026-11-26',
    judgement,
  } as Parameters<typeof course.does>[1]);
  return course;
}

describe('a person', () => {
  const view = () => {
    const { state, context } = told();
    return patientView(state, context);
  };

  it('sees what they asked, what was answered, and what still waits', () => {
    expect(view().questions).toEqual([
      { question: 'q1', on: TODAY, asks: 'How long will I be red?', answer: { on: TODAY, says: 'One to three days.' } },
      { question: 'q2', on: TODAY, asks: 'May I swim?', answer: null },
    ]);
  });

  it('sees each score, what it is about, and whether it was graded from a picture', () => {
    const score = { scale: 'scale-lemperle', zone: 'left-cheek', score: 2 };
    expect(view().outcomes).toEqual([
      { measure: 'm1', ...score, about: TODAY, blinded: false },
      { measure: 'm2', ...score, about: '2026-11-20', blinded: true },
    ]);
  });

  it('sees their session: when, what was done, the sheet, and that it is sealed', () => {
    const [session] = view().sessions;
    expect(session).toMatchObject({
      session: 'v1',
      state: 'sealed',
      on: TODAY,
      delivered: [{ zone: 'left-cheek' }, { zone: 'right-cheek' }],
      stoppedBecause: null,
      aftercare: { sheetHash: expect.stringMatching(/^sha256:/), nextContactOn: '2026-11-25' },
      sealedAs: expect.stringMatching(/^sha256:/),
    });
    const before = booked();
    expect(patientView(before.state, before.context).sessions).toMatchObject([{ on: null, aftercare: null }]);
  });

  it('sees what they reported, how urgent it was held to be, who answered, and what is closed', () => {
    expect(view().reports).toMatchObject([
      {
        report: 'r1',
        on: '2026-11-27',
        triage: { level: 2 },
        answers: [
          { on: '2026-11-27', words: 'Come at eight.' },
          { on: '2026-11-27', words: 'How is it now?' },
        ],
        closed: true,
      },
      { report: 'r2', answers: [], closed: false },
    ]);
  });

  it('sees a harm as it stands now, without whose fault it may be', () => {
    expect(view().adverseEvents).toEqual([
      {
        event: 'e1',
        on: '2026-11-27',
        beganOn: '2026-11-26',
        term: 'dark-marks',
        says: 'Brown marks.',
        outcome: 'ongoing',
      },
    ]);
  });

  it('sees what a clinician decided of them, by whom and why', () => {
    const course = booked({ bloodBorneVirus: { answer: 'yes' } });
    const open = openItemsOf(course.state, 'v1', course.context).find(({ item }) => item === 'S15' || item === 'S17');
    const any = open ?? openItemsOf(course.state, 'v1', course.context).find(({ mayBeOverridden }) => mayBeOverridden)!;
    course.does('responsible-clinician', {
      do: 'overrideFinding',
      finding: any.finding!,
      session: 'v1',
      reason: 'Undetectable since 2019.',
    });
    expect(patientView(course.state, course.context).decisions).toEqual([
      { rule: any.item, by: 'dr-vega', on: TODAY, reason: 'Undetectable since 2019.' },
    ]);
  });

  it('sees which plan waits for their consent, and what they took back', () => {
    const course = booked();
    const now = () => patientView(course.state, course.context);
    expect(now().plan).toMatchObject({ version: 1, deviceName: 'SkinPen', awaitsConsent: false });
    course.does('patient', { do: 'withdrawConsent', scopes: ['clinical-photographs'], reason: null });
    expect(now().consents).toMatchObject([{ planVersion: 1, on: TODAY, withdrawn: ['clinical-photographs'] }]);
    course.does('responsible-clinician', { do: 'proposePlan', plan: EXAMPLE_COURSE_PLAN, outlook: null });
    expect(now().plan).toMatchObject({ version: 2, awaitsConsent: true });
    expect(now().findings).toEqual([]);
  });

  it('of whom nothing is known has no findings and no plan', () => {
    const blank = new ToldCourse();
    expect(patientView(blank.state, blank.context)).toMatchObject({ findings: [], plan: null, sessions: [] });
  });
});

describe('the owner', () => {
  it('sees counts and how sessions went, and nothing of a person', () => {
    const { state, context } = told();
    const view = viewFor('owner', state, context);
    expect(view).toMatchObject({
      role: 'owner',
      sessions: [
        {
          session: 'v1',
          state: 'sealed',
          startedOn: TODAY,
          practitioner: 'dr-vega',
          device: 'skinpen',
          stoppedEarly: false,
          adverseEventNow: false,
        },
      ],
      overrides: 0,
      reports: { byLevel: [0, 1, 0, 0, 1], open: 1 },
    });
    expect(JSON.stringify(view)).not.toMatch(/blister|Come at eight|Brown/);
  });

  it('sees of a session that has not begun that nothing is known yet, and of one that was stopped that it was', () => {
    const { state, context } = booked();
    const nothing = { startedOn: null, practitioner: null, device: null, stoppedEarly: false, adverseEventNow: null };
    expect(viewFor('owner', state, context)).toMatchObject({ sessions: [nothing] });
    const stopped = needling().does('practitioner', {
      do: 'stopNeedling',
      session: 'v1',
      because: 'Faint.',
    } as Parameters<ToldCourse['does']>[1]);
    expect(viewFor('owner', stopped.state, stopped.context)).toMatchObject({ sessions: [{ stoppedEarly: true }] });
  });
});

describe('where a visit is', () => {
  it('is booked, here, done, missed or cancelled, as the day goes on', () => {
    const course = booked();
    expect(visitStage(course.state, 'v1', TODAY)).toBe('booked');
    expect(visitStage(course.state, 'v9', TODAY)).toBe('cancelled');
    course.on(TODAY, `${TODAY}T14:05:00Z`);
    const note = { do: 'noteAttendance', visit: 'v1', arrivedAt: null } as const;
    course.does('front-desk', { ...note, move: 'arrive' });
    expect(visitStage(course.state, 'v1', TODAY)).toBe('here');
    expect(visitStage(course.state, 'v1', '2026-11-25')).toBe('booked');
    course.does('front-desk', { ...note, move: 'takeBack' });
    expect(visitStage(course.state, 'v1', TODAY)).toBe('booked');
    course.on(TODAY, `${TODAY}T15:30:00Z`).does('front-desk', { ...note, move: 'miss' });
    expect(visitStage(course.state, 'v1', TODAY)).toBe('missed');
  });

  it('of a consultation is done the day after, and not on its day', () => {
    const course = booked().does('front-desk', { ...sessionOn('2026-12-01', 'talk'), purpose: 'consultation' });
    expect(visitStage(course.state, 'talk', '2026-11-30')).toBe('booked');
    expect(visitStage(course.state, 'talk', '2026-12-01')).toBe('booked');
    expect(visitStage(course.state, 'talk', '2026-12-02')).toBe('done');
    course.on('2026-12-01', '2026-12-01T14:05:00Z');
    course.does('front-desk', { do: 'noteAttendance', visit: 'talk', arrivedAt: null, move: 'arrive' });
    expect(visitStage(course.state, 'talk', '2026-12-01')).toBe('here');
    const desk = viewFor('front-desk', course.state, course.context);
    expect(desk.role === 'front-desk' && desk.visits.map(({ clearance }) => clearance === null)).toEqual([false, true]);
  });

  it('follows its session once that has begun', () => {
    expect(visitStage(timedOut().state, 'v1', TODAY)).toBe('here');
    expect(visitStage(needling().state, 'v1', TODAY)).toBe('in treatment');
    expect(visitStage(sealed().state, 'v1', TODAY)).toBe('done');
  });
});

describe('a refusal', () => {
  const open = (item: string) => ({
    item,
    finding: null,
    because: 'Pregnant.',
    patientWording: 'Discuss it.',
    mayBeOverridden: false,
    sources: ['F1'],
  });
  const health = refusal('bookVisit', 'Not then.', [open('S03')]);
  const calendar = refusal('bookVisit', 'Not then.', [{ ...open('interval'), sources: ['percuta-policy'] }]);
  const both = refusal('bookVisit', 'Not then.', [open('S03'), open('S11'), open('interval')]);

  it('is told in full to those who treat', () => {
    for (const role of ['practitioner', 'responsible-clinician'] as const) expect(refusalFor(role, both)).toBe(both);
  });

  it.each(['front-desk', 'owner'] as const)('hides from %s what is of health, its sources too', (role) => {
    expect(refusalFor(role, both)).toMatchObject({
      items: [{ item: 'interval' }, { item: 'clearance' }],
      sources: ['percuta-policy'],
    });
    expect(JSON.stringify(refusalFor(role, health))).not.toMatch(/S03|F1|Pregnant/);
    expect(refusalFor(role, calendar)).toEqual(calendar);
    expect(refusalFor(role, refusal('checkIn', 'Not today.'))).toEqual(refusal('checkIn', 'Not today.'));
  });
});

describe('clearance', () => {
  it('is given for the day of the visit, never for one that was cancelled or is unknown', () => {
    const course = booked();
    expect(clearanceOf(course.state, 'v1', course.context)).toBe('cleared');
    expect(clearanceOf(course.state, 'v9', course.context)).toBe('not cleared');
    course.does('front-desk', { do: 'cancelVisit', visit: 'v1', because: 'Ill.' } as Parameters<ToldCourse['does']>[1]);
    expect(clearanceOf(course.state, 'v1', course.context)).toBe('not cleared');
    expect(openItemsOf(course.state, 'v1', course.context)).toEqual([]);
  });

  it('is given once needling has begun, and nothing is open then', () => {
    const course = needling();
    expect(clearanceOf(course.state, 'v1', course.context)).toBe('cleared');
    expect(openItemsOf(course.state, 'v1', course.context)).toEqual([]);
  });

  it('looks at the day of the visit: a wait that is over by then does not hold it back', () => {
    const course = booked().does('front-desk', sessionOn('2026-12-24', 'v2'));
    course.does('patient', { do: 'answerScreening', answers: { filler: { answer: 'yes', on: '2026-11-20' } } });
    expect(clearanceOf(course.state, 'v1', course.context)).toBe('not cleared');
    expect(clearanceOf(course.state, 'v2', course.context)).toBe('cleared');
  });

  it('is not given for a plan without consent, whatever was agreed to before', () => {
    const course = booked();
    const deeper = EXAMPLE_COURSE_PLAN.zones.map((zone) => ({ ...zone, settingMm: 1 }));
    course.does('responsible-clinician', {
      do: 'proposePlan',
      plan: { ...EXAMPLE_COURSE_PLAN, zones: deeper },
      outlook: null,
    });
    expect(clearanceOf(course.state, 'v1', course.context)).toBe('not cleared');
    course.does('patient', consentTo(course.state));
    expect(clearanceOf(course.state, 'v1', course.context)).toBe('cleared');
  });
});
