import type { readRecallContract } from '@percuta/server';
import { type ReactElement, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '../../parts/button.tsx';
import type { AnswerBody } from '../../server/call.ts';
import { stockWords } from '../../words/en/desk-stock.ts';
import '../../styles/print-recall.css';

const words = stockWords.print;
type Kept = AnswerBody<typeof readRecallContract, 200>;

interface PrintRecallProps {
  readonly recall: Kept['recall'];
  readonly people: Kept['people'];
  readonly madeBy: string;
}

/** The list of who was exposed, and the letters, each on a page of its own: on paper, or as a PDF by the browser. */
export function PrintRecall({ recall, people, madeBy }: PrintRecallProps): ReactElement | null {
  const [printed, setPrinted] = useState<'list' | 'letters' | null>(null);
  useEffect(() => {
    if (printed === null) return;
    window.print();
    setPrinted(null);
  }, [printed]);
  if (people.length === 0) return null;
  const letters = people.flatMap(({ personId, letter }) => (letter === null ? [] : [{ personId, letter }]));
  return (
    <div className="actions">
      <Button kind="plain" onClick={() => setPrinted('list')}>
        {words.list}
      </Button>
      {letters.length === 0 ? null : (
        <Button kind="plain" onClick={() => setPrinted('letters')}>
          {words.letters(letters.length)}
        </Button>
      )}
      {printed === null
        ? null
        : createPortal(
            <div className="print-sheet">
              {printed === 'list' ? (
                <ExposedList recall={recall} people={people} madeBy={madeBy} />
              ) : (
                letters.map(({ personId, letter }) => (
                  <article key={personId} className="print-page">
                    <h2>{letter.subject}</h2>
                    <p className="print-letter">{letter.body}</p>
                  </article>
                ))
              )}
            </div>,
            document.body,
          )}
    </div>
  );
}

function ExposedList({ recall, people, madeBy }: PrintRecallProps): ReactElement {
  const { lot, because, reference, begunAt } = recall;
  return (
    <article className="print-page">
      <h2>{stockWords.recall.title(lot)}</h2>
      <p>{stockWords.recall.because(because)}</p>
      {reference === null ? null : <p>{stockWords.recall.reference(reference)}</p>}
      <p>{stockWords.recall.made(madeBy, begunAt.slice(0, 10))}</p>
      <table>
        <caption>{stockWords.recall.people(people.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.person}</th>
            <th scope="col">{words.sessions}</th>
            <th scope="col">{words.spoken}</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ personId, name, sessions }) => (
            <tr key={personId}>
              <th scope="row">{name ?? stockWords.recall.erased}</th>
              <td>{sessions.map(({ on }) => stockWords.day(on)).join(', ')}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <p>{words.keep}</p>
    </article>
  );
}
