import { describe, expect, it } from 'vitest';
import { testDatabase } from '../testing/test-database.ts';
import { storeOf } from '../testing/test-server.ts';
import { gateLine, holds, proveGate } from './prove-gate.ts';

const test = testDatabase();

describe('the gate, over HTTP', () => {
  it('lets no session start with an open item, and no sealed one change, however one walks', async () => {
    const count = await proveGate(storeOf(test.database()), 50);
    process.stdout.write(`${gateLine(count)}\n`);
    expect(count).toMatchObject({ openAtStart: [], changedAfterSeal: [], usedTwice: [], faults: [] });
    expect(count.walks).toBe(50);
    expect(holds(count)).toBe(true);
  }, 120_000);
});
