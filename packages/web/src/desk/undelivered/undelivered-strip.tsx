import type { countUndeliveredContract } from '@percuta/server';
import { type ReactElement, useEffect } from 'react';
import { call } from '../../server/call.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { undeliveredWords as words } from '../../words/en/desk-undelivered.ts';
import { hrefOf } from '../route.ts';

const ASK_AGAIN_MS = 300_000;

/** Below the desk's head: that something did not arrive, as long as nobody has seen to it. */
export function UndeliveredStrip(): ReactElement | null {
  const [answer, again] = useAnswer('undelivered-count', () =>
    call<typeof countUndeliveredContract>({ method: 'GET', path: '/api/undelivered/count' }),
  );
  useEffect(() => {
    const timer = window.setInterval(() => void again(), ASK_AGAIN_MS);
    return () => window.clearInterval(timer);
  }, [again]);
  if (answer === 'waiting' || !answer.ok || answer.body.count === 0) return null;
  return (
    <aside className="undelivered-strip no-print">
      <p>
        {words.strip(answer.body.count)}. <a href={hrefOf({ screen: 'undelivered' })}>{words.look}</a>
      </p>
    </aside>
  );
}
