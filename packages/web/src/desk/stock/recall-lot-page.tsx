import type { previewRecallContract, recallLotContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { LongTextField, TextField } from '../../parts/text-field.tsx';
import { goTo } from '../../parts/use-hash.ts';
import { type AnswerBody, call } from '../../server/call.ts';
import { useAct } from '../../server/use-act.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { deskWords } from '../../words/en/desk.ts';
import { stockWords } from '../../words/en/desk-stock.ts';
import { serverWords } from '../../words/en/server.ts';
import { hrefOf } from '../route.ts';

const words = stockWords.preview;
type Preview = AnswerBody<typeof previewRecallContract, 200>;

/** What a recall would do, before it is done. */
export default function RecallLotPage({ lotKey }: { readonly lotKey: string }): ReactElement {
  const lot = decodeURIComponent(lotKey.split('/')[2] ?? '');
  const [answer] = useAnswer(lotKey, () =>
    call<typeof previewRecallContract>({ method: 'GET', path: '/api/recall-preview', query: { lotKey } }),
  );
  return (
    <div className="stock">
      <p className="stock-back">
        <a href={hrefOf({ screen: 'stock', part: 'lots' })}>{deskWords.back}</a>
      </p>
      <PageTitle>{words.title(lot)}</PageTitle>
      {answer === 'waiting' ? <p className="hint">{serverWords.loading}</p> : null}
      {answer !== 'waiting' && !answer.ok ? <Notice denial={answer} /> : null}
      {answer !== 'waiting' && answer.ok ? (
        <>
          <WhatWillHappen preview={answer.body} />
          <RecallForm lotKey={lotKey} />
        </>
      ) : null}
    </div>
  );
}

function WhatWillHappen({ preview }: { readonly preview: Preview }): ReactElement {
  const { left, people, bookings, letters } = preview;
  const sessions = people.reduce((sum, one) => sum + one.sessions.length, 0);
  return (
    <>
      <p className="explanation">{words.above}</p>
      <ul className="stock-effects">
        <li>{words.stock(left)}</li>
        <li>{words.people(people.length, sessions)}</li>
        <li>{words.bookings(bookings.length)}</li>
        <li>{words.letters(letters)}</li>
      </ul>
      <section className="stock-section">
        <h2>{words.whom}</h2>
        {people.length === 0 ? <p>{words.nobody}</p> : null}
        <ul className="rows">
          {people.map((one) => (
            <li key={one.personId} className="row">
              <b>{one.name ?? stockWords.recall.erased}</b>
              <span className="hint">{stockWords.recall.sessions(one.sessions.map(({ on }) => on))}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="stock-section">
        <h2>{words.ahead}</h2>
        {bookings.length === 0 ? <p>{words.noneAhead}</p> : null}
        <ul className="rows">
          {bookings.map(({ visitId, name, on, reason }) => (
            <li key={visitId} className="row">
              <b>{name ?? stockWords.recall.erased}</b>
              <span>{stockWords.day(on)}</span>
              <span className="hint">{stockWords.recall.reasons[reason]}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function RecallForm({ lotKey }: { readonly lotKey: string }): ReactElement {
  const act = useAct();
  const [because, setBecause] = useState('');
  const [reference, setReference] = useState('');
  const recall = async (event: FormEvent) => {
    event.preventDefault();
    const body = { lotKey, because: because.trim(), reference: reference.trim() === '' ? null : reference.trim() };
    const done = await act.run(() => call<typeof recallLotContract>({ method: 'POST', path: '/api/recalls', body }));
    if (done !== null) goTo(hrefOf({ screen: 'recall', recallId: done.body.recallId }));
  };
  return (
    <form className="form stock-section" noValidate onSubmit={(event) => void recall(event)}>
      <LongTextField
        label={stockWords.reason}
        hint={words.reasonHint}
        value={because}
        fault={act.denial?.faults['body.because']}
        onChange={setBecause}
      />
      <TextField
        label={words.reference}
        hint={words.referenceHint}
        autoComplete="off"
        value={reference}
        fault={act.denial?.faults['body.reference']}
        onChange={setReference}
      />
      <div className="actions">
        <Button type="submit" kind="danger" isShut={act.isBusy}>
          {words.do}
        </Button>
      </div>
      <Notice denial={act.denial} />
    </form>
  );
}
