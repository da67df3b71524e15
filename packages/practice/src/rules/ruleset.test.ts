import { ANAESTHETIC_CAUTIONS, ANAESTHETICS, ANTISEPTICS, DEVICES, LIMITS, RULES, ZONE_CAPS } from '@percuta/evidence';
import { describe, expect, it } from 'vitest';
import { ALL_RULES } from './all-rules.ts';
import { hashOf, rulesetHash } from './ruleset.ts';

const tables = {
  anaestheticCautions: ANAESTHETIC_CAUTIONS,
  anaesthetics: ANAESTHETICS,
  antiseptics: ANTISEPTICS,
  devices: DEVICES,
  zoneCaps: ZONE_CAPS,
};
const parts = { records: RULES, limits: LIMITS, predicates: ALL_RULES, tables };

describe('the name of a ruleset', () => {
  it('is a SHA-256 digest, and the same each time', () => {
    expect(rulesetHash()).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(hashOf(parts)).toBe(rulesetHash());
  });

  it('does not depend on the order in which rules are listed', () => {
    expect(hashOf({ ...parts, records: RULES.toReversed(), predicates: ALL_RULES.toReversed() })).toBe(rulesetHash());
  });

  it.each([
    ['a word of the register', { records: RULES.map((row, index) => (index === 7 ? { ...row, because: 'x' } : row)) }],
    ['a source', { records: RULES.map((row, index) => (index === 7 ? { ...row, sources: ['F1'] } : row)) }],
    ['a figure', { limits: LIMITS.map((row, index) => (index === 3 ? { ...row, value: row.value + 1 } : row)) }],
    [
      'a predicate',
      { predicates: ALL_RULES.map(({ id, version }) => ({ id, version: id === 'S10' ? version + 1 : version })) },
    ],
    ['the registry of devices', { tables: { ...tables, devices: DEVICES.slice(1) } }],
    ['the labels of the anaesthetics', { tables: { ...tables, anaesthetics: ANAESTHETICS.slice(1) } }],
    ['the caps of the zones', { tables: { ...tables, zoneCaps: ZONE_CAPS.slice(1) } }],
    ['the rules that there are', { predicates: ALL_RULES.slice(1) }],
  ])('changes with %s', (_, change) => {
    expect(hashOf({ ...parts, ...change })).not.toBe(rulesetHash());
  });
});
