import { describe, expect, it } from 'vitest';
import { clockOf, markPassed } from './kept-seconds.ts';

describe('a time that is kept for somebody', () => {
  it('is said aloud at a minute, at half a minute and at ten seconds, and at no other moment', () => {
    const said = Array.from({ length: 600 }, (_, second) => markPassed(601 - second, 600 - second));
    expect(said.filter((mark) => mark !== null)).toEqual([60, 30, 10]);
  });

  it('is said once where the browser slept over two marks, and not where nothing is left', () => {
    expect(markPassed(80, 25)).toBe(30);
    expect(markPassed(80, 0)).toBeNull();
    expect(markPassed(9, 8)).toBeNull();
  });

  it('stands on the page in minutes and seconds', () => {
    expect([600, 545.2, 59.01, 0.4, -3].map(clockOf)).toEqual(['10:00', '9:06', '1:00', '0:01', '0:00']);
  });
});
