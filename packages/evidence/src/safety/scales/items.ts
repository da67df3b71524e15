import type { ScaleItem } from '../scales.ts';

/** A single grade. */
export function grade(lowest: number, highest: number): ScaleItem {
  return { id: 'grade', words: 'Grade', lowest, highest };
}

/** One kind of scar by how many there are, each band worth so many points more. */
export function counted(id: string, words: string, points: number): ScaleItem {
  return banded(id, words, { bands: ['None', '1 to 10', '11 to 20', 'More than 20'], points });
}

/** One kind of scar by how many there are, its weight times 0 to 3. */
export function weighted(id: string, words: string, points: number): ScaleItem {
  return banded(id, words, { bands: ['None', 'Fewer than 5', '5 to 20', 'More than 20'], points });
}

function banded(
  id: string,
  words: string,
  { bands, points }: { readonly bands: readonly string[]; readonly points: number },
): ScaleItem {
  const options = bands.map((band, index) => ({ words: band, points: index * points }));
  return { id, words, lowest: 0, highest: bands.length - 1, options };
}

/** Items rated from 1 to 10. */
export function tenPoint(items: Readonly<Record<string, string>>): readonly ScaleItem[] {
  return Object.entries(items).map(([id, words]) => ({ id, words, lowest: 1, highest: 10 }));
}
