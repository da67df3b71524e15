import { statSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart, errorCode } from '../cannot-start.ts';

/** A Percuta that is just stopping is waited for this long. */
const PATIENCE_MS = 3_000;

/** While it is held, no other Percuta on this machine uses the folder. */
export interface FolderLock {
  readonly release: () => Promise<void>;
}

/**
 * Takes the folder for this process. The lock is a socket in Linux's abstract name space, named after the folder's
 * place on disk: the system gives it to one process, and takes it back at the end of that process however it ends, so
 * there is no stale lock and no moment between looking and taking.
 */
export async function lockFolder(folder: string, patienceMs = PATIENCE_MS): Promise<FolderLock> {
  const { dev, ino } = statSync(folder, { bigint: true });
  const name = `\0percuta-data-${dev}-${ino}`;
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const server = await listen(name);
    if (server !== null) return { release: () => new Promise((resolve) => server.close(() => resolve())) };
    if (performance.now() > deadline) throw await describeHolder(name, folder);
    await sleep(100);
  }
}

/** Whoever asks at the socket is told the holder's process number. */
function listen(name: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.end(String(process.pid));
    });
    server.once('error', (error) => (errorCode(error) === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen({ path: name }, () => resolve(server.unref()));
  });
}

async function describeHolder(name: string, folder: string): Promise<CannotStart> {
  const pid = await askHolder(name);
  const holder = pid === '' ? 'Another Percuta' : `Another Percuta (process ${pid})`;
  return new CannotStart(`${holder} keeps its data in ${folder}. Stop it, or choose another folder with PERCUTA_DATA.`);
}

function askHolder(name: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ path: name, timeout: 1_000 });
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (text) => {
      answer += text;
    });
    socket.on('timeout', () => socket.destroy());
    socket.on('error', () => resolve(''));
    socket.on('close', () => resolve(answer));
  });
}
