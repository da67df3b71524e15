import { SIGNED_OUT } from '../../examples/said.ts';
import type { HarmJudgement } from '../../harm/adverse-event.ts';
import { viewFor } from '../../need-to-know/view-for.ts';
import { EXAMPLE_PHOTOGRAPH } from '../../photographs/example-photograph.ts';
import type { ScreeningAnswers } from '../../screening/answers.ts';
import { CLEAR_PERSON } from '../../screening/clear-person.ts';
import type { SessionState } from '../../session/session-moves.ts';
import { checkInsOf } from '../check-ins-of.ts';
import type { CommandName, CourseCommand } from '../command-kinds.ts';
import { type CoursePlan, EXAMPLE_COURSE_PLAN } from '../course-plan.ts';
import type { SessionRecord } from '../course-state.ts';
import type { TimeOutSaid } from '../entries/time-out-recorded.ts';
import type { Role } from '../role.ts';
import type { Step } from './random-step.ts';
import {
  allSaid,
  cartridgeCode,
  consentTo,
  SAME_AS_BEFORE,
  sessionOn,
  sheetHashOf,
  type ToldCourse,
} from './told-course.ts';

const FLAWED_ANSWERS: readonly ScreeningAnswers[] = [
  { pregnant: { answer: 'yes' } },
  { herpesNow: { answer: 'yes' } },
  { herpesNow: { answer: 'unknown' } },
  { anticoagulant: { answer: 'yes', medicines: ['aspirin'] } },
  { warts: { answer: 'yes', zones: ['cheek'] } },
  { answeredOn: '2026-11-23' },
  { answeredOn: '2027-01-01' },
];

const FLAWED_PLANS: readonly Partial<CoursePlan>[] = [
  { device: 'bought online' },
  { zones: [{ zone: 'left-cheek', settingMm: 2, passes: 4, reason: null, insideOrbitalRim: false }] },
  { zones: [{ zone: 'nose', settingMm: 0.5, passes: 4, reason: null, insideOrbitalRim: false }] },
  { sessions: { count: 1, intervalDays: null, reviewAfterSession: null } },
  { sessions: { count: 3, intervalDays: 10, reviewAfterSession: null } },
  { glide: 'vitamin-c' },
  { anaesthetic: 'emla-2.5-2.5' },
];

/** A numbing cream within its label, for somebody against whom nothing speaks. */
const CREAM: TimeOutSaid['anaesthetic'] = {
  used: true,
  product: 'emla-2.5-2.5',
  compounded: false,
  lidocainePercent: 2.5,
  massG: 10,
  areaCm2: 100,
  minutes: 60,
  occluded: true,
  removed: true,
  reappliedOnNeedledSkin: false,
  cautions: [],
};

/** Time-outs in which one thing is not as it should be. */
function flawedTimeOuts(said: TimeOutSaid): readonly Partial<TimeOutSaid>[] {
  return [
    { antisepsis: { ...said.antisepsis, dried: false } },
    { antisepsis: { ...said.antisepsis, dried: null } },
    { antisepsis: { ...said.antisepsis, wetSeconds: 20 } },
    { antisepsis: { ...said.antisepsis, agent: 'none' } },
    { cartridge: { ...said.cartridge, sealIntact: false } },
    { cartridge: { ...said.cartridge, code: null } },
    { cartridge: { ...said.cartridge, code: '(01)09506000134352(17)251231(10)AB1(21)1' } },
    { handpiece: { cleaned: false, sheathed: true } },
    { confirmedAloud: { ...said.confirmedAloud, identity: null } },
    { emergency: { kit: false, complicationPlan: true } },
    { cartridge: { ...said.cartridge, openedBeforePerson: false } },
    { deviceAloud: null },
    { spokenWith: null },
    { handsGlovesEyes: null },
    { sharpsBox: false },
    { device: 'exceed' },
    { anaesthetic: CREAM },
    { anaesthetic: { ...CREAM, cautions: null } },
    { anaesthetic: { ...CREAM, cautions: ['methaemoglobinaemia-risk'] } },
    { anaesthetic: { ...CREAM, cautions: ['class-i-antiarrhythmic'] } },
    { anaesthetic: { ...CREAM, massG: 61 } },
  ];
}

function flawed<T extends object>(flaws: readonly T[], flaw: number): Partial<T> {
  return flaw === 0 ? {} : (flaws[flaw % flaws.length] ?? {});
}

/** What may happen between the first puncture and the last, besides the next zone. */
const MEANWHILE: Readonly<Record<number, CommandName>> = { 7: 'stopNeedling', 8: 'addCartridge' };

/** What may happen once a session is over, one after the other. */
const AFTERWARDS = [
  'receiveReport',
  'answerReport',
  'answerCheckIn',
  'recordAdverseEvent',
  'judgeAdverseEvent',
  'measureOutcome',
  'takePhotograph',
  'notePhotograph',
  'withholdPhotograph',
  'addCorrection',
] as const;
const afterwards = (length: number): CommandName => AFTERWARDS[length % AFTERWARDS.length] ?? 'receiveReport';

const NEXT: Readonly<Record<SessionState, (record: SessionRecord, told: Told) => CommandName>> = {
  planned: () => 'checkIn',
  'checked-in': ({ screenedOn }) => (screenedOn === null ? 'screenSession' : 'signIn'),
  'signed-in': () => 'recordTimeOut',
  'timed-out': ({ timeOut, confirmed }) =>
    confirmed?.timeOut === timeOut?.entry.seq ? 'startNeedling' : 'confirmTimeOut',
  needling: ({ session }, { flaw }) =>
    MEANWHILE[flaw % 10] ?? (session.delivered.length < 2 ? 'deliverZone' : 'finishNeedling'),
  needled: ({ session }) => (session.aftercareGiven ? 'signOut' : 'giveAftercare'),
  'signed-out': () => 'sealSession',
  sealed: (_, { length }) => afterwards(length),
  'called-off': (_, { length }) => afterwards(length),
};

/** How far the record has come, and what is wrong with the step. */
interface Told {
  readonly length: number;
  readonly flaw: number;
}

/** What would come next in an orderly course. */
function sensible({ state }: ToldCourse, { session, flaw }: Step): CommandName {
  const record = state.sessions[session];
  const plan = state.plans.at(-1);
  if (state.answers === null) return 'answerScreening';
  if (plan === undefined) return 'proposePlan';
  if (state.consentTalk.questions.some(({ answer }) => answer === null)) return 'answerConsentQuestion';
  if (state.consents.findLast((one) => one.withdrawn.length === 0)?.planHash !== plan.hash) return 'giveConsent';
  return record === undefined ? 'bookVisit' : NEXT[record.session.state](record, { length: state.length + flaw, flaw });
}

type Make = (told: ToldCourse, step: Step) => CourseCommand | null;

const DELIVERED = { settingMm: 1.25, passes: 4, endpoint: 'redness', painScore: 2, deviation: null } as const;
const CHECKED = { comparedWithBefore: 'better', signs: [], unsure: [], words: null, photographs: [] } as const;
const JUDGED: HarmJudgement = {
  grade: 1,
  serious: [],
  causality: 'probable',
  outcome: 'ongoing',
  endedOn: null,
  treatment: null,
};
const { notes: _notes, withheld: _withheld, entry: _entry, dayOfCourse: _day, ...NEW_PICTURE } = EXAMPLE_PHOTOGRAPH;
const PLACE = { practitioner: 'dr-vega', room: null, handpiece: null };

const today = ({ context }: ToldCourse) => ({
  startsAt: `${context.today}T23:00:00Z`,
  endsAt: `${context.today}T23:30:00Z`,
  on: context.today,
});

/** Of each command the choices that a step makes; null where there is nothing yet that it could speak of. */
const MAKE: Readonly<Record<CommandName, Make>> = {
  answerScreening: ({ context }, { flaw }) => ({
    do: 'answerScreening',
    answers: { ...CLEAR_PERSON, answeredOn: context.today, ...flawed(FLAWED_ANSWERS, flaw) },
  }),
  overrideFinding: (told, { session, flaw }) => ({
    do: 'overrideFinding',
    finding: openFinding(told, session),
    session: flaw % 2 === 0 ? session : null,
    reason: 'Decided with the person.',
  }),
  proposePlan: (_, { flaw }) => ({
    do: 'proposePlan',
    plan: { ...EXAMPLE_COURSE_PLAN, ...flawed(FLAWED_PLANS, flaw) },
    outlook: null,
  }),
  giveConsent: ({ state }, { flaw }) => (state.plans.length === 0 ? null : consent({ state }, flaw)),
  askConsentQuestion: (_, { flaw }) => ({
    do: 'askConsentQuestion',
    question: `q${flaw}`,
    asks: 'How long will I be red?',
  }),
  answerConsentQuestion: ({ state }, { flaw }) => ({
    do: 'answerConsentQuestion',
    question: state.consentTalk.questions.find(({ answer }) => answer === null)?.question ?? `q${flaw}`,
    says: 'Usually one to three days.',
  }),
  withdrawConsent: (_, { flaw }) => ({
    do: 'withdrawConsent',
    scopes: flaw % 2 === 0 ? ['treatment'] : ['marketing'],
    reason: null,
  }),
  beginConsentUse: (_, { flaw }) => ({
    do: 'beginConsentUse',
    use: `u${flaw}`,
    scope: flaw % 2 === 0 ? 'teaching' : 'treatment',
    what: 'A talk on scars.',
  }),
  endConsentUse: ({ state }, { flaw }) => ({
    do: 'endConsentUse',
    use: state.consentTalk.uses.find(({ ended }) => ended === null)?.use ?? `u${flaw}`,
    how: 'Taken out of the talk.',
  }),
  bookVisit: (told, { session, flaw }) => ({
    ...sessionOn(told.context.today, session),
    ...today(told),
    purpose: flaw % 7 === 6 ? 'consultation' : 'session',
  }),
  moveVisit: (told, { session }) => ({ do: 'moveVisit', visit: session, ...today(told), ...PLACE }),
  cancelVisit: (_, { session }) => ({ do: 'cancelVisit', visit: session, because: null }),
  noteAttendance: ({ state }, { session, flaw }) => ({
    do: 'noteAttendance',
    visit: session,
    move: state.visits[session]?.attendance === undefined ? (flaw % 4 === 0 ? 'miss' : 'arrive') : 'takeBack',
    arrivedAt: null,
  }),
  checkIn: (_, { session }) => ({ do: 'checkIn', session }),
  screenSession: (_, { session, flaw }) => ({
    do: 'screenSession',
    session,
    answers: { ...SAME_AS_BEFORE, ...flawed(FLAWED_ANSWERS, flaw) },
  }),
  signIn: (_, { session, flaw }) => ({
    do: 'signIn',
    session,
    identifiers: flaw % 3 === 1 ? ['name', 'Name'] : ['name', 'date of birth'],
    photographs: 'taken',
    personMassKg: 70,
  }),
  recordTimeOut: ({ state }, { session, serial, flaw }) => {
    const isNumbed = state.plans.at(-1)?.plan.anaesthetic != null;
    const said = { ...allSaid(serial), ...(isNumbed ? { anaesthetic: CREAM } : {}) };
    return { do: 'recordTimeOut', session, said: { ...said, ...flawed(flawedTimeOuts(said), flaw) } };
  },
  confirmTimeOut: (_, { session }) => ({ do: 'confirmTimeOut', session }),
  startNeedling: (_, { session }) => ({ do: 'startNeedling', session }),
  deliverZone: ({ state }, { session, flaw }) => ({
    do: 'deliverZone',
    session,
    zone: state.sessions[session]?.session.delivered.length === 1 ? 'right-cheek' : 'left-cheek',
    ...DELIVERED,
    ...flawed([{ settingMm: 2 }, { deviation: 'Agreed.' }], flaw),
  }),
  addCartridge: (_, step) => ({
    do: 'addCartridge',
    session: step.session,
    code: cartridgeCode(serialOf(step)),
    sealIntact: step.flaw % 2 === 0,
    dropped: false,
    because: 'Blunt.',
  }),
  stopNeedling: (_, { session }) => ({ do: 'stopNeedling', session, because: 'Felt faint.', emergency: false }),
  finishNeedling: (_, { session, flaw }) => ({
    do: 'finishNeedling',
    session,
    leftOut: flaw % 2 === 0 ? [] : [{ zone: 'left-cheek', because: 'Enough.' }],
  }),
  giveAftercare: (told, { session, flaw }) => {
    if (told.state.sessions[session]?.started == null) return null;
    const given = { readBack: flaw % 3 !== 1, nextContactOn: told.context.today };
    return { do: 'giveAftercare', session, sheetHash: sheetHashOf(told, session), ...given };
  },
  signOut: (_, { session, flaw }) => ({
    do: 'signOut',
    session,
    ...SIGNED_OUT,
    ...flawed([{ cartridgesInSharps: 0 }, { disinfection: null, unsettledBecause: 'The pen is thrown away.' }], flaw),
  }),
  sealSession: (_, { session }) => ({ do: 'sealSession', session }),
  receiveReport: ({ state }, { session, flaw }) => ({
    do: 'receiveReport',
    report: `r${state.length + flaw}`,
    session: flaw % 2 === 0 ? session : null,
    day: 2,
    signs: flaw % 3 === 0 ? ['redness'] : ['pus', 'itch'],
    unsure: [],
    words: null,
    photographs: [],
  }),
  answerCheckIn: ({ state, context }, { session, flaw }) => {
    const due = checkInsOf(state, context.today).filter((one) => one.session === session);
    const asks = due[flaw % Math.max(1, due.length)]?.asks ?? 'day-1';
    const compared = flaw % 3 === 0 ? ('less' as const) : ('more' as const);
    return {
      do: 'answerCheckIn',
      session,
      asks,
      report: `c${state.length + flaw}`,
      ...CHECKED,
      redness: compared,
      pain: compared,
    };
  },
  recordAdverseEvent: ({ context, state }, { session, flaw }) => ({
    do: 'recordAdverseEvent',
    event: `e${state.length + flaw}`,
    session: flaw % 2 === 0 ? session : null,
    zones: ['left-cheek'],
    term: 'dark-marks',
    says: 'Brown marks.',
    beganOn: flaw % 3 === 0 ? context.today : null,
    report: null,
    judgement: { ...JUDGED, ...flawed([{ grade: 5 }, { endedOn: '2020-01-01' }], flaw) },
  }),
  judgeAdverseEvent: ({ state }, { flaw }) => ({
    do: 'judgeAdverseEvent',
    event: Object.keys(state.adverseEvents).at(-1) ?? `e${flaw}`,
    judgement: { ...JUDGED, outcome: 'gone' },
    because: 'It faded.',
  }),
  answerReport: ({ state }, { flaw }) => {
    const report = Object.keys(state.reports).at(-1) ?? `r${flaw}`;
    const lowerBecause = flaw % 2 === 0 ? 'Looked at the photograph.' : null;
    return { do: 'answerReport', report, level: 2, words: 'Come in today.', lowerBecause, closed: true };
  },
  measureOutcome: (_, { flaw }) => ({
    do: 'measureOutcome',
    measure: `m${flaw}`,
    scale: flaw % 2 === 0 ? 'scale-lemperle' : 'scale-pain-nrs',
    zone: 'left-cheek',
    answers: { grade: flaw },
    image: null,
    blinded: null,
  }),
  takePhotograph: ({ state, context }, { flaw }) => ({
    do: 'takePhotograph',
    ...NEW_PICTURE,
    photograph: `p${flaw}`,
    original: `sha256:${String(state.length % 10).repeat(64)}`,
    takenOn: flaw % 5 === 4 ? '2099-01-01' : context.today,
  }),
  notePhotograph: ({ state }, { flaw }) => ({
    do: 'notePhotograph',
    photograph: Object.keys(state.photographs).at(-1) ?? `p${flaw}`,
    note: `n${flaw}`,
    says: 'Redness here.',
    place: { x: 0.5, y: 0.25 },
  }),
  withholdPhotograph: ({ state }, { flaw }) => ({
    do: 'withholdPhotograph',
    photograph: Object.keys(state.photographs).at(-1) ?? `p${flaw}`,
    uses: flaw % 2 === 0 ? ['teaching', 'marketing'] : ['research'],
    because: null,
  }),
  addCorrection: (_, { flaw }) => {
    const said = { says: 'It was the other side.', because: 'Misheard.' };
    return { do: 'addCorrection', corrects: Math.max(1, flaw), ...said };
  },
};

function consent({ state }: Pick<ToldCourse, 'state'>, flaw: number): CourseCommand {
  const whole = consentTo(state, flaw % 5 === 4 ? ['teaching'] : undefined);
  if (flaw % 5 === 2) return { ...whole, readThrough: { ...whole.readThrough, parts: ['What is done'] } };
  return flaw % 5 === 3 ? { ...whole, planHash: state.plans[0]?.hash ?? whole.planHash } : whole;
}

function openFinding({ state, context }: ToldCourse, session: string): string {
  const view = viewFor('responsible-clinician', state, context);
  const open = view.role === 'responsible-clinician' ? (view.open[session] ?? []) : [];
  return open.find((item) => item.finding !== null)?.finding ?? `sha256:${'0'.repeat(64)}`;
}

/** The serial of the cartridge at hand; a second one is opened beside the first. */
export function serialOf({ what, serial, flaw }: Step): string {
  const isSecond = what === 'addCartridge' || (what === 'sensible' && MEANWHILE[flaw % 10] === 'addCartridge');
  return isSecond ? `${serial}0` : serial;
}

/** The command of one step; null where there is nothing that it could speak of yet. */
export function commandOf(told: ToldCourse, step: Step): CourseCommand | null {
  return MAKE[step.what === 'sensible' ? sensible(told, step) : step.what](told, step);
}

const USUAL_ROLE: Readonly<Partial<Record<CommandName, Role>>> = {
  answerScreening: 'patient',
  overrideFinding: 'responsible-clinician',
  askConsentQuestion: 'patient',
  giveConsent: 'patient',
  withdrawConsent: 'patient',
  bookVisit: 'front-desk',
  moveVisit: 'front-desk',
  cancelVisit: 'front-desk',
  noteAttendance: 'front-desk',
  checkIn: 'front-desk',
  receiveReport: 'patient',
  answerCheckIn: 'patient',
};

/** Who asks for the command of one step. */
export function roleOf(command: CourseCommand, { role }: Step): Role {
  return role ?? USUAL_ROLE[command.do] ?? 'practitioner';
}
