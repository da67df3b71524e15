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
  return (
    <dl className="numbers">
      {of.map((name) => (
        <div key={name} className={`number-${name}`}>
          <dt>{NAMES[name]}</dt>
          <dd>
            <a href={`tel:${numbers[name].replace(/[^+\d]/g, '')}`}>{numbers[name]}</a>
          </dd>
        </div>
      ))}
    </dl>
  );
}
