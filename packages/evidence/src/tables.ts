import { ANATOMY_DEFAULTS } from './anatomy/zone-anatomy.ts';
import { DEVICE_TABLES } from './devices/tables.ts';
import { PLANNING_TABLES } from './planning/tables.ts';
import { HEALING_PRIORS } from './priors/healing.ts';
import { NEEDLE_PRIORS } from './priors/needle.ts';
import { RISK_PRIORS } from './priors/risk.ts';
import { SKIN_PRIORS } from './priors/skin.ts';
import { RULE_TABLES } from './rules/tables.ts';
import { SAFETY_TABLES } from './safety/tables.ts';
import type { Limit, Measurement, Prior, Provenanced, Source } from './schema.ts';
import { HELD_OUT_STUDIES, type HeldOutStudy } from './tissue/held-out.ts';
import { TISSUE_SOURCES } from './tissue/sources.ts';
import { TISSUE_MEASUREMENT_TABLES, TISSUE_RECORD_TABLES } from './tissue/tables.ts';

/**
 * A table under the linter's eye. `records` is for every other shape (devices, clearances, antiseptics, rules, scales):
 * its rows need what every row needs (`Provenanced`), and the linter walks whatever else they hold: each nested `unit`,
 * `sources`, `low`/`value`/`high`, `p05`/`median`/`p95` and string, at any depth, is checked by its name.
 */
export type EvidenceTable =
  | { readonly name: string; readonly kind: 'sources'; readonly rows: readonly Source[] }
  | { readonly name: string; readonly kind: 'measurements'; readonly rows: readonly Measurement[] }
  | { readonly name: string; readonly kind: 'priors'; readonly rows: readonly Prior[] }
  | { readonly name: string; readonly kind: 'limits'; readonly rows: readonly Limit[] }
  | { readonly name: string; readonly kind: 'records'; readonly rows: readonly Provenanced[] }
  | { readonly name: string; readonly kind: 'held-out'; readonly rows: readonly HeldOutStudy[] };

/**
 * Every table that we hold. To add one: write it in a file of its own as `export const X: readonly Row[]`, import it
 * above, and add one line here; `npx percuta evidence lint` then counts it and holds it to the rules. An `id` is unique
 * over all tables. `sources` of a row is never empty: a choice of ours cites `percuta-policy` and has strength `P`, a
 * computation of ours cites `percuta-derivation` beside the works that it rests on.
 */
export const TABLES: readonly EvidenceTable[] = [
  { name: 'tissue sources', kind: 'sources', rows: TISSUE_SOURCES },
  { name: 'anatomy', kind: 'measurements', rows: ANATOMY_DEFAULTS },
  ...TISSUE_MEASUREMENT_TABLES,
  ...TISSUE_RECORD_TABLES,
  { name: 'held-out studies', kind: 'held-out', rows: HELD_OUT_STUDIES },
  { name: 'needle priors', kind: 'priors', rows: NEEDLE_PRIORS },
  { name: 'healing priors', kind: 'priors', rows: HEALING_PRIORS },
  { name: 'skin priors', kind: 'priors', rows: SKIN_PRIORS },
  { name: 'risk priors', kind: 'priors', rows: RISK_PRIORS },
  ...SAFETY_TABLES,
  ...DEVICE_TABLES,
  ...RULE_TABLES,
  ...PLANNING_TABLES,
];
