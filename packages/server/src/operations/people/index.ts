import type { Operation } from '../../http/operation.ts';
import { changePerson } from './change-person.ts';
import { confirmMerge } from './confirm-merge.ts';
import { deactivateAccount } from './deactivate-account.ts';
import { findPeople } from './find-people.ts';
import { findSamePerson } from './find-same-person.ts';
import { invitePatient } from './invite-patient.ts';
import { inviteStaff } from './invite-staff.ts';
import { listAccountEvents } from './list-account-events.ts';
import { listMerges } from './list-merges.ts';
import { listStaff } from './list-staff.ts';
import { offerRecovery } from './offer-recovery.ts';
import { proposeMerge } from './propose-merge.ts';
import { readPerson } from './read-person.ts';
import { registerOneself } from './register-oneself.ts';
import { registerPerson } from './register-person.ts';
import { setStaff } from './set-staff.ts';
import { undoMerge } from './undo-merge.ts';
import { withdrawMerge } from './withdraw-merge.ts';

/** Who works at a practice and who comes to it. */
export const PEOPLE_OPERATIONS: readonly Operation[] = [
  inviteStaff,
  listStaff,
  setStaff,
  deactivateAccount,
  offerRecovery,
  registerPerson,
  registerOneself,
  invitePatient,
  findPeople,
  readPerson,
  changePerson,
  listAccountEvents,
  findSamePerson,
  proposeMerge,
  confirmMerge,
  withdrawMerge,
  undoMerge,
  listMerges,
];
