import { ZONES } from '@percuta/evidence';
import type { QuestionKey } from '@percuta/practice';
import { type CSSProperties, type FormEvent, type ReactElement, useEffect } from 'react';
import { Button } from '../parts/button.tsx';
import { ChoiceField, ManyField } from '../parts/choice.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { TextField } from '../parts/text-field.tsx';
import { safetyWords as words } from '../words/en/safety.ts';
import { type Draft, type DraftAnswer, isAge, SKIN_TYPES } from './draft.ts';
import { loadJudge } from './load-judge.ts';
import { QuestionField } from './question-field.tsx';
import { TOPICS } from './topics.ts';

interface TurnProps {
  readonly step: number;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly onNext: () => void;
}

/** One turn: why it is asked, a few questions, and on. Nothing has to be answered to go on. */
export function Turn({ step, draft, onChange, onNext }: TurnProps): ReactElement {
  const topic = TOPICS[step];
  useEffect(() => void loadJudge(), []);
  if (topic === undefined) throw new Error(`There is no turn ${step}.`);
  const { title, lead } = words.topics[topic.id];
  const answer = (key: QuestionKey, given: DraftAnswer) =>
    onChange({ ...draft, answers: { ...draft.answers, [key]: given } });
  const goOn = (event: FormEvent) => {
    event.preventDefault();
    onNext();
  };
  const open = topic.asks.filter((key) => draft.answers[key] === undefined).length;
  return (
    <>
      <PageTitle part={topic.id} above={<Progress step={step} />}>
        {title}
      </PageTitle>
      <p className="explanation lead">{lead}</p>
      <form className="questions" onSubmit={goOn}>
        {step === 0 ? <AboutYou draft={draft} onChange={onChange} /> : null}
        {topic.asks.map((key) => (
          <QuestionField key={key} question={key} given={draft.answers[key]} onAnswer={(given) => answer(key, given)} />
        ))}
        <div className="turn-end">
          <p className="hint" aria-live="polite">
            {open === 0 ? words.private : words.openHere(open)}
          </p>
          <div className="actions">
            <Button type="submit">{step === TOPICS.length - 1 ? words.result : words.goOn}</Button>
            {step === 0 ? null : (
              <Button kind="link" onClick={() => window.history.back()}>
                {words.back}
              </Button>
            )}
          </div>
        </div>
      </form>
    </>
  );
}

/** How far along: a line that the needle moves on. */
function Progress({ step }: { readonly step: number }): ReactElement {
  return (
    <div className="progress" style={{ '--done': step / TOPICS.length } as CSSProperties}>
      <p>{words.step(step + 1, TOPICS.length)}</p>
      <span className="progress-line" aria-hidden="true" />
    </div>
  );
}

function AboutYou({ draft, onChange }: Pick<TurnProps, 'draft' | 'onChange'>): ReactElement {
  const fault = draft.age === '' || isAge(draft.age) ? undefined : words.ageFault;
  return (
    <>
      <TextField
        label={words.age}
        type="number"
        inputMode="numeric"
        min={1}
        max={120}
        unit={words.years}
        value={draft.age}
        fault={fault}
        onChange={(age) => onChange({ ...draft, age })}
      />
      <ChoiceField
        label={words.skinType}
        hint={words.skinTypeHint}
        value={draft.skinType}
        options={[
          ...SKIN_TYPES.map((value, index) => ({ value, text: words.skinTypes[index] ?? value })),
          { value: 'unknown' as const, text: words.answers.unknown ?? '' },
        ]}
        onChoose={(skinType) => onChange({ ...draft, skinType })}
      />
      <ManyField
        label={words.zones}
        hint={words.zonesHint}
        values={draft.zones}
        options={ZONES.map((value) => ({ value, text: words.zone(value) }))}
        onChange={(zones) => onChange({ ...draft, zones })}
      />
    </>
  );
}
