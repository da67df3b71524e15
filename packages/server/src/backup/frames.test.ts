import { createSecretKey, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { BrokenBackup, openFrames, sealFrames } from './frames.ts';

async function gathered(parts: AsyncIterable<Buffer>): Promise<Buffer[]> {
  const all: Buffer[] = [];
  for await (const part of parts) all.push(part);
  return all;
}

describe('the parts of a backup', () => {
  const key = createSecretKey(randomBytes(32));
  const partsOf = async (chunks: readonly string[], header = 'h'): Promise<Buffer[]> => {
    const source = (async function* () {
      for (const chunk of chunks) yield Buffer.from(chunk);
    })();
    return gathered(sealFrames(key, header, source));
  };
  const opened = async (parts: readonly Buffer[], header = 'h'): Promise<string> => {
    const source = (async function* () {
      yield* parts;
    })();
    return Buffer.concat(await gathered(openFrames(key, header, source))).toString();
  };

  it('come back in their order, however the file is cut while it is read', async () => {
    const parts = await partsOf(['one ', 'two ', 'three']);
    expect(await opened(parts)).toBe('one two three');
    const bytes = [...Buffer.concat(parts)].map((byte) => Buffer.from([byte]));
    expect(await opened(bytes)).toBe('one two three');
    expect(await opened(await partsOf([]))).toBe('');
  });

  it('cannot be left out, exchanged, doubled or taken from another backup', async () => {
    const [one, two, three] = (await partsOf(['one ', 'two ', 'three'])) as [Buffer, Buffer, Buffer];
    for (const parts of [
      [one, three],
      [two, one, three],
      [one, one, two, three],
      [one, two],
      [one, two, three, three],
    ]) {
      await expect(opened(parts)).rejects.toThrow(BrokenBackup);
    }
    await expect(opened([one, two, three], 'another header')).rejects.toThrow(BrokenBackup);
  });
});
