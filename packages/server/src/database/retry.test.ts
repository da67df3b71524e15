import { describe, expect, it } from 'vitest';
import { isDisconnected, isRolledBack, retry } from './retry.ts';

const withCode = (code: string, more = {}): Error => Object.assign(new Error('x'), { code, ...more });

describe('trying again', () => {
  it('ends with the first success', async () => {
    let runs = 0;
    const work = async (): Promise<string> => {
      if (++runs < 3) throw withCode('40001');
      return 'done';
    };
    expect([await retry(work, isRolledBack, [0, 0, 0]), runs]).toEqual(['done', 3]);
  });

  it('ends with the last error when it was tried often enough', async () => {
    let runs = 0;
    const work = async (): Promise<never> => {
      throw withCode('40001', { run: ++runs });
    };
    await expect(retry(work, isRolledBack, [0, 0])).rejects.toMatchObject({ run: 3 });
  });

  it('does not begin where it cannot help', async () => {
    let runs = 0;
    const work = async (): Promise<never> => {
      runs += 1;
      throw withCode('23505');
    };
    await expect(retry(work, isRolledBack, [0, 0])).rejects.toThrow();
    expect(runs).toBe(1);
  });
});

describe('a lost connection', () => {
  it.each([
    [withCode('57P01'), true],
    [withCode('57P03'), true],
    [withCode('ECONNREFUSED'), true],
    [withCode('ENOENT', { syscall: 'connect' }), true],
    [new Error('Connection terminated unexpectedly'), true],
    [withCode('ENOENT', { syscall: 'open' }), false],
    [withCode('40001'), false],
    [withCode('23505'), false],
    [new Error('column "x" does not exist'), false],
    ['57P01', false],
  ])('is told from other faults: %o %s', (error, isLost) => {
    expect(isDisconnected(error)).toBe(isLost);
  });
});
