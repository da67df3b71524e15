import type { breakGlassContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { LongTextField } from '../../parts/text-field.tsx';
import { call } from '../../server/call.ts';
import { useAct } from '../../server/use-act.ts';
import { deskWords } from '../../words/en/desk.ts';

const words = deskWords.glass;
const OPEN_MINUTES = 60;

interface BreakGlassProps {
  readonly personId: string;
  readonly onBroken: () => Promise<void>;
}

/** The record of somebody whom one does not treat: for an hour, with a reason that the person will read. */
export function BreakGlass({ personId, onBroken }: BreakGlassProps): ReactElement {
  const act = useAct();
  const [reason, setReason] = useState('');
  const open = async (event: FormEvent) => {
    event.preventDefault();
    const done = await act.run(() =>
      call<typeof breakGlassContract>({
        method: 'POST',
        path: '/api/people/:personId/broken-glass',
        params: { personId },
        body: { reason: reason.trim(), minutes: OPEN_MINUTES },
      }),
    );
    if (done !== null) await onBroken();
  };
  return (
    <section className="desk-column" aria-labelledby="glass">
      <h2 id="glass">{words.title}</h2>
      <p>{words.text}</p>
      <form className="form" onSubmit={(event) => void open(event)}>
        <LongTextField
          label={words.reason}
          value={reason}
          fault={act.denial?.faults['body.reason']}
          onChange={setReason}
        />
        <div className="actions">
          <Button type="submit" kind="plain" isShut={act.isBusy || reason.trim() === ''}>
            {words.open(OPEN_MINUTES)}
          </Button>
        </div>
        <Notice denial={act.denial} />
      </form>
    </section>
  );
}
