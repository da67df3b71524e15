import type { Looked } from './scan-protocol.ts';

/** Looks at pictures, one after the other, off the page's thread. */
export interface ScanReader {
  readonly look: (picture: ImageData) => Promise<Looked>;
  readonly close: () => void;
}

export function openScanReader(): ScanReader {
  const worker = new Worker(new URL('./scan-worker.ts', import.meta.url), { type: 'module', name: 'scan' });
  return {
    look: (picture) =>
      new Promise((resolve) => {
        worker.onmessage = ({ data }: MessageEvent<Looked>) => resolve(data);
        worker.onerror = () => resolve({ is: 'broken' });
        worker.postMessage(picture, [picture.data.buffer]);
      }),
    close: () => worker.terminate(),
  };
}
