import type { Operation } from '../../http/operation.ts';
import { answerCheckIn } from './answer-check-in.ts';
import { askForCall } from './ask-for-call.ts';
import { listWork } from './list-work.ts';
import { takeWork } from './take-work.ts';
import { triageStranger } from './triage-stranger.ts';

/** The time after a session: check-ins, what waits for the practice, and people who are no patients here. */
export const AFTERCARE_OPERATIONS: readonly Operation[] = [
  answerCheckIn,
  listWork,
  takeWork,
  triageStranger,
  askForCall,
];
