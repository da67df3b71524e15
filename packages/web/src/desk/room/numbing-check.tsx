import { type AnaestheticCheck, doseStepWords } from '@percuta/practice';
import type { ReactElement } from 'react';
import { VerdictWord } from '../../parts/verdict-mark.tsx';
import { numbingWords as words } from '../../words/en/numbing.ts';

/** What is on the skin, worked out step by step, and what the rules say of it. */
export function NumbingCheck({ check }: { readonly check: AnaestheticCheck }): ReactElement {
  const { dose, verdict, findings, notes, toxicitySigns, toxicityPlan } = check;
  const isOpen = findings.some(({ missing }) => missing.length > 0);
  return (
    <section className="numbing-check" aria-labelledby="numbing-check">
      <h3 id="numbing-check">{words.checkTitle}</h3>
      {dose === null ? (
        <p className="hint">{words.notYet}</p>
      ) : (
        <>
          <dl className="dose-steps">
            {dose.steps.map((step) => (
              <div key={step.what}>
                <dt>{capital(step.what)}</dt>
                <dd>{doseStepWords(step)}</dd>
              </div>
            ))}
          </dl>
          {dose.additive === null ? null : <p className="hint">{dose.additive}</p>}
          <div aria-live="polite">
            <VerdictWord verdict={verdict} word={words.lead[verdict]} />
            {findings.map(({ rule, because }) => (
              <p key={`${rule}${because}`}>{because}</p>
            ))}
            {isOpen ? <p className="hint">{words.missing}</p> : null}
            {notes.map((note) => (
              <p key={note} className="hint">
                {note}
              </p>
            ))}
          </div>
        </>
      )}
      <details className="sheet-fold">
        <summary>
          <u>{words.signs}</u>
        </summary>
        <p>
          {words.signsLead} {toxicitySigns.join(', ')}.
        </p>
        <ol>
          {toxicityPlan.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </details>
    </section>
  );
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
