import { expect, it } from 'vitest';
import { testDatabase } from '../testing/test-database.ts';
import { storeOf } from '../testing/test-server.ts';
import { proveFuzz, sayFuzz } from './prove-fuzz.ts';

const test = testDatabase();

it('a thousand malformed requests get a no, stop nothing, and leave nothing of a patient in the log', async () => {
  const count = await proveFuzz(storeOf(test.database()), 1_000, 7);
  process.stdout.write(`Fuzz: ${sayFuzz(count)}.\n`);
  expect(count).toMatchObject({ faults: [], uncaught: 0, leaks: [], stillUp: true });
  expect(count.answers['4xx']).toBeGreaterThan(500);
  expect(count.logLines).toBeGreaterThan(500);
}, 300_000);
