import type { PracticePolicy } from '@percuta/practice';
import type { setPracticeRulesContract } from '@percuta/server';
import { type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { call } from '../../server/call.ts';
import { useAct } from '../../server/use-act.ts';
import { practiceWords } from '../../words/en/desk-practice.ts';
import { AddStricter } from './add-stricter.tsx';
import { Demands } from './demands.tsx';

const words = practiceWords.rules;

interface SetDemandsProps {
  readonly inForce: PracticePolicy;
  readonly onSet: () => Promise<void>;
}

/** A draft of what the practice demands; it counts once it is put in force, and a session starts once it is signed. */
export function SetDemands({ inForce, onSet }: SetDemandsProps): ReactElement {
  const act = useAct();
  const [draft, setDraft] = useState(inForce);
  const isChanged = draft !== inForce;
  const set = async () => {
    const body = { stricter: [...draft.stricter], timeOutByTwo: draft.timeOutByTwo };
    const done = await act.run(() =>
      call<typeof setPracticeRulesContract>({ method: 'PUT', path: '/api/practice-rules', body }),
    );
    if (done !== null) await onSet();
  };
  const without = (rule: string) => setDraft({ ...draft, stricter: draft.stricter.filter((one) => one.rule !== rule) });
  return (
    <>
      <Demands
        policy={draft}
        actionFor={({ rule }) => (
          <Button kind="link" onClick={() => without(rule)}>
            {words.remove(rule)}
          </Button>
        )}
      />
      <label className="read-mark">
        <input
          type="checkbox"
          checked={draft.timeOutByTwo}
          onChange={() => setDraft({ ...draft, timeOutByTwo: !draft.timeOutByTwo })}
        />
        <span>{words.byTwoAsk}</span>
      </label>
      <AddStricter
        taken={draft.stricter.map(({ rule }) => rule)}
        onAdd={(one) => setDraft({ ...draft, stricter: [...draft.stricter, one] })}
      />
      {isChanged ? (
        <div className="actions">
          <Button isShut={act.isBusy} onClick={() => void set()}>
            {words.set}
          </Button>
          <span className="hint">{words.unsaved}</span>
        </div>
      ) : null}
      <Notice denial={act.denial} />
      {Object.entries(act.denial?.faults ?? {}).map(([path, fault]) => (
        <p key={path} className="field-fault">
          {ruleAt(draft, path)}: {fault}
        </p>
      ))}
    </>
  );
}

/** Which rule a fault is about: `body.stricter[1].verdict` is the second. */
function ruleAt({ stricter }: PracticePolicy, path: string): string {
  const [, index = ''] = /stricter\[(\d+)\]/.exec(path) ?? [];
  return stricter[Number(index)]?.rule ?? path;
}
