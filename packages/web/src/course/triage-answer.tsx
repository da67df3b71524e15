import type { PracticeNumbers, Triage } from '@percuta/practice';
import type { ReactElement } from 'react';
import { Button } from '../parts/button.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { courseWords } from '../words/en/course.ts';
import { Numbers } from './numbers.tsx';

const words = courseWords.report;
/** From this level on somebody has to be called at once. */
const URGENT = 2;

interface TriageAnswerProps {
  readonly answer: { readonly triage: Triage; readonly numbers: PracticeNumbers | null };
  /** What becomes of it; who reads it, where nothing is said. */
  readonly kept?: string;
  readonly onAnother: () => void;
}

/** What to do now: first of all whom to call, then why, then who reads it. */
export function TriageAnswer({ answer, kept, onAnother }: TriageAnswerProps): ReactElement {
  const { triage, numbers } = answer;
  const isUrgent = triage.level <= URGENT;
  return (
    <div className={isUrgent ? 'triage triage-urgent' : 'triage'}>
      <PageTitle>{words.call[triage.call]}</PageTitle>
      <ul className="do-now">
        {triage.doNow.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      {numbers === null ? null : <Numbers numbers={numbers} />}
      <p className="next-days" role="status">
        {kept ?? (triage.humanReads ? words.reads : words.doesNotRead)}
      </p>
      <h2>{words.because}</h2>
      <ul>
        {triage.because.map(({ sign, asks, unsure }) => (
          <li key={sign}>
            {asks}
            {unsure ? ` (${words.unsure})` : ''}
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button kind="plain" onClick={onAnother}>
          {words.another}
        </Button>
        {kept === undefined ? <a href="#overview">{courseWords.back}</a> : null}
      </div>
    </div>
  );
}
