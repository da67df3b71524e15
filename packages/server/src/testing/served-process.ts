import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

/** A Percuta in a process of its own. */
export interface ServedProcess {
  readonly pid: number;
  readonly port: number;
  readonly address: string;
  /** Waits until it has said that it serves; fails with what it said if it ends before. */
  readonly untilServing: () => Promise<void>;
  readonly ended: Promise<{ readonly status: number | null; readonly out: string; readonly err: string }>;
  readonly signal: (signal: NodeJS.Signals) => void;
}

/** Starts it with these variables and no others of ours. */
export async function startServed(env: Readonly<Record<string, string>>): Promise<ServedProcess> {
  const port = Number(env.PORT ?? (await freePort()));
  const program = join(import.meta.dirname, 'serve-program.ts');
  const child = spawn(process.execPath, [program], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: String(port), ...env },
  });
  const said = { out: '', err: '' };
  const serving = Promise.withResolvers<void>();
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said.out += text;
    if (said.out.includes('Percuta serves on')) serving.resolve();
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said.err += text;
  });
  const ended = new Promise<Awaited<ServedProcess['ended']>>((resolve) => {
    child.once('close', (status) => resolve({ status, ...said }));
  });
  void ended.then(({ err }) => serving.reject(new Error(`It ended before it served: ${err}`)));
  serving.promise.catch(() => undefined);
  return {
    pid: child.pid ?? 0,
    port,
    address: `http://127.0.0.1:${port}`,
    untilServing: () => serving.promise,
    ended,
    signal: (signal) => void child.kill(signal),
  };
}
