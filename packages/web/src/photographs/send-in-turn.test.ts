import { describe, expect, it } from 'vitest';
import { type OnItsWay, sendInTurn } from './send-in-turn.ts';
import type { Sent } from './send-photograph.ts';

const files = Array.from({ length: 10 }, (_, index) => new File(['x'], `${index}.jpg`));
const no: Sent = { ok: false, because: 'The picture moves.' };

describe('ten pictures', () => {
  it('go two at once, in their order, and one that is refused stops none', async () => {
    let open = 0;
    let most = 0;
    let last: readonly OnItsWay[] = [];
    const keep = (all: readonly OnItsWay[]): void => {
      last = all;
    };
    const send = async (file: File, onPercent: (percent: number) => void): Promise<Sent> => {
      open += 1;
      most = Math.max(most, open);
      onPercent(50);
      await Promise.resolve();
      open -= 1;
      return file.name === '3.jpg'
        ? no
        : { ok: true, body: { photographId: file.name, seq: 1, original: '', takenOn: '', takenBy: '' } };
    };
    const sent = await sendInTurn(files, { send, onChange: keep });
    expect([most, sent.length]).toEqual([2, 10]);
    expect(last.map(({ percent }) => percent)).toEqual(Array.from({ length: 10 }, () => 100));
    expect(last.filter((one) => one.sent?.ok === false).map(({ name }) => name)).toEqual(['3.jpg']);
  });
});
