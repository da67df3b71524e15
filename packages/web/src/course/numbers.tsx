import type { PracticeNumbers } from '@percuta/practice';
import type { ReactElement } from 'react';
import { courseWords } from '../words/en/course.ts';

const words = courseWords.sheet;

const NAMES: Readonly<Record<keyof PracticeNumbers, string>> = {
  day: words.byDay,
  night: words.byNight,
  emergency: words.emergencyNumber,
};
const ALL = ['day', 'night', 'emergency'] as const;

interface NumbersProps {
  readonly numbers: PracticeNumbers;
  /** Which of them; all where nothing is said. */
  readonly of?: readonly (keyof PracticeNumbers)[];
}

/** Whom to call: large enough to press in a hurry. */
export function Numbers({ numbers, of = ALL }: NumbersProps): ReactElement {
  const rows = of.map((name) => [NAMES[name], numbers[name]] as const);
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
