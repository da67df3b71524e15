import { describe, expect, it } from 'vitest';
import { disinfectionFault } from './disinfection.ts';

describe('a handpiece between two people', () => {
  it.each([
    ['as long as the label wants', 60, null],
    ['longer', 61, null],
    ['a second too short', 59, 'The label of Alcohol wipes wants 60 s; it was wet for 59 s. Wet it again.'],
  ])('wet %s', (_, contactSeconds, fault) => {
    expect(disinfectionFault({ agent: 'Alcohol wipes', labelSeconds: 60, contactSeconds })).toBe(fault);
  });

  it('that nobody disinfected', () => expect(disinfectionFault(null)).toBe('Disinfect the handpiece first.'));
});
