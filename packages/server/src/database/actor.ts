/** What people at a practice are. Somebody may be several of the staff's; a patient's account is that alone. */
export const ROLES = ['patient', 'front-desk', 'practitioner', 'responsible-clinician', 'owner'] as const;
export type Role = (typeof ROLES)[number];

/** Everyone who works at a practice. */
export const STAFF_ROLES = ['front-desk', 'practitioner', 'responsible-clinician', 'owner'] as const;

/** Whether somebody with these roles treats patients. */
export function mayTreat(roles: readonly Role[]): boolean {
  return roles.includes('practitioner') || roles.includes('responsible-clinician');
}

/** What acts where no role of a person does: nobody signed in, the sign-in itself, work of Percuta's own. */
type InnerRole = 'visitor' | 'sign-in' | 'system';

/** Who acts in a transaction, and in which practice. Row-level security decides by these and by nothing else. */
export interface Actor {
  readonly practiceId: string;
  readonly accountId: string | null;
  readonly roles: readonly (Role | InnerRole)[];
  /** The person whom a patient's account is about; null for everyone else. */
  readonly personId: string | null;
}

/** Somebody who is signed in. */
export interface SignedIn extends Actor {
  readonly accountId: string;
  readonly roles: readonly Role[];
}

/** Somebody who looks at a practice and is not signed in. */
export function asVisitor(practiceId: string): Actor {
  return { practiceId, accountId: null, roles: ['visitor'], personId: null };
}

/** The sign-in, which alone sees what proves who somebody is. Used in `sign-in/` and nowhere else. */
export function asSignIn(practiceId: string, accountId: string | null = null): Actor {
  return { practiceId, accountId, roles: ['sign-in'], personId: null };
}

/** Percuta's own work in one practice: what a clock starts, and not a person. */
export function asSystem(practiceId: string): Actor {
  return { practiceId, accountId: null, roles: ['system'], personId: null };
}

/** Somebody whose act reaches into what the sign-in alone may touch: an invitation, the end of an account. */
export function withSignIn(actor: SignedIn): Actor {
  return { ...actor, roles: [...actor.roles, 'sign-in'] };
}
