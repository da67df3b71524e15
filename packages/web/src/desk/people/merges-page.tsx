import type {
  confirmMergeContract,
  listMergesContract,
  undoMergeContract,
  withdrawMergeContract,
} from '@percuta/server';
import { type ReactElement, useState } from 'react';
import { dayOf } from '../../numbers/clock-time.ts';
import { untilWords } from '../../numbers/until-words.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { type AnswerBody, call } from '../../server/call.ts';
import { useAct } from '../../server/use-act.ts';
import { useAnswer } from '../../server/use-answer.ts';
import type { Me } from '../../server/use-me.ts';
import { commonWords } from '../../words/en/common.ts';
import { deskWords } from '../../words/en/desk.ts';
import { mergingWords as words } from '../../words/en/desk-merging.ts';
import { serverWords } from '../../words/en/server.ts';
import { hrefOf } from '../route.ts';
import { ReasonDialog } from '../stock/reason-dialog.tsx';

type Merge = AnswerBody<typeof listMergesContract, 200>['merges'][number];
type Asks = 'confirm' | 'withdraw' | 'undo' | null;

/** Who was said to be one person, and the ways in which that ends. */
export default function MergesPage({ me }: { readonly me: Me }): ReactElement {
  const [answer, again] = useAnswer('merges', () =>
    call<typeof listMergesContract>({ method: 'GET', path: '/api/merges' }),
  );
  const mayConfirm = me.roles.some((role) => role === 'owner' || role === 'responsible-clinician');
  return (
    <div className="desk-column">
      <PageTitle>{words.title}</PageTitle>
      <p className="explanation">{words.lead}</p>
      {answer === 'waiting' ? (
        <p className="hint">{serverWords.loading}</p>
      ) : !answer.ok ? (
        <Notice denial={answer} />
      ) : (
        <>
          {answer.body.merges.length === 0 ? <p>{words.none}</p> : null}
          <ul className="rows">
            {answer.body.merges.map((one) => (
              <MergeRow key={one.mergeId} merge={one} mayConfirm={mayConfirm} onChanged={again} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

interface RowProps {
  readonly merge: Merge;
  readonly mayConfirm: boolean;
  readonly onChanged: () => Promise<void>;
}

function MergeRow({ merge, mayConfirm, onChanged }: RowProps): ReactElement {
  const { merged, leading, because, proposedBy, proposedAt, aloneFrom, outcome, settledBy, settledAt } = merge;
  const [asks, setAsks] = useState<Asks>(null);
  const close = () => setAsks(null);
  return (
    <li className="stock-row">
      <div>
        <p>
          <PersonLink person={merged} /> {words.into} <PersonLink person={leading} />
          {words.whoLeads}
        </p>
        <p>“{because}”</p>
        <p className="hint">
          {words.askedBy(proposedBy.name ?? words.somebody, commonWords.day(dayOf(proposedAt)))}.
          {outcome === 'waiting' ? ` ${words.alone(untilWords(aloneFrom))}` : null}
        </p>
        {settledBy === null || settledAt === null ? null : (
          <p>
            <b>{words.outcomes[outcome]}</b>:{' '}
            {words.settled(settledBy.name ?? words.somebody, commonWords.day(dayOf(settledAt)))}
            {merge.settledBecause === null ? '' : `, “${merge.settledBecause}”`}
          </p>
        )}
      </div>
      <Ways {...{ outcome, mayConfirm }} onAsk={setAsks} />
      {asks === 'confirm' ? <Confirm merge={merge} onChanged={onChanged} onClose={close} /> : null}
      {asks === 'withdraw' || asks === 'undo' ? (
        <ReasonDialog
          title={words[asks]}
          text={asks === 'undo' ? words.undoText : words.withdrawText}
          doIt={words[asks]}
          ask={(reason) => (asks === 'undo' ? undo(merge, reason) : withdraw(merge, reason))}
          onDone={onChanged}
          onClose={close}
        />
      ) : null}
    </li>
  );
}

interface WaysProps extends Pick<RowProps, 'mayConfirm'> {
  readonly outcome: Merge['outcome'];
  readonly onAsk: (asks: Asks) => void;
}

function Ways({ outcome, mayConfirm, onAsk }: WaysProps): ReactElement | null {
  if (outcome === 'confirmed' && mayConfirm) {
    return (
      <Button kind="link" onClick={() => onAsk('undo')}>
        {words.undo}
      </Button>
    );
  }
  if (outcome !== 'waiting') return null;
  return (
    <div className="actions">
      {mayConfirm ? (
        <Button kind="plain" onClick={() => onAsk('confirm')}>
          {words.confirm}
        </Button>
      ) : null}
      <Button kind="link" onClick={() => onAsk('withdraw')}>
        {words.withdraw}
      </Button>
    </div>
  );
}

function PersonLink({ person }: { readonly person: Merge['leading'] }): ReactElement {
  return (
    <a href={hrefOf({ screen: 'person', personId: person.id })}>
      <b>{person.name ?? words.somebody}</b>
    </a>
  );
}

interface ConfirmProps extends Pick<RowProps, 'merge' | 'onChanged'> {
  readonly onClose: () => void;
}

function Confirm({ merge: { mergeId }, onChanged, onClose }: ConfirmProps): ReactElement {
  const act = useAct();
  const confirm = async () => {
    const path = '/api/merges/:mergeId/confirmation';
    const done = await act.run(() => call<typeof confirmMergeContract>({ method: 'POST', path, params: { mergeId } }));
    if (done === null) return;
    await onChanged();
    onClose();
  };
  return (
    <Dialog title={words.confirmTitle} onClose={onClose}>
      <p>{words.confirmText}</p>
      <div className="actions">
        <Button isShut={act.isBusy} onClick={() => void confirm()}>
          {words.confirm}
        </Button>
        <Button kind="link" onClick={onClose}>
          {deskWords.cancel}
        </Button>
      </div>
      <Notice denial={act.denial} />
    </Dialog>
  );
}

function withdraw({ mergeId }: Merge, because: string) {
  const path = '/api/merges/:mergeId/withdrawal';
  return call<typeof withdrawMergeContract>({ method: 'POST', path, params: { mergeId }, body: { because } });
}

function undo({ mergeId }: Merge, because: string) {
  const path = '/api/merges/:mergeId/undoing';
  return call<typeof undoMergeContract>({ method: 'POST', path, params: { mergeId }, body: { because } });
}
