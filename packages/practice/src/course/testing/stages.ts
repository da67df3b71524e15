import { SIGNED_OUT } from '../../examples/said.ts';
import { CLEAR_PERSON } from '../../screening/clear-person.ts';
import { EXAMPLE_COURSE_PLAN } from '../course-plan.ts';
import type { Decision } from '../decide.ts';
import { allSaid, consentTo, lookedUp, SAME_AS_BEFORE, sessionOn, sheetHashOf, ToldCourse } from './told-course.ts';

export const TODAY = '2026-11-24';
export const items = (decision: Decision) => (decision.refused ? decision.items.map(({ item }) => item) : []);
export const because = (decision: Decision) => (decision.refused ? decision.because : 'allowed');
export const START = { do: 'startNeedling', session: 'v1' } as const;
export const SIGN_IN = {
  do: 'signIn',
  session: 'v1',
  identifiers: ['name', 'date of birth'],
  photographs: 'taken',
  personMassKg: 70,
} as const;

/** Screened, planned, consented and booked for today. */
export function booked(answers = {}, plan = EXAMPLE_COURSE_PLAN) {
  const told = new ToldCourse().on(TODAY, `${TODAY}T08:00:00Z`);
  told.does('patient', { do: 'answerScreening', answers: { ...CLEAR_PERSON, answeredOn: TODAY, ...answers } });
  told.does('responsible-clinician', { do: 'proposePlan', plan, outlook: null });
  told.does('patient', consentTo(told.state));
  return told.does('front-desk', sessionOn(TODAY, 'v1'));
}

/** In the room, with everything said. */
export function timedOut(answers = {}, serial = '1') {
  const told = booked(answers);
  told.does('front-desk', { do: 'checkIn', session: 'v1' });
  told.does('patient', { do: 'screenSession', session: 'v1', answers: SAME_AS_BEFORE });
  told.does('practitioner', SIGN_IN);
  return told.does('practitioner', { do: 'recordTimeOut', session: 'v1', said: allSaid(serial) }, lookedUp(serial));
}

export const needling = () => timedOut().does('practitioner', START, lookedUp('1'));
export const CHEEK = {
  do: 'deliverZone',
  session: 'v1',
  zone: 'left-cheek',
  settingMm: 1.25,
  passes: 4,
  endpoint: 'redness',
  painScore: 3,
  deviation: null,
} as const;

/** Delivered as planned, signed out and sealed. */
export function sealed() {
  const told = needling()
    .does('practitioner', CHEEK)
    .does('practitioner', { ...CHEEK, zone: 'right-cheek' });
  told.does('practitioner', { do: 'finishNeedling', session: 'v1', leftOut: [] });
  const given = { readBack: true, nextContactOn: '2026-11-25' };
  told.does('practitioner', { do: 'giveAftercare', session: 'v1', sheetHash: sheetHashOf(told, 'v1'), ...given });
  told.does('practitioner', { do: 'signOut', session: 'v1', ...SIGNED_OUT });
  return told.does('practitioner', { do: 'sealSession', session: 'v1' });
}
