import { RULES, type RulePhase } from '@percuta/evidence';
import type { ReactElement } from 'react';
import { VerdictMark } from '../../parts/verdict-mark.tsx';
import { commonWords } from '../../words/en/common.ts';
import { practiceWords } from '../../words/en/desk-practice.ts';

const words = practiceWords.rules;
const PHASES: readonly RulePhase[] = ['screening', 'plan', 'time-out'];

/** Every rule as the register has it: what is signed has to be there to be read. */
export function AllRules(): ReactElement {
  return (
    <section className="stock-section all-rules" aria-labelledby="all-rules">
      <h2 id="all-rules">{words.all(RULES.length)}</h2>
      {PHASES.map((phase) => (
        <details key={phase} className="sheet-fold">
          <summary>
            <u>{words.phases[phase]}</u>
          </summary>
          <ul className="rows">
            {RULES.filter((rule) => rule.phase === phase).map(({ id, title, when, verdict, because }) => (
              <li key={id}>
                <b>
                  <VerdictMark verdict={verdict} /> {words.stricter(id, title)}
                </b>
                <p>
                  {commonWords.verdicts[verdict]}. {when}
                </p>
                <p className="hint">{because}</p>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
