import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Command, Terminal } from '../command.ts';
import { formatOption } from '../format-option.ts';
import { storyText } from '../story/story-text.ts';
import { OPENING, tellStory } from '../story/tell-story.ts';
import type { ToldStory } from '../story/told.ts';

const USAGE = `percuta story: one course of needling, from the question to the sealed record

  npx percuta story [--format table|json]

Founds a practice on a database of its own in a temporary folder, plays a whole course through it over HTTP, refused
starts included, prints what happened, and leaves nothing behind. Takes some seconds. The clock is the story's.

Exit status 0: it went as it should. 1: it did not, and the fault is ours. 130: interrupted.`;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const INTERRUPTED = 130;

/** Plays one course, and tells it. */
export const STORY: Command = {
  name: 'story',
  summary: 'plays one course on a throw-away practice, and tells it',
  usage: USAGE,
  run: async (args, terminal) => {
    const { values } = parseArgs({ args: [...args], options: { format: { type: 'string' } }, strict: true });
    const format = formatOption(values.format);
    const story = await playUnlessInterrupted(terminal);
    if (story === null) return INTERRUPTED;
    terminal.out(format === 'json' ? JSON.stringify(asJson(story)) : storyText(story));
    return 0;
  },
};

/** Null where a signal came: then the story is broken off, and everything that was started is ended all the same. */
async function playUnlessInterrupted(terminal: Terminal): Promise<ToldStory | null> {
  const interrupted = Promise.withResolvers<null>();
  let isInterrupted = false;
  const onSignal = (): void => {
    isInterrupted = true;
    interrupted.resolve(null);
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  const { serveThrowAway } = await import('@percuta/server');
  const clock = { at: OPENING };
  const opening = serveThrowAway(() => clock.at, terminal.err);
  try {
    const playing = opening.then((playhouse) => tellStory(playhouse, clock));
    playing.catch(() => undefined);
    return await Promise.race([playing, interrupted.promise]);
  } catch (error) {
    // A Ctrl-C reaches whatever was being started as well, which then fails of it; we may hear of it only now.
    await sleep(50);
    if (isInterrupted) return null;
    throw error;
  } finally {
    const playhouse = await opening.catch(() => null);
    await playhouse?.stop();
    for (const signal of SIGNALS) process.off(signal, onSignal);
  }
}

function asJson({ scenes, recordHash }: ToldStory) {
  const steps = scenes.flatMap(({ title, steps: of }) =>
    of.map(({ step, outcome, because, details }) => ({ step, outcome, because, details, scene: title })),
  );
  return { steps, recordHash };
}
