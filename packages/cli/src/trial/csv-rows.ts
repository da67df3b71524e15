import type { TrialPeople } from '@percuta/model';

const SEX = ['female', 'male'];

/** The places of the two columns that are written as words. */
const ARM = 1;
const SEX_PLACE = 4;

/** People as rows of a CSV file (RFC 4180, line feeds), numbers as they are kept, nothing where there is none. */
export function csvRows({ values, width, count }: TrialPeople, armNames: readonly string[]): string {
  const arms = armNames.map(quoted);
  let text = '';
  for (let person = 0, at = 0; person < count; person++) {
    for (let column = 0; column < width; column++, at++) {
      const value = values[at] as number;
      if (column > 0) text += ',';
      if (column === ARM) text += arms[value];
      else if (column === SEX_PLACE) text += SEX[value];
      else if (!Number.isNaN(value)) text += value;
    }
    text += '\n';
  }
  return text;
}

/** A word of a CSV file, in quotes where it has to be. */
export function quoted(word: string): string {
  return /[",\n\r]/.test(word) ? `"${word.replaceAll('"', '""')}"` : word;
}
