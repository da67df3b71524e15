import type { dismissUndeliveredContract, readUndeliveredContract } from '@percuta/server';
import { type ReactElement, useState } from 'react';
import { Notice } from '../../parts/notice.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { call } from '../../server/call.ts';
import { useAnswer } from '../../server/use-answer.ts';
import type { Me } from '../../server/use-me.ts';
import { undeliveredWords as words } from '../../words/en/desk-undelivered.ts';
import { ReasonDialog } from '../stock/reason-dialog.tsx';
import { type Item, UndeliveredRow } from './undelivered-row.tsx';
import '../../styles/work.css';

/** What did not arrive: messages, answers and calendars, each to be tried again or let be, with a reason. */
export default function UndeliveredPage({ me }: { readonly me: Me }): ReactElement {
  const [answer, again] = useAnswer('undelivered', () =>
    call<typeof readUndeliveredContract>({ method: 'GET', path: '/api/undelivered' }),
  );
  const [dismissed, setDismissed] = useState<Item | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const items = answer !== 'waiting' && answer.ok ? answer.body.items : [];
  const maySend = me.roles.some((role) => role === 'front-desk' || role === 'owner');
  const after = async (what: string | null) => {
    setSaid(what);
    await again();
    // The row that had the focus is gone.
    document.querySelector('h1')?.focus();
  };
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p className="explanation lead">{words.lead}</p>
      {answer === 'waiting' ? <p className="hint">{words.loading}</p> : null}
      {answer !== 'waiting' && !answer.ok ? <Notice denial={answer} /> : null}
      {answer !== 'waiting' && answer.ok ? (
        <p role="status" className={items.length === 0 ? undefined : 'hint'}>
          {said === null ? '' : `${said} `}
          {words.heard(items.length)}
        </p>
      ) : null}
      {items.length === 0 ? null : (
        <ul className="work-list">
          {items.map((item) => (
            <UndeliveredRow
              key={`${item.kind}${item.thingId}`}
              {...{ item, maySend }}
              onRetried={() => after(words.retried)}
              onDismiss={() => setDismissed(item)}
            />
          ))}
        </ul>
      )}
      {dismissed === null ? null : (
        <ReasonDialog
          title={words.dismissTitle}
          text={words.dismissText}
          doIt={words.dismiss}
          ask={(because) => dismiss(dismissed, because)}
          onDone={() => after(null)}
          onClose={() => setDismissed(null)}
        />
      )}
    </>
  );
}

function dismiss({ kind, thingId }: Item, because: string) {
  return call<typeof dismissUndeliveredContract>({
    method: 'POST',
    path: '/api/undelivered/:thingId/dismissal',
    params: { thingId },
    body: { kind, because },
  });
}
