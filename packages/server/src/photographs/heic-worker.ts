/** Decodes one HEIC in a thread of its own, which whoever started it ends. What it may take is bounded before it loads. */
import { parentPort, workerData } from 'node:worker_threads';

const { bytes, mostPixels, mostMemoryBytes } = workerData as {
  readonly bytes: Uint8Array;
  readonly mostPixels: number;
  readonly mostMemoryBytes: number;
};

interface Memory {
  readonly buffer: ArrayBuffer;
  grow: (pages: number) => number;
}
declare const WebAssembly: { readonly Memory: { readonly prototype: Memory } };

const PAGE_BYTES = 65_536;
const { grow } = WebAssembly.Memory.prototype;

/** The decoder asks for memory by pages: it gets no more than it may have, and says that it cannot go on. */
WebAssembly.Memory.prototype.grow = function (this: Memory, pages: number): number {
  if (this.buffer.byteLength + pages * PAGE_BYTES > mostMemoryBytes) throw new RangeError('no more memory');
  return grow.call(this, pages);
};

/** The decoder says what it cannot read where nobody should listen. */
console.log = () => undefined;
console.error = () => undefined;
console.warn = () => undefined;

const { default: decode } = await import('heic-decode');
const listed = await decode.all({ buffer: bytes });
const [first] = listed;
if (first === undefined || first.width * first.height > mostPixels) {
  parentPort?.postMessage({ because: first === undefined ? 'unreadable' : 'large' });
} else {
  const { width, height, data } = await first.decode();
  parentPort?.postMessage({ width, height, data }, [data.buffer as ArrayBuffer]);
}
