import type { Unknown } from '../devices/device.ts';
import type { Provenanced } from '../schema.ts';

/**
 * Who may needle where. Configuration and never a constant: a practice brings its own rows, and a role that no row
 * allows is not allowed. A row checked more than `jurisdictionStaleMonths` ago warns.
 */
export interface Jurisdiction extends Provenanced {
  readonly code: string;
  readonly name: string;
  /** Roles that may needle; everyone else may not. */
  readonly roles: readonly {
    readonly role: string;
    readonly maximumDepthMm: number | Unknown;
    readonly trainingHours?: number;
  }[];
  /** Roles that a source names as not allowed. */
  readonly notAllowed: readonly string[];
  readonly supervision: string | Unknown;
  readonly checkedOn: string;
}

const WEAK = { sources: ['F71', 'F77'], strength: 'E', provenance: 'SECONDARY' } as const;
const UNSURE = {
  supervision: 'unknown',
  checkedOn: '2026-11-01',
  note: 'Weak secondary pages that contradict each other: check the state’s own page before relying on it. Where a page names a depth without a role it is taken to mean the esthetician.',
} as const;

/** Example rows as secondary pages have them. None of them opens anything by itself. */
export const JURISDICTIONS: readonly Jurisdiction[] = [
  { id: 'us-ny', code: 'US-NY', name: 'New York', roles: [], notAllowed: ['esthetician'], ...UNSURE, ...WEAK },
  { id: 'us-ca', code: 'US-CA', name: 'California', roles: [], notAllowed: ['esthetician'], ...UNSURE, ...WEAK },
  {
    id: 'us-ut',
    code: 'US-UT',
    name: 'Utah',
    roles: [{ role: 'master esthetician', maximumDepthMm: 1.5 }],
    notAllowed: [],
    ...UNSURE,
    ...WEAK,
  },
  {
    id: 'us-fl',
    code: 'US-FL',
    name: 'Florida',
    roles: [{ role: 'holder of a tattoo licence', maximumDepthMm: 'unknown' }],
    notAllowed: [],
    ...UNSURE,
    ...WEAK,
  },
  {
    id: 'us-nc',
    code: 'US-NC',
    name: 'North Carolina',
    roles: [{ role: 'esthetician', maximumDepthMm: 1.0 }],
    notAllowed: [],
    ...UNSURE,
    ...WEAK,
  },
  {
    id: 'us-az',
    code: 'US-AZ',
    name: 'Arizona',
    roles: [{ role: 'esthetician', maximumDepthMm: 0.5, trainingHours: 75 }],
    notAllowed: [],
    ...UNSURE,
    ...WEAK,
  },
];

/** What is asked of a jurisdiction. */
export interface ScopeQuestion {
  readonly code: string;
  readonly role: string;
}

/**
 * Whether a role may needle in a jurisdiction by the rows handed in, and to which depth in mm. Default deny: an unknown
 * jurisdiction, or a role that its row does not list, may not. The depth may be `unknown`, which is no permission for
 * any depth. Source: the rows.
 *
 * @example
 * scopeOfPractice(JURISDICTIONS, { code: 'US-UT', role: 'master esthetician' }) // => { allowed: true, maximumDepthMm: 1.5 }
 * scopeOfPractice(JURISDICTIONS, { code: 'US-NY', role: 'esthetician' }) // => { allowed: false, maximumDepthMm: 0 }
 * scopeOfPractice(JURISDICTIONS, { code: 'FR', role: 'physician' }) // => { allowed: false, maximumDepthMm: 0 }
 */
export function scopeOfPractice(
  jurisdictions: readonly Jurisdiction[],
  question: ScopeQuestion,
): { readonly allowed: boolean; readonly maximumDepthMm: number | Unknown } {
  const row = jurisdictions.find((jurisdiction) => jurisdiction.code === question.code);
  const role = row?.roles.find((candidate) => candidate.role === question.role);
  if (role === undefined) return { allowed: false, maximumDepthMm: 0 };
  return { allowed: true, maximumDepthMm: role.maximumDepthMm };
}
