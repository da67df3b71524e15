import type { PracticePolicy } from '@percuta/practice';
import type { readPracticeContract, signRulesetContract } from '@percuta/server';
import { type ReactElement, useState } from 'react';
import { dayOf } from '../../numbers/clock-time.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { VerdictMark } from '../../parts/verdict-mark.tsx';
import { call } from '../../server/call.ts';
import { useAct } from '../../server/use-act.ts';
import { useAnswer } from '../../server/use-answer.ts';
import type { Me } from '../../server/use-me.ts';
import type { Practice } from '../../server/use-practice.ts';
import { commonWords } from '../../words/en/common.ts';
import { practiceWords } from '../../words/en/desk-practice.ts';
import { serverWords } from '../../words/en/server.ts';
import { useStaff } from '../use-staff.ts';
import { AllRules } from './all-rules.tsx';
import { Demands } from './demands.tsx';
import { OverrideRates } from './override-rates.tsx';
import { SetDemands } from './set-demands.tsx';

const words = practiceWords.rules;

/** The rules as they stand here, whether they are signed, and what the practice demands besides. */
export function PracticeRules({ me }: { readonly me: Me }): ReactElement {
  const [answer, again] = useAnswer('practice', () =>
    call<typeof readPracticeContract>({ method: 'GET', path: '/api/practice' }),
  );
  if (answer === 'waiting') return <p className="hint">{serverWords.loading}</p>;
  if (!answer.ok) return <Notice denial={answer} />;
  const { ruleset, policy } = answer.body;
  const isClinician = me.roles.includes('responsible-clinician');
  return (
    <>
      <Standing ruleset={ruleset} maySign={isClinician} onSigned={again} />
      <section className="stock-section" aria-labelledby="ours">
        <h2 id="ours">{words.ours}</h2>
        <p className="hint">{words.oursText}</p>
        {isClinician ? (
          <SetDemands key={ruleset.current} inForce={policyOf(policy)} onSet={again} />
        ) : (
          <Demands policy={policyOf(policy)} />
        )}
      </section>
      {isClinician || me.roles.includes('owner') ? <OverrideRates /> : null}
      <AllRules />
    </>
  );
}

function policyOf({ stricter, timeOutByTwo }: Practice['policy']): PracticePolicy {
  return { stricter, timeOutByTwo };
}

interface StandingProps {
  readonly ruleset: Practice['ruleset'];
  readonly maySign: boolean;
  readonly onSigned: () => Promise<void>;
}

/** Whether a session may start by these rules; where not, the way to it for those who may. */
function Standing({ ruleset, maySign, onSigned }: StandingProps): ReactElement {
  const nameOf = useStaff();
  const { current, signedByClinician, signedAt, signedBy } = ruleset;
  const isSigned = signedByClinician === current;
  return (
    <section className={isSigned ? 'rules-standing' : 'rules-standing rules-unsigned'} aria-labelledby="standing">
      <h2 id="standing">
        <VerdictMark verdict={isSigned ? 'fine' : 'refuse'} /> {isSigned ? words.signed : words.unsigned}
      </h2>
      {isSigned && signedBy !== null && signedAt !== null ? (
        <p>
          {words.signedBy(nameOf({ id: signedBy, role: 'responsible-clinician' }), commonWords.day(dayOf(signedAt)))}
        </p>
      ) : (
        <p>{words.unsignedText}</p>
      )}
      <p className="rules-hash">{words.hash(current)}</p>
      {isSigned || !maySign ? null : <Sign ruleset={current} onSigned={onSigned} />}
    </section>
  );
}

function Sign({ ruleset, onSigned }: { readonly ruleset: string; readonly onSigned: () => Promise<void> }) {
  const act = useAct();
  const [hasRead, setRead] = useState(false);
  const sign = async () => {
    const done = await act.run(() =>
      call<typeof signRulesetContract>({ method: 'POST', path: '/api/ruleset-signatures', body: { ruleset } }),
    );
    if (done !== null) await onSigned();
  };
  return (
    <>
      <label className="read-mark">
        <input type="checkbox" checked={hasRead} onChange={() => setRead(!hasRead)} />
        <span>{words.read}</span>
      </label>
      <div className="actions">
        <Button isShut={!hasRead || act.isBusy} onClick={() => void sign()}>
          {words.sign}
        </Button>
      </div>
      <Notice denial={act.denial} />
    </>
  );
}
