import { describe, expect, it } from 'vitest';
import type { Denial } from '../server/call.ts';
import { plainNo } from './plain-no.ts';

const denial = (status: number, more: Partial<Denial> = {}): Denial => ({
  ok: false,
  status,
  because: 'Taken then: T. Maddern.',
  faults: {},
  items: [{ item: 'consent', because: 'The consent to needling is missing.', sources: [] }],
  sources: [],
  ...more,
});
const free = [{ startsAt: '2026-11-26T09:30:00Z', endsAt: '2026-11-26T10:00:00Z' }];

describe('a no on the page that a mail opens', () => {
  it.each([
    [denial(409, { alternatives: free }), 'move'],
    [denial(409, { alternatives: [] }), 'move'],
    [denial(409), 'move'],
    [denial(409), 'cancel'],
    [denial(422), 'move'],
    [denial(422), 'cancel'],
  ] as const)('names neither people nor what is planned (%#)', (one, asked) => {
    const said = plainNo(one, asked);
    expect(JSON.stringify(said)).not.toMatch(/Maddern|needling|consent/i);
    expect(said.because).not.toBe('');
  });

  it('offers what is free nearest to a time that is taken', () => {
    expect(plainNo(denial(409, { alternatives: free }), 'move').alternatives).toEqual(free);
  });

  it('says as the server does that there is no network, or too much was asked', () => {
    expect(plainNo(denial(0, { because: 'No connection.' }), 'move').because).toBe('No connection.');
    expect(plainNo(denial(429, { because: 'Wait a minute.' }), 'cancel').because).toBe('Wait a minute.');
  });
});
