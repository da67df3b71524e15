import type { Operation } from '../../http/operation.ts';
import { beginPracticeExport } from './begin-practice-export.ts';
import { changePractice } from './change-practice.ts';
import { createPractice } from './create-practice.ts';
import { findPractice } from './find-practice.ts';
import { listPractices } from './list-practices.ts';
import { readPractice } from './read-practice.ts';
import { readPracticeExport } from './read-practice-export.ts';
import { setEmergencyNumbers } from './set-emergency-numbers.ts';
import { setPracticeRules } from './set-practice-rules.ts';
import { signRuleset } from './sign-ruleset.ts';

/** Founding a practice, finding it, and what it must say before a session starts; taking all of it away. */
export const PRACTICE_OPERATIONS: readonly Operation[] = [
  createPractice,
  listPractices,
  findPractice,
  readPractice,
  changePractice,
  setPracticeRules,
  signRuleset,
  setEmergencyNumbers,
  beginPracticeExport,
  readPracticeExport,
];
