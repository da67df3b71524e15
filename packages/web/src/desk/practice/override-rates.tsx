import { ruleRecord } from '@percuta/evidence';
import type { countOverridesContract } from '@percuta/server';
import { type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { type AnswerBody, call } from '../../server/call.ts';
import { useAct } from '../../server/use-act.ts';
import { harmWords } from '../../words/en/desk-harm.ts';
import { practiceWords } from '../../words/en/desk-practice.ts';
import '../../styles/harm.css';

const words = practiceWords.overrides;
type Counted = AnswerBody<typeof countOverridesContract, 200>;

/** How often each rule was overridden. Counted when somebody asks, since every record is opened for it. */
export function OverrideRates(): ReactElement {
  const act = useAct();
  const [counted, setCounted] = useState<Counted | null>(null);
  const count = async () => {
    const done = await act.run(() =>
      call<typeof countOverridesContract>({ method: 'GET', path: '/api/override-rates' }),
    );
    if (done !== null) setCounted(done.body);
  };
  return (
    <section className="stock-section" aria-labelledby="overrides">
      <h2 id="overrides">{words.title}</h2>
      <p className="hint">{words.lead}</p>
      <div role="status">{counted === null ? null : <Rates counted={counted} />}</div>
      {counted === null ? (
        <div className="actions">
          <Button kind="plain" isShut={act.isBusy} onClick={() => void count()}>
            {act.isBusy ? words.counting : words.count}
          </Button>
        </div>
      ) : null}
      <Notice denial={act.denial} />
    </section>
  );
}

function Rates({ counted: { rates, records } }: { readonly counted: Counted }): ReactElement {
  return (
    <>
      {rates.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <table className="rates">
          <caption>{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.rule}</th>
              <th scope="col">{words.overridden}</th>
            </tr>
          </thead>
          <tbody>
            {rates.map(({ rule, overridden }) => (
              <tr key={rule}>
                <th scope="row">{practiceWords.rules.stricter(rule, ruleRecord(rule).title)}</th>
                <td>
                  {harmWords.count(overridden)} <span className="hint">{harmWords.interval(overridden)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="hint">{harmWords.opened(records)}</p>
    </>
  );
}
