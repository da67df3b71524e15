import type { Limit, Provenanced } from '../schema.ts';
import { LIMITS } from './limits.ts';
import { RULES } from './register.ts';

type RuleTable =
  | { readonly name: string; readonly kind: 'records'; readonly rows: readonly Provenanced[] }
  | { readonly name: string; readonly kind: 'limits'; readonly rows: readonly Limit[] };

/** The rules and their limits, for the linter. */
export const RULE_TABLES: readonly RuleTable[] = [
  { name: 'rules', kind: 'records', rows: RULES },
  { name: 'limits', kind: 'limits', rows: LIMITS },
];
