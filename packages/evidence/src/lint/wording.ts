import type { LintCheck, LintFault, Spot } from './check.ts';

const PLACEHOLDER = /\b(TODO|TBD|FIXME|XXX)\b/;

/** No text is empty, and none is a placeholder. */
export const wording: LintCheck = {
  name: 'wording',
  says: 'No text is empty, padded or a placeholder.',
  find: ({ rows }) => rows.flatMap((row) => row.spots.flatMap(judge)),
};

function judge({ object, path }: Spot): LintFault[] {
  return Object.entries(object).flatMap(([key, field]) => {
    const texts = Array.isArray(field) ? field : [field];
    return texts
      .filter((text) => typeof text === 'string' && isPoor(text))
      .map(() => ({
        path: `${path}/${key}`,
        message: 'The text is empty, padded or a placeholder. Write it, or drop it.',
      }));
  });
}

function isPoor(text: string): boolean {
  return text.trim() === '' || text !== text.trim() || PLACEHOLDER.test(text);
}
