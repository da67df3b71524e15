import { type Author, type CommandName, mayAsk, ROLES } from '@percuta/practice';
import type { Purpose } from '../../audit/access.ts';
import type { SignedIn } from '../../database/actor.ts';
import type { Reach } from '../../http/operation.ts';

type Role = Author['role'];

/** Whoever has several roles acts in the one that knows most, and that may do what is asked. */
const MOST_FIRST = ['responsible-clinician', 'practitioner', 'patient', 'front-desk', 'owner'] as const;

/** In which of their roles somebody asks for a command. */
export function roleToAsk({ roles }: SignedIn, name: CommandName): Role {
  return MOST_FIRST.find((role) => roles.includes(role) && mayAsk(role, name)) ?? roleToSee({ roles });
}

/** In which of their roles somebody looks at a record. */
export function roleToSee({ roles }: Pick<SignedIn, 'roles'>): Role {
  const role = MOST_FIRST.find((one) => roles.includes(one));
  if (role === undefined) throw new Error('Somebody is signed in without a role.');
  return role;
}

/** Why a role opens a record: row-level security lets it, and the person reads it in the audit. */
export const PURPOSE_OF_ROLE: Readonly<Record<Role, Purpose>> = {
  patient: 'own-record',
  'front-desk': 'need-to-know',
  practitioner: 'treatment',
  'responsible-clinician': 'treatment',
  owner: 'safety-review',
};

/** Who may call an operation that asks for a command: who may write the entry that it leads to, and no list beside it. */
export function whoMayAsk(name: CommandName): Readonly<Partial<Record<Role, Reach>>> {
  const roles = ROLES.filter((role) => mayAsk(role, name));
  return Object.fromEntries(roles.map((role) => [role, role === 'patient' ? 'own' : 'practice']));
}
