import type { Sent } from './send-photograph.ts';

/** One picture that is being sent, as it is shown. */
export interface OnItsWay {
  readonly name: string;
  /** Null while it waits. */
  readonly percent: number | null;
  readonly sent: Sent | null;
}

const AT_ONCE = 2;

/** Sends several, two at once, and says each time how far all have come. Answers with what came of each, in their order. */
export async function sendInTurn(
  files: readonly File[],
  {
    send,
    onChange,
  }: {
    readonly send: (file: File, onPercent: (percent: number) => void) => Promise<Sent>;
    readonly onChange: (all: readonly OnItsWay[]) => void;
  },
): Promise<readonly Sent[]> {
  const all: OnItsWay[] = files.map(({ name }) => ({ name, percent: null, sent: null }));
  const say = (index: number, change: Partial<OnItsWay>): void => {
    const before = all[index];
    if (before !== undefined) all[index] = { ...before, ...change };
    onChange([...all]);
  };
  const queue = files.entries();
  const worker = async (): Promise<void> => {
    for (const [index, file] of queue) {
      say(index, { percent: 0 });
      say(index, { percent: 100, sent: await send(file, (percent) => say(index, { percent })) });
    }
  };
  onChange([...all]);
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return all.flatMap(({ sent }) => sent ?? []);
}
