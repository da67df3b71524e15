import { ANAESTHETIC_CAUTIONS, ANAESTHETICS, ANTISEPTICS, DEVICES, LIMITS, RULES, ZONE_CAPS } from '@percuta/evidence';
import { ALL_RULES } from './all-rules.ts';
import { canonicalJson } from './canonical-json.ts';
import { sha256 } from './sha256.ts';

/** What a ruleset is made of: what the register says, the figures it acts on, and the edition of every predicate. */
interface RulesetParts {
  readonly records: readonly { readonly id: string }[];
  readonly limits: readonly { readonly id: string }[];
  readonly predicates: readonly { readonly id: string; readonly version: number }[];
  /** The tables that rules look into: devices with their labels, caps of the zones, contact times of antiseptics, labels of anaesthetics and
   * who must not get them. */
  readonly tables: Readonly<Record<string, readonly { readonly id: string }[]>>;
}

const TABLES = {
  anaestheticCautions: ANAESTHETIC_CAUTIONS,
  anaesthetics: ANAESTHETICS,
  antiseptics: ANTISEPTICS,
  devices: DEVICES,
  zoneCaps: ZONE_CAPS,
};

let current: string | undefined;

/**
 * The name of the ruleset in force: a digest of every record of the register, every limit, the edition of every
 * predicate, and the tables that rules look into (devices, caps, antiseptics). It is kept with each decision, and it is
 * what a responsible clinician signs. Source: Percuta policy.
 *
 * @example
 * rulesetHash().startsWith('sha256:') // => true
 */
export function rulesetHash(): string {
  current ??= hashOf({ records: RULES, limits: LIMITS, predicates: ALL_RULES, tables: TABLES });
  return current;
}

/**
 * The name of any ruleset. The order in which rules are listed does not count; every word, figure and edition does.
 *
 * @example
 * hashOf({ records: [], limits: [], predicates: [], tables: {} }).length // => 71
 */
export function hashOf({ records, limits, predicates, tables }: RulesetParts): string {
  const text = canonicalJson({
    limits: sorted(limits),
    predicates: Object.fromEntries(predicates.map(({ id, version }) => [id, version])),
    records: sorted(records),
    tables: Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, sorted(rows)])),
  });
  return `sha256:${sha256(text)}`;
}

function sorted<Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
