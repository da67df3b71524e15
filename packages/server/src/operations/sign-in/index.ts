import type { Operation } from '../../http/operation.ts';
import { beginPasskeySetUp } from './begin-passkey-set-up.ts';
import { beginPasskeySignIn } from './begin-passkey-sign-in.ts';
import { giveSecondFactor } from './give-second-factor.ts';
import { openSetUp } from './open-set-up.ts';
import { recover } from './recover.ts';
import { setUpPasskey } from './set-up-passkey.ts';
import { setUpPassword } from './set-up-password.ts';
import { setUpSecondFactor } from './set-up-second-factor.ts';
import { signInByPasskey } from './sign-in-by-passkey.ts';
import { signInByPassword } from './sign-in-by-password.ts';

/** Proving who one is: choosing how, doing it, and when everything was lost. */
export const SIGN_IN_OPERATIONS: readonly Operation[] = [
  openSetUp,
  beginPasskeySetUp,
  setUpPasskey,
  setUpPassword,
  setUpSecondFactor,
  beginPasskeySignIn,
  signInByPasskey,
  signInByPassword,
  giveSecondFactor,
  recover,
];
