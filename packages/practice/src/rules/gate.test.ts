import { VERDICTS } from '@percuta/evidence';
import { describe, expect, it } from 'vitest';
import { gateOf } from './gate.ts';
import type { Finding } from './rule.ts';
import { strongest } from './verdict.ts';

const finding = { blocksSession: false } as Finding;
const blocking = { blocksSession: true } as Finding;

describe('what an evaluation lets happen', () => {
  it.each([
    ['fine', 'open'],
    ['caution', 'open'],
    ['ask', 'decide'],
    ['defer', 'decide'],
    ['refuse', 'decide'],
  ] as const)('%s, met by leaving something out or by a decision: %s', (verdict, gate) => {
    expect(gateOf({ verdict, findings: [finding] })).toBe(gate);
    expect(gateOf({ verdict, findings: [] })).toBe(gate);
  });

  it('is shut by one finding that blocks, whatever the others say', () => {
    for (const verdict of VERDICTS) {
      expect(gateOf({ verdict, findings: [finding, blocking, finding] })).toBe('shut');
    }
  });
});

describe('the strongest of some verdicts', () => {
  it('is the gravest, in whatever order they stand', () => {
    expect(strongest(['fine', 'caution', 'ask', 'defer', 'refuse'])).toBe('refuse');
    expect(strongest(['defer', 'fine', 'ask'])).toBe('defer');
    expect(strongest(['caution', 'fine'])).toBe('caution');
    expect(strongest([])).toBe('fine');
  });
});
