import { z } from 'zod';
import type { CommandKind } from './command.ts';
import { ADD_CARTRIDGE } from './commands/add-cartridge.ts';
import { ADD_CORRECTION } from './commands/add-correction.ts';
import { ANSWER_CHECK_IN } from './commands/answer-check-in.ts';
import { ANSWER_CONSENT_QUESTION } from './commands/answer-consent-question.ts';
import { ANSWER_REPORT } from './commands/answer-report.ts';
import { ANSWER_SCREENING } from './commands/answer-screening.ts';
import { ASK_CONSENT_QUESTION } from './commands/ask-consent-question.ts';
import { BEGIN_CONSENT_USE } from './commands/begin-consent-use.ts';
import { BOOK_VISIT } from './commands/book-visit.ts';
import { CANCEL_VISIT } from './commands/cancel-visit.ts';
import { CHECK_IN } from './commands/check-in.ts';
import { CONFIRM_TIME_OUT } from './commands/confirm-time-out.ts';
import { DELIVER_ZONE } from './commands/deliver-zone.ts';
import { END_CONSENT_USE } from './commands/end-consent-use.ts';
import { FINISH_NEEDLING } from './commands/finish-needling.ts';
import { GIVE_AFTERCARE } from './commands/give-aftercare.ts';
import { GIVE_CONSENT } from './commands/give-consent.ts';
import { JUDGE_ADVERSE_EVENT } from './commands/judge-adverse-event.ts';
import { MEASURE_OUTCOME } from './commands/measure-outcome.ts';
import { MOVE_VISIT } from './commands/move-visit.ts';
import { NOTE_ATTENDANCE } from './commands/note-attendance.ts';
import { NOTE_PHOTOGRAPH } from './commands/note-photograph.ts';
import { OVERRIDE_FINDING } from './commands/override-finding.ts';
import { PROPOSE_PLAN } from './commands/propose-plan.ts';
import { RECEIVE_REPORT } from './commands/receive-report.ts';
import { RECORD_ADVERSE_EVENT } from './commands/record-adverse-event.ts';
import { RECORD_TIME_OUT } from './commands/record-time-out.ts';
import { SCREEN_SESSION } from './commands/screen-session.ts';
import { SEAL_SESSION } from './commands/seal-session.ts';
import { SIGN_IN } from './commands/sign-in.ts';
import { SIGN_OUT } from './commands/sign-out.ts';
import { START_NEEDLING } from './commands/start-needling.ts';
import { STOP_NEEDLING } from './commands/stop-needling.ts';
import { TAKE_PHOTOGRAPH } from './commands/take-photograph.ts';
import { WITHDRAW_CONSENT } from './commands/withdraw-consent.ts';
import { WITHHOLD_PHOTOGRAPH } from './commands/withhold-photograph.ts';

/** Everything that may be asked of a record, in the order of a course. There is no other way in. */
const COMMAND_KINDS = {
  answerScreening: ANSWER_SCREENING,
  overrideFinding: OVERRIDE_FINDING,
  proposePlan: PROPOSE_PLAN,
  askConsentQuestion: ASK_CONSENT_QUESTION,
  answerConsentQuestion: ANSWER_CONSENT_QUESTION,
  giveConsent: GIVE_CONSENT,
  withdrawConsent: WITHDRAW_CONSENT,
  beginConsentUse: BEGIN_CONSENT_USE,
  endConsentUse: END_CONSENT_USE,
  bookVisit: BOOK_VISIT,
  moveVisit: MOVE_VISIT,
  cancelVisit: CANCEL_VISIT,
  noteAttendance: NOTE_ATTENDANCE,
  checkIn: CHECK_IN,
  screenSession: SCREEN_SESSION,
  signIn: SIGN_IN,
  recordTimeOut: RECORD_TIME_OUT,
  confirmTimeOut: CONFIRM_TIME_OUT,
  startNeedling: START_NEEDLING,
  deliverZone: DELIVER_ZONE,
  addCartridge: ADD_CARTRIDGE,
  stopNeedling: STOP_NEEDLING,
  finishNeedling: FINISH_NEEDLING,
  giveAftercare: GIVE_AFTERCARE,
  signOut: SIGN_OUT,
  sealSession: SEAL_SESSION,
  receiveReport: RECEIVE_REPORT,
  answerReport: ANSWER_REPORT,
  answerCheckIn: ANSWER_CHECK_IN,
  recordAdverseEvent: RECORD_ADVERSE_EVENT,
  judgeAdverseEvent: JUDGE_ADVERSE_EVENT,
  measureOutcome: MEASURE_OUTCOME,
  takePhotograph: TAKE_PHOTOGRAPH,
  notePhotograph: NOTE_PHOTOGRAPH,
  withholdPhotograph: WITHHOLD_PHOTOGRAPH,
  addCorrection: ADD_CORRECTION,
} as const;

export type CommandName = keyof typeof COMMAND_KINDS;

export const COMMAND_NAMES = Object.keys(COMMAND_KINDS) as [CommandName, ...CommandName[]];

/** What each command asks for. */
export type CommandAsks = {
  readonly [D in CommandName]: (typeof COMMAND_KINDS)[D] extends CommandKind<D, infer Asked> ? Asked : never;
};

/** One command, or any of several. */
export type CommandOf<D extends CommandName> = { readonly [Do in D]: { readonly do: Do } & CommandAsks[Do] }[D];

/** Any command. */
export type CourseCommand = CommandOf<CommandName>;

/** The commands, typed so that a command and what it asks for stay together. */
export const COMMANDS: { readonly [D in CommandName]: CommandKind<D, CommandAsks[D]> } = COMMAND_KINDS;

/** Any command as the edge reads it. */
export const COURSE_COMMAND: z.ZodType<CourseCommand> = z.union(COMMAND_NAMES.map((name) => COMMANDS[name].asks));
