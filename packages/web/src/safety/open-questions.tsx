import { QUESTIONS } from '@percuta/practice';
import type { ReactElement } from 'react';
import { VerdictWord } from '../parts/verdict-mark.tsx';
import { safetyWords as words } from '../words/en/safety.ts';
import type { AskedKey } from './judged.ts';
import { TOPICS } from './topics.ts';

/** What was asked and nobody knows: a clinician asks it again. */
export function OpenQuestions({ open }: { readonly open: readonly AskedKey[] }): ReactElement | null {
  const [first] = open;
  if (first === undefined) return null;
  return (
    <article className="finding raised">
      <header>
        <VerdictWord verdict="ask" />
        <h2>{words.stillOpen(open.length)}</h2>
      </header>
      <p>{words.stillOpenText}</p>
      <details className="sources open-list">
        <summary>
          <u>{words.showOpen}</u>
        </summary>
        <ul>
          {open.map((key) => (
            <li key={key}>{questionOf(key)}</li>
          ))}
        </ul>
      </details>
      <p className="no-print">
        <a href={`#${topicOf(first)}`}>{words.answerThem}</a>
      </p>
    </article>
  );
}

function questionOf(key: AskedKey): string {
  if (key === 'ageYears') return words.age;
  return key === 'fitzpatrickType' ? words.skinType : words.question(QUESTIONS[key].text);
}

function topicOf(key: AskedKey): string {
  return TOPICS.find(({ asks }) => asks.some((each) => each === key))?.id ?? 'you';
}
