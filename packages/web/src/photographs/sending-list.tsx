import type { ReactElement } from 'react';
import { photographWords } from '../words/en/photographs.ts';
import type { OnItsWay } from './send-in-turn.ts';

const words = photographWords.send;

/** How far each has come, as a number; and why one was not taken. */
export function SendingList({ onItsWay }: { readonly onItsWay: readonly OnItsWay[] }): ReactElement | null {
  if (onItsWay.length === 0) return null;
  const done = onItsWay.filter(({ sent }) => sent?.ok === true).length;
  return (
    <>
      <ul className="rows sending">
        {onItsWay.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have the same name
          <li key={index} className="row">
            <span className="sending-name">{one.name}</span>
            <span className={one.sent?.ok === false ? 'field-fault' : 'hint'}>{standing(one)}</span>
          </li>
        ))}
      </ul>
      <p role="status">{words.status(done, onItsWay.length)}</p>
    </>
  );
}

function standing({ percent, sent }: OnItsWay): string {
  if (sent !== null) return sent.ok ? words.done : sent.because;
  if (percent === null) return words.waiting;
  return percent >= 100 ? words.reading : words.sending(percent);
}
