import { SIGNS, type SignId } from '@percuta/practice';
import type { ReactElement } from 'react';
import { courseWords } from '../words/en/course.ts';

const words = courseWords.report;

export type Sureness = 'yes' | 'unsure';
/** Which signs somebody has, and of which they are not sure. */
export type ChosenSigns = Readonly<Partial<Record<SignId, Sureness>>>;

interface SignGroupProps {
  readonly title: string;
  readonly signs: readonly SignId[];
  readonly chosen: ChosenSigns;
  readonly onChange: (chosen: ChosenSigns) => void;
}

/** Signs to choose from: each is there, or one is not sure of it; a second press takes it back. */
export function SignGroup({ title, signs, chosen, onChange }: SignGroupProps): ReactElement {
  const press = (sign: SignId, sureness: Sureness) => {
    const { [sign]: before, ...others } = chosen;
    onChange(before === sureness ? others : { ...others, [sign]: sureness });
  };
  return (
    <section>
      <h2>{title}</h2>
      <ul className="signs">
        {signs.map((sign) => (
          <li key={sign}>
            <span id={`sign-${sign}`}>{SIGNS[sign].asks}</span>
            {(['yes', 'unsure'] as const).map((sureness) => (
              <button
                key={sureness}
                type="button"
                className="sign-press"
                aria-pressed={chosen[sign] === sureness}
                aria-label={`${words.choices[sureness]}: ${SIGNS[sign].asks}`}
                onClick={() => press(sign, sureness)}
              >
                {words.choices[sureness]}
              </button>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
