import { describe, expect, it } from 'vitest';
import type { OpenItem } from './gate.ts';
import { refusal } from './refusal.ts';

const item = (name: string, sources: readonly string[]): OpenItem => ({
  item: name,
  finding: null,
  because: 'Open.',
  patientWording: 'Ask.',
  mayBeOverridden: false,
  sources,
});

describe('a refusal', () => {
  it('rests on the policy where nothing is open', () => {
    expect(refusal('sealSession', 'Not yet.')).toEqual({
      refused: true,
      what: 'sealSession',
      because: 'Not yet.',
      items: [],
      sources: ['percuta-policy'],
    });
  });

  it('rests on the sources of what is open, each once', () => {
    const items = [item('T04', ['F13', 'F14']), item('T05', ['F14', 'F15'])];
    expect(refusal('startNeedling', 'Something is open.', items)).toMatchObject({
      items,
      sources: ['F13', 'F14', 'F15'],
    });
  });
});
