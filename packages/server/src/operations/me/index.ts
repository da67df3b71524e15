import type { Operation } from '../../http/operation.ts';
import { addPasskey } from './add-passkey.ts';
import { beginPasskeyAddition } from './begin-passkey-addition.ts';
import { changePassword } from './change-password.ts';
import { endOneSignIn } from './end-sign-in.ts';
import { listPasskeys } from './list-passkeys.ts';
import { listSignIns } from './list-sign-ins.ts';
import { readMe } from './read-me.ts';
import { removePasskey } from './remove-passkey.ts';
import { renewCodes } from './renew-recovery-codes.ts';
import { setPin } from './set-pin.ts';
import { signOut } from './sign-out.ts';
import { signOutEverywhere } from './sign-out-everywhere.ts';

/** What somebody does about their own account. */
export const MY_OPERATIONS: readonly Operation[] = [
  readMe,
  signOut,
  listSignIns,
  endOneSignIn,
  signOutEverywhere,
  listPasskeys,
  beginPasskeyAddition,
  addPasskey,
  removePasskey,
  changePassword,
  renewCodes,
  setPin,
];
