import type { PracticeNumbers } from '@percuta/practice';
import type { ReactElement } from 'react';
import { courseWords } from '../words/en/course.ts';

const words = courseWords.sheet;

/** Whom to call: large enough to press in a hurry. */
export function Numbers({ numbers }: { readonly numbers: PracticeNumbers }): ReactElement {
  const rows = [
    [words.byDay, numbers.day],
    [words.byNight, numbers.night],
    [words.emergencyNumber, numbers.emergency],
  ] as const;
  return (
    <dl className="numbers">
      {rows.map(([name, number]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <a href={`tel:${number.replace(/[^+\d]/g, '')}`}>{number}</a>
          </dd>
        </div>
      ))}
    </dl>
  );
}
