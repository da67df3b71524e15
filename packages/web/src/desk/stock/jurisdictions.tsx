import type { listJurisdictionsContract } from '@percuta/server';
import type { ReactElement } from 'react';
import { Notice } from '../../parts/notice.tsx';
import { call } from '../../server/call.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { deskWords } from '../../words/en/desk.ts';
import { stockWords } from '../../words/en/desk-stock.ts';
import { hrefOf } from '../route.ts';

const words = stockWords.staff;

/** Who may needle by the law of the place, as the practice has read it, and how fresh that is. */
export function Jurisdictions({ mayChange }: { readonly mayChange: boolean }): ReactElement | null {
  const [answer] = useAnswer('jurisdictions', () =>
    call<typeof listJurisdictionsContract>({ method: 'GET', path: '/api/jurisdictions' }),
  );
  if (answer === 'waiting') return null;
  if (!answer.ok) return <Notice denial={answer} />;
  const { jurisdictions } = answer.body;
  return (
    <section className="stock-section">
      <h2>{words.places}</h2>
      {jurisdictions.length === 0 ? <p className="stock-warn">{words.noPlaces}</p> : null}
      <ul className="rows">
        {jurisdictions.map(({ code, roles, source, checkedOn, isStale, freshUntil }) => (
          <li key={code} className="stock-row">
            <div>
              <b>{code}</b>
              {roles.map(({ role, maximumDepthMm }) => (
                <p key={role}>{deskWords.capital(words.role(role, maximumDepthMm))}</p>
              ))}
              <p className="hint">{words.source(source, checkedOn)}</p>
              {isStale ? <p className="stock-warn">{words.stale(freshUntil)}</p> : null}
            </div>
          </li>
        ))}
      </ul>
      <p className="hint">{words.deny}</p>
      {mayChange ? (
        <p>
          <a className="stock-way" href={hrefOf({ screen: 'practice', part: 'place' })}>
            {words.change}
          </a>
        </p>
      ) : null}
    </section>
  );
}
