import type { listHandpiecesContract } from '@percuta/server';
import { type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { type AnswerBody, call } from '../../server/call.ts';
import { useAnswer } from '../../server/use-answer.ts';
import type { Me } from '../../server/use-me.ts';
import { stockWords } from '../../words/en/desk-stock.ts';
import { serverWords } from '../../words/en/server.ts';
import { AddHandpiece } from './add-handpiece.tsx';
import { answersFor } from './may.ts';
import { RecordHandpiece } from './record-handpiece.tsx';

const words = stockWords.handpieces;
type Handpiece = AnswerBody<typeof listHandpiecesContract, 200>['handpieces'][number];

/** The handpieces: whether each may be used, and what was done with it. */
export function Handpieces({ me }: { readonly me: Me }): ReactElement {
  const [answer, again] = useAnswer('handpieces', () =>
    call<typeof listHandpiecesContract>({ method: 'GET', path: '/api/handpieces' }),
  );
  const [isAdding, setAdding] = useState(false);
  if (answer === 'waiting') return <p className="hint">{serverWords.loading}</p>;
  if (!answer.ok) return <Notice denial={answer} />;
  const { handpieces } = answer.body;
  return (
    <>
      {answersFor(me) ? (
        <div className="actions">
          <Button onClick={() => setAdding(true)}>{words.add}</Button>
        </div>
      ) : null}
      {handpieces.length === 0 ? <p>{words.none}</p> : null}
      <ul className="rows">
        {handpieces.map((one) => (
          <HandpieceRow key={one.id} handpiece={one} onDone={again} />
        ))}
      </ul>
      {isAdding ? <AddHandpiece onClose={() => setAdding(false)} onDone={again} /> : null}
    </>
  );
}

interface HandpieceRowProps {
  readonly handpiece: Handpiece;
  readonly onDone: () => Promise<void>;
}

function HandpieceRow({ handpiece, onDone }: HandpieceRowProps): ReactElement {
  const [isRecording, setRecording] = useState(false);
  const { id, name, deviceName, serial, faults, records } = handpiece;
  const isReady = faults.length === 0;
  return (
    <li className="stock-row">
      <div>
        <b>{name}</b>{' '}
        <span className={`stock-state stock-${isReady ? 'usable' : 'recalled'}`}>
          {isReady ? words.ready : words.shut}
        </span>
        <p className="hint">
          {deviceName}
          {serial === null ? '' : `, ${words.serialIs(serial)}`}
        </p>
        {faults.map((fault) => (
          <p key={fault}>{stockWords.prose(fault)}</p>
        ))}
        {records.length === 0 ? <p className="hint">{words.noRecords}</p> : <Records name={name} records={records} />}
      </div>
      <Button kind="link" onClick={() => setRecording(true)}>
        {words.record} <span className="visually-hidden">{name}</span>
      </Button>
      {isRecording ? (
        <RecordHandpiece handpieceId={id} name={name} onClose={() => setRecording(false)} onDone={onDone} />
      ) : null}
    </li>
  );
}

function Records({ name, records }: Pick<Handpiece, 'name' | 'records'>): ReactElement {
  return (
    <details>
      <summary>
        {words.history} <span className="visually-hidden">{name}</span>
      </summary>
      <ul className="stock-records">
        {records.map(({ id, kind, at, passed, dueOn, note }) => (
          <li key={id}>
            {words.line(kind, at.slice(0, 10))}
            {passed || kind === 'taken-out' ? '' : `, ${words.failed}`}
            {dueOn === null ? '' : `, ${words.until(dueOn)}`}
            {note === null ? null : <p className="hint">{note}</p>}
          </li>
        ))}
      </ul>
    </details>
  );
}
