import type { Operation } from '../../http/operation.ts';
import { addCartridge } from './add-cartridge.ts';
import { addCorrection } from './add-correction.ts';
import { answerReport } from './answer-report.ts';
import { answerScreening } from './answer-screening.ts';
import { checkIn } from './check-in.ts';
import { confirmTimeOut } from './confirm-time-out.ts';
import { deliverZone } from './deliver-zone.ts';
import { finishNeedling } from './finish-needling.ts';
import { giveAftercare } from './give-aftercare.ts';
import { giveConsent } from './give-consent.ts';
import { listToday } from './list-today.ts';
import { overrideFinding } from './override-finding.ts';
import { proposePlan } from './propose-plan.ts';
import { readAftercareSheet } from './read-aftercare-sheet.ts';
import { readConsentDocument } from './read-consent-document.ts';
import { readCourse } from './read-course.ts';
import { readOutlook } from './read-outlook.ts';
import { receiveReport } from './receive-report.ts';
import { recordTimeOut } from './record-time-out.ts';
import { screenSession } from './screen-session.ts';
import { sealSession } from './seal-session.ts';
import { signInSession } from './sign-in-session.ts';
import { signOutSession } from './sign-out-session.ts';
import { startNeedling } from './start-needling.ts';
import { stopNeedling } from './stop-needling.ts';
import { withdrawConsent } from './withdraw-consent.ts';

/** A course of needling, in the order of its journey; and who may see what of it. */
export const COURSE_OPERATIONS: readonly Operation[] = [
  readCourse,
  listToday,
  answerScreening,
  overrideFinding,
  proposePlan,
  readOutlook,
  readConsentDocument,
  giveConsent,
  withdrawConsent,
  checkIn,
  screenSession,
  signInSession,
  recordTimeOut,
  confirmTimeOut,
  startNeedling,
  deliverZone,
  addCartridge,
  stopNeedling,
  finishNeedling,
  readAftercareSheet,
  giveAftercare,
  signOutSession,
  sealSession,
  receiveReport,
  answerReport,
  addCorrection,
];
