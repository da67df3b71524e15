/** What the pages call, as types: `web` reads them and nothing else of this package. A new operation: its line here. */
export type { No, OperationOutcome } from './http/operation-outcome.ts';
export type { readMeContract } from './operations/me/read-me.ts';
export type { signOutContract } from './operations/me/sign-out.ts';
export type { findPracticeContract } from './operations/practice/find-practice.ts';
export type { listPracticesContract } from './operations/practice/list-practices.ts';
export type { registerOneselfContract } from './operations/people/register-oneself.ts';
export type { beginPasskeySetUpContract } from './operations/sign-in/begin-passkey-set-up.ts';
export type { beginPasskeySignInContract } from './operations/sign-in/begin-passkey-sign-in.ts';
export type { giveSecondFactorContract } from './operations/sign-in/give-second-factor.ts';
export type { openSetUpContract } from './operations/sign-in/open-set-up.ts';
export type { recoverContract } from './operations/sign-in/recover.ts';
export type { setUpPasskeyContract } from './operations/sign-in/set-up-passkey.ts';
export type { setUpPasswordContract } from './operations/sign-in/set-up-password.ts';
export type { setUpSecondFactorContract } from './operations/sign-in/set-up-second-factor.ts';
export type { signInByPasskeyContract } from './operations/sign-in/sign-in-by-passkey.ts';
export type { signInByPasswordContract } from './operations/sign-in/sign-in-by-password.ts';
