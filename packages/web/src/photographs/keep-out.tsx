import { PHOTOGRAPH_USES, type PhotographUse } from '@percuta/practice';
import type { withholdPhotographContract } from '@percuta/server';
import type { ReactElement } from 'react';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { call } from '../server/call.ts';
import { useAct } from '../server/use-act.ts';
import { photographWords } from '../words/en/photographs.ts';
import type { OnePhotographProps } from './one-photograph.tsx';

const words = photographWords.keepOut;

/** One picture kept out of a use, whatever else is agreed to. */
export function KeepOut({ personId, photograph, onChanged }: OnePhotographProps): ReactElement {
  const act = useAct();
  const kept = new Set(photograph.withheld.flatMap(({ uses }) => uses));
  const left = PHOTOGRAPH_USES.filter((use) => !kept.has(use));
  const keepOut = async (use: PhotographUse) => {
    const done = await act.run(() =>
      call<typeof withholdPhotographContract>({
        method: 'POST',
        path: '/api/people/:personId/photographs/:photographId/withholdings',
        params: { personId, photographId: photograph.photograph },
        body: { uses: [use], because: null },
      }),
    );
    if (done !== null) await onChanged();
  };
  return (
    <details>
      <summary>{words.title}</summary>
      <p>{left.length === 0 ? words.already : words.text}</p>
      <div className="actions">
        {left.map((use) => (
          <Button key={use} kind="plain" isShut={act.isBusy} onClick={() => void keepOut(use)}>
            {words.do(use)}
          </Button>
        ))}
      </div>
      <Notice denial={act.denial} />
    </details>
  );
}
