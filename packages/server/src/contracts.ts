/** What the pages call, as types: `web` reads them and nothing else of this package. A new operation: its line here. */
export type { No, OperationOutcome } from './http/operation-outcome.ts';
export type { readMeContract } from './operations/me/read-me.ts';
export type { signOutContract } from './operations/me/sign-out.ts';
export type { findPracticeContract } from './operations/practice/find-practice.ts';
export type { listPracticesContract } from './operations/practice/list-practices.ts';
