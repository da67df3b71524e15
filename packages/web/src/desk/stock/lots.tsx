import type { endLotHoldContract, holdLotContract, listLotsContract } from '@percuta/server';
import { type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { type AnswerBody, call } from '../../server/call.ts';
import { useAnswer } from '../../server/use-answer.ts';
import type { Me } from '../../server/use-me.ts';
import { stockWords } from '../../words/en/desk-stock.ts';
import { serverWords } from '../../words/en/server.ts';
import { hrefOf } from '../route.ts';
import { answersFor } from './may.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { Recalls } from './recalls.tsx';
import { ReceiveDialog } from './receive-dialog.tsx';

const words = stockWords.lots;
type Lot = AnswerBody<typeof listLotsContract, 200>['lots'][number];

/** Cartridges by lot: how many, until when, and whether they may be opened. */
export function Lots({ me }: { readonly me: Me }): ReactElement {
  const [answer, again] = useAnswer('lots', () => call<typeof listLotsContract>({ method: 'GET', path: '/api/lots' }));
  const [isReceiving, setReceiving] = useState(false);
  if (answer === 'waiting') return <p className="hint">{serverWords.loading}</p>;
  if (!answer.ok) return <Notice denial={answer} />;
  const { lots, today } = answer.body;
  return (
    <>
      <div className="actions">
        <Button onClick={() => setReceiving(true)}>{words.receive}</Button>
      </div>
      {lots.length === 0 ? <p>{words.none}</p> : null}
      <ul className="rows">
        {lots.map((lot) => (
          <LotRow key={lot.lotKey} lot={lot} me={me} onDone={again} />
        ))}
      </ul>
      <Recalls />
      {isReceiving ? <ReceiveDialog today={today} onClose={() => setReceiving(false)} onDone={again} /> : null}
    </>
  );
}

interface LotRowProps {
  readonly lot: Lot;
  readonly me: Me;
  readonly onDone: () => Promise<void>;
}

function LotRow({ lot, me, onDone }: LotRowProps): ReactElement {
  const { lotKey, state, because } = lot;
  return (
    <li className="stock-row">
      <div>
        <b>{words.lot(lot.lot)}</b> <span className={`stock-state stock-${classOf(state)}`}>{words.states[state]}</span>
        <p>
          {words.count(lot.used, lot.received)}. {words.expires(lot.expiresOn)}.
        </p>
        <p className="hint">{words.device(lot.deviceIdentifier)}</p>
        {state === 'recalled' || state === 'quarantined' ? <p>{stockWords.prose(because)}</p> : null}
      </div>
      <LotActions lot={lot} me={me} onDone={onDone} />
      {state === 'recalled' || !answersFor(me) ? null : (
        <a className="stock-way" href={hrefOf({ screen: 'recall-lot', lotKey })}>
          {words.recall} <span className="visually-hidden">{words.lot(lot.lot)}</span>
        </a>
      )}
    </li>
  );
}

const classOf = (state: Lot['state']): string => state.replace(' ', '-');

function LotActions({ lot, me, onDone }: LotRowProps): ReactElement | null {
  const [isAsking, setAsking] = useState(false);
  const quarantine = lot.holds.find(({ kind }) => kind === 'quarantine');
  if (lot.state === 'recalled' || (quarantine !== undefined && !answersFor(me))) return null;
  const { lotKey } = lot;
  const texts =
    quarantine === undefined
      ? { title: words.holdTitle(lot.lot), text: words.holdText, doIt: words.holdDo }
      : { title: words.letGoTitle(lot.lot), text: words.letGoText, doIt: words.letGo };
  const ask = (because: string) =>
    quarantine === undefined
      ? call<typeof holdLotContract>({ method: 'POST', path: '/api/lot-holds', body: { lotKey, because } })
      : call<typeof endLotHoldContract>({
          method: 'POST',
          path: '/api/lot-holds/:holdId/end',
          params: { holdId: quarantine.id },
          body: { because },
        });
  return (
    <>
      <Button kind="link" onClick={() => setAsking(true)}>
        {quarantine === undefined ? words.hold : words.letGo}{' '}
        <span className="visually-hidden">{words.lot(lot.lot)}</span>
      </Button>
      {isAsking ? <ReasonDialog {...texts} ask={ask} onClose={() => setAsking(false)} onDone={onDone} /> : null}
    </>
  );
}
