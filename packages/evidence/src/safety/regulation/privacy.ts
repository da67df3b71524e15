import { RECALLED_HIGH } from '../fact.ts';
import type { RegulationRow } from '../regulation.ts';

const RECALLED = { strength: 'R', ...RECALLED_HIGH } as const;

/** Health data and photographs. All recalled. */
export const PRIVACY_REGULATION: readonly RegulationRow[] = [
  {
    id: 'us-hipaa-scope',
    where: 'US',
    asOf: null,
    about: 'who is bound',
    says: 'HIPAA binds a practice only if it sends the standard electronic transactions. A cash practice may fall under the FTC Health Breach Notification Rule (16 CFR 318) and state law, such as Washington’s My Health My Data.',
    sources: ['hipaa', 'ftc-318'],
    ...RECALLED,
  },
  {
    id: 'us-hipaa-photos',
    where: 'US',
    asOf: null,
    about: 'photographs',
    says: 'A photograph of the full face is one of the 18 identifiers (164.514(b)(2)(i)(Q)); using it for marketing needs authorisation (164.508).',
    figures: [{ what: 'identifiers', value: 18, unit: 'count' }],
    sources: ['hipaa'],
    ...RECALLED,
  },
  {
    id: 'us-hipaa-duties',
    where: 'US',
    asOf: null,
    about: 'duties',
    says: 'Access within 30 days (164.524); audit controls (164.312(b)); notice of a breach within 60 days; agreements with vendors; policy documents for 6 years.',
    figures: [
      { what: 'access', value: 30, unit: 'd' },
      { what: 'notice of a breach, at most', high: 60, interval: 'bound', unit: 'd' },
      { what: 'policy documents', value: 6, unit: 'y' },
    ],
    sources: ['hipaa'],
    ...RECALLED,
  },
  {
    id: 'eu-gdpr',
    where: 'EU',
    asOf: null,
    about: 'GDPR',
    says: 'Articles 9(2)(h) or explicit consent; 13 to 15; 17, limited by the duty to keep records; 22: no refusal of treatment by a machine alone, a human reviews; 25, 28, 30, 32; 33: notice within 72 hours; 35: impact assessment. Photographs are biometric only under specific technical processing (recital 51).',
    figures: [{ what: 'notice of a breach', value: 72, unit: 'h' }],
    sources: ['gdpr'],
    ...RECALLED,
  },
  {
    id: 'separate-consents',
    where: 'everywhere',
    asOf: null,
    about: 'consents',
    says: 'Each by itself: treatment, clinical photographs, teaching and marketing, research.',
    sources: ['percuta-policy'],
    strength: 'P',
    provenance: 'POLICY',
  },
];
