import { describe, expect, it } from 'vitest';
import { isDisconnected, isRolledBack, PAUSES_MS, retry } from './retry.ts';

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

describe('the pauses', () => {
  it('outlast a recovery after a crash, each no longer than two seconds, and end before the caller gives up', () => {
    const sum = PAUSES_MS.reduce((ms, pause) => ms + pause, 0);
    // By lot each lasts half of it at least.
    expect(sum / 2).toBeGreaterThan(8_000);
    expect(sum).toBeLessThan(25_000);
    expect(Math.max(...PAUSES_MS)).toBe(2_000);
    expect([...PAUSES_MS].sort((a, b) => a - b)).toEqual(PAUSES_MS);
  });

  it('are gone through while PostgreSQL says that it recovers, and then it is done', async () => {
    let runs = 0;
    const work = async (): Promise<number> => {
      if (++runs <= PAUSES_MS.length) throw withCode('57P03');
      return runs;
    };
    expect(
      await retry(
        work,
        isDisconnected,
        PAUSES_MS.map(() => 0),
      ),
    ).toBe(PAUSES_MS.length + 1);
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
