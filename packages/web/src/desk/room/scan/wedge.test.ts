import { describe, expect, it } from 'vitest';
import { EMPTY_WEDGE, wedgeAfter } from './wedge.ts';

interface Typed {
  readonly codes: readonly string[];
  /** Keys that were kept from the page. */
  readonly kept: number;
}

function typed(keys: readonly string[], everyMs: number): Typed {
  let wedge = EMPTY_WEDGE;
  const codes: string[] = [];
  let kept = 0;
  for (const [index, key] of keys.entries()) {
    const hasControl = key === 'Ctrl+]';
    const after = wedgeAfter(wedge, { key: hasControl ? ']' : key, hasControl, atMs: index * everyMs });
    wedge = after.wedge;
    if (after.code !== null) codes.push(after.code);
    if (after.isScanner) kept += 1;
  }
  return { codes, kept };
}

const CODE = '01095060001343521729123110AB1';

describe('a scanner that types', () => {
  it('is known by its speed, and its code is whole once Enter comes', () => {
    expect(typed([...CODE, 'Enter'], 8).codes).toEqual([CODE]);
    expect(typed([...CODE, 'Tab'], 8).codes).toEqual([CODE]);
  });

  it('is told from a hand: what somebody types is theirs, Enter too', () => {
    expect(typed([...CODE, 'Enter'], 120)).toEqual({ codes: [], kept: 0 });
  });

  it.each(['\u001d', 'F8', 'Ctrl+]'])('brings FNC1 as %j', (separator) => {
    const keys = [...CODE, separator, ...'2177', 'Enter'];
    expect(typed(keys, 8).codes).toEqual([`${CODE}\u001d2177`]);
  });

  it('may press Shift in between', () => {
    expect(typed(['Shift', '(', ...'01)', 'Shift', 'A', 'B', '7', 'Enter'], 8).codes).toEqual(['(01)AB7']);
  });

  it('keeps its Enter from the page, so that it presses no button', () => {
    expect(typed([...'123456', 'Enter'], 8).kept).toBe(5);
    expect(typed([...'12', 'Enter'], 8)).toEqual({ codes: [], kept: 0 });
  });

  it('begins anew after a pause: what was typed before is no part of the code', () => {
    let wedge = EMPTY_WEDGE;
    wedge = wedgeAfter(wedge, { key: 'x', hasControl: false, atMs: 0 }).wedge;
    let code: string | null = null;
    for (const [index, key] of [...'123456', 'Enter'].entries()) {
      const after = wedgeAfter(wedge, { key, hasControl: false, atMs: 900 + index * 5 });
      wedge = after.wedge;
      code = after.code ?? code;
    }
    expect(code).toBe('123456');
  });
});
