import type { requestErasureContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { SelectField } from '../../parts/fields.tsx';
import { Notice } from '../../parts/notice.tsx';
import { LongTextField } from '../../parts/text-field.tsx';
import { call } from '../../server/call.ts';
import { useAct } from '../../server/use-act.ts';
import { practiceWords } from '../../words/en/desk-practice.ts';
import { type Erasure, ErasureRow, useErasures } from '../practice/erasures.tsx';

const words = practiceWords.erasure;
const GROUNDS = (['asked-by-the-person', 'kept-long-enough', 'should-not-be-here'] as const).map((value) => ({
  value,
  text: words.grounds[value],
}));

/** Asks for somebody to be erased, or shows the request that waits. */
export function AskErasure({ personId }: { readonly personId: string }): ReactElement | null {
  const [answer, again] = useErasures();
  if (answer === 'waiting') return null;
  if (!answer.ok) return <Notice denial={answer} />;
  const waiting = answer.body.erasures.find(({ person, outcome }) => person.id === personId && outcome === 'waiting');
  return (
    <section aria-labelledby="erase">
      <h2 id="erase">{words.title}</h2>
      <p>{words.lead}</p>
      {waiting === undefined ? (
        <AskForm personId={personId} onAsked={again} />
      ) : (
        <ul className="rows">
          <ErasureRow erasure={waiting} onChanged={again} />
        </ul>
      )}
    </section>
  );
}

interface AskFormProps {
  readonly personId: string;
  readonly onAsked: () => Promise<void>;
}

function AskForm({ personId, onAsked }: AskFormProps): ReactElement {
  const act = useAct();
  const [ground, setGround] = useState<Erasure['ground']>('asked-by-the-person');
  const [reason, setReason] = useState('');
  const ask = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return;
    const done = await act.run(() =>
      call<typeof requestErasureContract>({
        method: 'POST',
        path: '/api/people/:personId/erasure',
        params: { personId },
        body: { ground, reason: reason.trim() },
      }),
    );
    if (done !== null) await onAsked();
  };
  return (
    <details className="sheet-fold">
      <summary>
        <u>{words.ask}</u>
      </summary>
      <form className="form" onSubmit={(event) => void ask(event)}>
        <p className="hint">{words.askText}</p>
        <SelectField label={words.ground} value={ground} options={GROUNDS} onChoose={setGround} />
        <LongTextField
          label={words.reason}
          rows={2}
          value={reason}
          fault={act.denial?.faults['body.reason']}
          onChange={setReason}
        />
        <div className="actions">
          <Button type="submit" kind="plain" isShut={act.isBusy || reason.trim() === ''}>
            {words.ask}
          </Button>
        </div>
        <Notice denial={act.denial} />
      </form>
    </details>
  );
}
