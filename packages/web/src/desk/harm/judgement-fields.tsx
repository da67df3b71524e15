import {
  HARM_OUTCOMES,
  type HarmGrade,
  type HarmJudgement,
  type HarmOutcome,
  SERIOUS_BECAUSE,
} from '@percuta/practice';
import type { ReactElement } from 'react';
import { ManyField } from '../../parts/choice.tsx';
import { SelectField } from '../../parts/fields.tsx';
import { LongTextField, TextField } from '../../parts/text-field.tsx';
import { harmWords as words } from '../../words/en/desk-harm.ts';

export const UNJUDGED: HarmJudgement = {
  grade: null,
  serious: [],
  causality: 'conditional',
  outcome: 'ongoing',
  endedOn: null,
  treatment: null,
};

interface JudgementFieldsProps {
  readonly judgement: HarmJudgement;
  readonly onChange: (judgement: HarmJudgement) => void;
}

const GRADES: readonly HarmGrade[] = [1, 2, 3, 4, 5];
const OUTCOMES: readonly { readonly value: HarmOutcome; readonly text: string }[] = HARM_OUTCOMES.map((value) => ({
  value,
  text: words.outcomes[value],
}));
const SERIOUS = SERIOUS_BECAUSE.map((value) => ({ value, text: words.seriousBecause[value] }));

/** How a clinician judges a harm: severity, seriousness, cause, and how it stands. */
export function JudgementFields({ judgement, onChange }: JudgementFieldsProps): ReactElement {
  const { grade, serious, causality, outcome, endedOn, treatment } = judgement;
  const change = (changes: Partial<HarmJudgement>) => onChange({ ...judgement, ...changes });
  return (
    <>
      <div>
        <SelectField
          label={words.grade}
          value={String(grade ?? 0)}
          options={words.grades}
          onChoose={(value) => change({ grade: GRADES.find((one) => String(one) === value) ?? null })}
        />
        <p className="source">{words.gradeSource}</p>
      </div>
      <ManyField
        label={words.serious}
        hint={words.seriousHint}
        values={serious}
        options={SERIOUS}
        onChange={(values) => change({ serious: values })}
      />
      <div>
        <SelectField
          label={words.causality}
          value={causality}
          options={words.causalities}
          onChoose={(value) => change({ causality: value })}
        />
        <p className="source">{words.causalitySource}</p>
      </div>
      <SelectField
        label={words.outcome}
        value={outcome}
        options={OUTCOMES}
        onChoose={(value) => change({ outcome: value })}
      />
      <TextField
        label={words.endedOn}
        type="date"
        value={endedOn ?? ''}
        onChange={(value) => change({ endedOn: value === '' ? null : value })}
      />
      <LongTextField
        label={words.treatment}
        value={treatment ?? ''}
        onChange={(value) => change({ treatment: value === '' ? null : value })}
      />
    </>
  );
}
