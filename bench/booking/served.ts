import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Place } from '../../packages/server/src/database/connect.ts';
import { writeMasterKeys } from '../../packages/server/src/keys/master-keys.ts';
import { TEST_KEYS } from '../../packages/server/src/testing/test-keys.ts';

/** Percuta in a process of its own. */
export interface Served {
  readonly address: string;
  /** The processor time that it has used. Unit: ms. */
  readonly processorMs: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** Starts it over a database that is kept running here. */
export async function serve({ host = '', database = '' }: Place): Promise<Served> {
  const program = join(import.meta.dirname, 'serve.ts');
  const child = spawn(process.execPath, [program, host, database], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (line: string): Promise<string> => {
    child.stdin.write(`${line}\n`);
    const { value, done } = await lines.next();
    if (done === true) throw new Error('The server of the bench ended.');
    return value;
  };
  const address = await ask(Buffer.from(writeMasterKeys(TEST_KEYS)).toString('base64'));
  return {
    address,
    processorMs: async () => Number(await ask('')),
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
