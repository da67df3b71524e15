import { ruleRecord } from '@percuta/evidence';
import type { PracticePolicy, StricterRule } from '@percuta/practice';
import type { ReactElement, ReactNode } from 'react';
import { VerdictMark } from '../../parts/verdict-mark.tsx';
import { practiceWords } from '../../words/en/desk-practice.ts';

const words = practiceWords.rules;

interface DemandsProps {
  readonly policy: PracticePolicy;
  /** What may be done with one of them. */
  readonly actionFor?: (stricter: StricterRule) => ReactNode;
}

/** What the practice demands besides the rules, each with its reason. */
export function Demands({ policy, actionFor }: DemandsProps): ReactElement {
  const { stricter, timeOutByTwo } = policy;
  if (stricter.length === 0 && !timeOutByTwo) return <p>{words.none}</p>;
  return (
    <ul className="rows">
      {stricter.map((one) => (
        <li key={one.rule} className="stock-row">
          <div>
            <b>
              <VerdictMark verdict={one.verdict} /> {words.stricter(one.rule, ruleRecord(one.rule).title)}
            </b>
            <p>{words.says(one.verdict, one.override)}.</p>
            <p>{words.because(one.because)}</p>
          </div>
          {actionFor?.(one)}
        </li>
      ))}
      {timeOutByTwo ? (
        <li className="stock-row">
          <b>{words.byTwo}</b>
        </li>
      ) : null}
    </ul>
  );
}
