/** Everyone who may write in a record, or read of it. A person with two roles acts in one of them at a time. */
export const ROLES = ['patient', 'front-desk', 'practitioner', 'responsible-clinician', 'owner'] as const;

export type Role = (typeof ROLES)[number];

/** Those who treat. */
export const TREATING = ['practitioner', 'responsible-clinician'] as const satisfies readonly Role[];

/** The person and those who treat them. */
export const PERSON_OR_TREATING = ['patient', ...TREATING] as const satisfies readonly Role[];

/** Everyone who has to do with the calendar. */
export const WITH_THE_CALENDAR = ['patient', 'front-desk', ...TREATING] as const satisfies readonly Role[];

/** Who wrote an entry, or asks for one: an account of the practice, in the role that it acts in. */
export interface Author {
  readonly id: string;
  readonly role: Role;
}
