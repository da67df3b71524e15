/** What a person may agree to, each by itself. Only the first is needed to be treated. */
export const CONSENT_SCOPES = ['treatment', 'clinical-photographs', 'teaching', 'marketing', 'research'] as const;

export type ConsentScope = (typeof CONSENT_SCOPES)[number];

/** Languages that the consent text exists in. */
export const CONSENT_LANGUAGES = ['en'] as const;

export type ConsentLanguage = (typeof CONSENT_LANGUAGES)[number];
