import type { Operation } from '../../http/operation.ts';
import { answerCheckIn } from './answer-check-in.ts';
import { askForCall } from './ask-for-call.ts';
import { listClosedWork } from './list-closed-work.ts';
import { listWork } from './list-work.ts';
import { takeWork } from './take-work.ts';
import { triageStranger } from './triage-stranger.ts';

/** The time after a session: check-ins, what waits for the practice, and people who are no patients here. */
export const AFTERCARE_OPERATIONS: readonly Operation[] = [
  answerCheckIn,
  listWork,
  listClosedWork,
  takeWork,
  triageStranger,
  askForCall,
];
