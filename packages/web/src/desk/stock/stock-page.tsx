import type { ReactElement } from 'react';
import { PageTitle } from '../../parts/page-title.tsx';
import type { Me } from '../../server/use-me.ts';
import { stockWords as words } from '../../words/en/desk-stock.ts';
import { hrefOf, STOCK_PARTS, type StockPart } from '../route.ts';
import { Handpieces } from './handpieces.tsx';
import { Lots } from './lots.tsx';
import { Staff } from './staff.tsx';

interface StockPageProps {
  readonly part: StockPart;
  readonly me: Me;
}

/** What lies in the cupboard, and who may use it. */
export default function StockPage({ part, me }: StockPageProps): ReactElement {
  return (
    <div className="stock">
      <PageTitle part={part}>{words.title}</PageTitle>
      <nav className="stock-parts" aria-label={words.partsLabel}>
        <ul>
          {STOCK_PARTS.map((one) => (
            <li key={one}>
              <a href={hrefOf({ screen: 'stock', part: one })} aria-current={one === part ? 'page' : undefined}>
                {words.parts[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {part === 'lots' ? <Lots me={me} /> : part === 'handpieces' ? <Handpieces me={me} /> : <Staff me={me} />}
    </div>
  );
}
