import type { proposePlanContract } from '@percuta/server';
import type { ReactElement } from 'react';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { goTo } from '../../parts/use-hash.ts';
import { call } from '../../server/call.ts';
import { useAct } from '../../server/use-act.ts';
import { planWords as words } from '../../words/en/desk-plan.ts';
import { hrefOf } from '../route.ts';
import type { CheckedDraft } from './check-draft.ts';
import { type PlanDraft, planOf } from './plan-draft.ts';

interface ProposeProps {
  readonly personId: string;
  readonly draft: PlanDraft;
  readonly checked: CheckedDraft;
  readonly version: number;
  readonly onProposed: () => Promise<void>;
}

/** The one act of the page: shut, with the count of what is in its way, while anything is refused. */
export function Propose({ personId, draft, checked, version, onProposed }: ProposeProps): ReactElement {
  const act = useAct();
  const refusals = checked.findings.filter(({ verdict }) => verdict === 'refuse').length;
  const isShut = act.isBusy || refusals > 0 || draft.rows.length === 0;
  const why = draft.rows.length === 0 ? words.needsZone : refusals > 0 ? words.inTheWay(refusals) : words.proposeHint;
  const propose = async () => {
    const done = await act.run(() =>
      call<typeof proposePlanContract>({
        method: 'POST',
        path: '/api/people/:personId/plans',
        params: { personId },
        body: { plan: planOf(draft) },
      }),
    );
    if (done === null) return;
    await onProposed();
    goTo(hrefOf({ screen: 'person', personId }));
  };
  return (
    <section className="propose" aria-label={words.propose(version)}>
      <Button isShut={isShut} aria-describedby="propose-why" onClick={() => void propose()}>
        {words.propose(version)}
      </Button>
      <p id="propose-why" className="hint">
        {why}
      </p>
      <Notice denial={act.denial} />
    </section>
  );
}
