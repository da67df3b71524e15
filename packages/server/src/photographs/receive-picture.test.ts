import { createSecretKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { PictureStore } from './picture-store.ts';
import { receivePicture } from './receive-picture.ts';
import { inParts } from './sealed-picture.ts';

describe('files that are handed in at once', () => {
  it('are not all opened into memory while they wait for their turn', async () => {
    const kept = new Map<string, Buffer[]>();
    let open = 0;
    let most = 0;
    const pictures = {
      put: async (_, sealed) => {
        const parts: Buffer[] = [];
        for await (const part of sealed) parts.push(part);
        const address = `sha256:${kept.size}`;
        kept.set(address, parts);
        return { address, sealedBytes: Buffer.concat(parts).length };
      },
      read: async function* (_, address) {
        open += 1;
        most = Math.max(most, open);
        for (const part of kept.get(address) ?? []) yield part;
      },
      remove: async () => {
        open -= 1;
      },
      digest: async () => null,
      forget: async () => undefined,
      tidy: async () => undefined,
    } satisfies PictureStore;
    const key = createSecretKey(Buffer.alloc(32, 7));
    const to = { practiceId: 'p', personId: 'q', photographId: 'r', key, pictures };
    const sent = Array.from({ length: 24 }, () => receivePicture(to, inParts(Buffer.alloc(4096, 'no picture'))));
    for (const answer of await Promise.all(sent)) expect(answer).toHaveProperty('because');
    expect(most).toBeLessThanOrEqual(6);
  });
});
