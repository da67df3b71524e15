import type { ReactElement } from 'react';
import { undelivered } from '../../offline/line.ts';
import { useEntryLine } from '../../offline/use-entry-line.ts';
import { SITE_PAGES } from '../../parts/site-head.tsx';
import { roomWords } from '../../words/en/desk-room.ts';
import { serverWords } from '../../words/en/server.ts';
import type { Taps } from './use-taps.ts';

const words = roomWords.line;

/** Whether everything is on record, and what waits where it is not. */
export function LineStatus({ taps, isStale }: { readonly taps: Taps; readonly isStale: boolean }): ReactElement {
  const { line, delivery, isDurable } = useEntryLine();
  const left = undelivered(line);
  const count = left.filter(({ standing }) => standing.is === 'waiting').length;
  if (count === 0) {
    return <span role="status">{left.length > 0 ? words.refused(left.length) : withoutEntries(taps, isStale)}</span>;
  }
  return (
    <span role="status">
      <b>{isDurable ? words.kept(count) : words.keptWhileOpen(count)}</b> {words.delivery[delivery]}{' '}
      {delivery === 'nobody is signed in' ? <a href={SITE_PAGES.signIn}>{serverWords.signIn}</a> : null}
    </span>
  );
}

function withoutEntries(taps: Taps, isStale: boolean): string {
  if (taps.sending === 'sending') return roomWords.sending;
  if (taps.sending !== 'saved') return roomWords.waiting;
  return isStale ? words.stale : roomWords.saved;
}
