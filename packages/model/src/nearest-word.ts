/**
 * The word nearest to `word` among those known, by the least number of letters changed, added or dropped; `null` where
 * none is near (more than a third of the longer word would have to change). Case does not count.
 *
 * @example
 * nearestWord('cheeck', ['cheek', 'chin']) // => 'cheek'
 * nearestWord('horizon', ['sessions', 'horizonDays']) // => 'horizonDays'
 * nearestWord('elbow', ['cheek', 'chin']) // => null
 */
export function nearestWord(word: string, known: readonly string[]): string | null {
  if (word.length > LONGEST) return null;
  let nearest: string | null = null;
  let fewest = Infinity;
  for (const candidate of known) {
    const begun = word.length >= SHORTEST_BEGINNING && candidate.toLowerCase().startsWith(word.toLowerCase());
    const changes = begun ? 1 : changesBetween(word.toLowerCase(), candidate.toLowerCase());
    if (changes < fewest && changes * 3 <= Math.max(word.length, candidate.length)) {
      fewest = changes;
      nearest = candidate;
    }
  }
  return nearest;
}

/** Fewer letters than this begin too many words. */
const SHORTEST_BEGINNING = 4;

/** Longer than any key of ours; comparing letter by letter is not worth its time there. */
const LONGEST = 64;

/** V. I. Levenshtein's distance, row by row. */
function changesBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
