import { readFileSync } from 'node:fs';

const PACKAGES = new URL('../../../../', import.meta.url);

/** The text that the card shows is not in the source any more: the card's program has to follow it. */
export class LostExcerpt extends Error {
  constructor(path: string, words: string) {
    super(
      `${path} holds no line with "${words}". Say in packages/calibration/src/card/blocks/equations.ts where it is now.`,
    );
    this.name = 'LostExcerpt';
  }
}

/** Lines of a source file, from the first that holds `from` to the next that holds `to`, indented as little as can be. */
export function excerpt(path: string, from: string, to: string): string {
  const lines = readFileSync(new URL(path, PACKAGES), 'utf8').split('\n');
  const start = lines.findIndex((line) => line.includes(from));
  if (start < 0) throw new LostExcerpt(path, from);
  const length = lines.slice(start).findIndex((line) => line.includes(to));
  if (length < 0) throw new LostExcerpt(path, to);
  const taken = lines.slice(start, start + length + 1);
  const indent = Math.min(...taken.filter((line) => line !== '').map((line) => line.search(/\S/)));
  return taken.map((line) => line.slice(indent)).join('\n');
}
