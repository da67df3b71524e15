import type { listRecallsContract } from '@percuta/server';
import type { ReactElement } from 'react';
import { Notice } from '../../parts/notice.tsx';
import { call } from '../../server/call.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { stockWords } from '../../words/en/desk-stock.ts';
import { hrefOf } from '../route.ts';

const words = stockWords.recalls;

/** Every recall that was made here, undone ones too. */
export function Recalls(): ReactElement | null {
  const [answer] = useAnswer('recalls', () =>
    call<typeof listRecallsContract>({ method: 'GET', path: '/api/recalls' }),
  );
  if (answer === 'waiting') return null;
  if (!answer.ok) return <Notice denial={answer} />;
  const { recalls } = answer.body;
  return (
    <section className="stock-section">
      <h2>{words.title}</h2>
      {recalls.length === 0 ? <p>{words.none}</p> : null}
      <ul className="rows">
        {recalls.map(({ id, lot, undone, begunAt }) => (
          <li key={id}>
            <a href={hrefOf({ screen: 'recall', recallId: id })}>
              <b>{stockWords.lots.lot(lot)}</b>
              <span className={`stock-state stock-${undone === null ? 'recalled' : 'used-up'}`}>
                {undone === null ? words.stands : words.undone}
              </span>
              <span className="hint">{words.begun(begunAt.slice(0, 10))}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
