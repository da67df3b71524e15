/** What a practice may let somebody of its staff do. */
export const SCOPES = ['consultation', 'needling', 'periorbital', 'anaesthesia', 'photographs'] as const;
export type Scope = (typeof SCOPES)[number];
