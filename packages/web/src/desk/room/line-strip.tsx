import type { ReactElement } from 'react';
import { undelivered } from '../../offline/line.ts';
import { useEntryLine } from '../../offline/use-entry-line.ts';
import { roomWords } from '../../words/en/desk-room.ts';
import { hrefOf } from '../route.ts';

const words = roomWords.line;

/** On every other screen of the desk: that this tablet still keeps something, and where to look. */
export function LineStrip({ account }: { readonly account: string }): ReactElement | null {
  const waiting = undelivered(useEntryLine().line);
  const own = waiting.filter((entry) => entry.account === account);
  const first = own[0];
  if (waiting.length === 0) return null;
  return (
    <p className="line-strip" role="status">
      {first === undefined ? (
        words.ofOthers(waiting.length)
      ) : (
        <>
          {words.ofOneself(own.length)}{' '}
          <a href={hrefOf({ screen: 'session', personId: first.personId, sessionId: first.sessionId })}>{words.look}</a>
        </>
      )}
    </p>
  );
}
