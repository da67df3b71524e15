import { Worker } from 'node:worker_threads';

/** A picture as bytes: red, green, blue and how opaque. Orientation is applied by the format itself. */
export interface RawPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Why a HEIC could not be decoded. */
export type HeicNo = 'unreadable' | 'large' | 'slow';

const MOST_MS = 20_000;
const MOST_MEMORY_BYTES = 768 * 1024 * 1024;
const HEAP_MB = 256;

/**
 * Decodes a HEIC in a thread with bounded memory and time. A file that breaks the decoder breaks that thread alone.
 */
export function decodeHeic(bytes: Buffer, mostPixels: number): Promise<RawPicture | HeicNo> {
  const own = new Uint8Array(bytes);
  const worker = new Worker(new URL('./heic-worker.ts', import.meta.url), {
    workerData: { bytes: own, mostPixels, mostMemoryBytes: MOST_MEMORY_BYTES },
    transferList: [own.buffer],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: 32 },
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve) => {
    const end = (answer: RawPicture | HeicNo): void => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(answer);
    };
    const timer = setTimeout(() => end('slow'), MOST_MS);
    worker.once('message', (said: RawPicture | { because: HeicNo }) => end('because' in said ? said.because : said));
    worker.once('error', () => end('unreadable'));
    worker.once('exit', () => end('unreadable'));
  });
}
