import { RULES, type RuleId } from '@percuta/evidence';
import type { StricterRule } from '@percuta/practice';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { SelectField } from '../../parts/fields.tsx';
import { LongTextField } from '../../parts/text-field.tsx';
import { commonWords } from '../../words/en/common.ts';
import { practiceWords } from '../../words/en/desk-practice.ts';

const words = practiceWords.rules;
const VERDICTS = ['refuse', 'defer', 'ask'] as const;
const OVERRIDES = ['none', 'clinician'] as const;

interface AddStricterProps {
  readonly taken: readonly RuleId[];
  readonly onAdd: (stricter: StricterRule) => void;
}

/** One rule, taken more strictly. Whether it is stricter at all, the server says, by the rule itself. */
export function AddStricter({ taken, onAdd }: AddStricterProps): ReactElement {
  const free = RULES.filter(({ id }) => !taken.includes(id));
  const [rule, setRule] = useState<RuleId>(free[0]?.id ?? 'S01');
  const [verdict, setVerdict] = useState<StricterRule['verdict']>('refuse');
  const [override, setOverride] = useState<StricterRule['override']>('none');
  const [because, setBecause] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (because.trim() === '') return;
    onAdd({ rule, verdict, override, because: because.trim() });
    setBecause('');
    setRule(free.find(({ id }) => id !== rule)?.id ?? rule);
  };
  return (
    <details className="sheet-fold">
      <summary>
        <u>{words.add}</u>
      </summary>
      <form className="form" onSubmit={add}>
        <SelectField
          label={words.rule}
          value={rule}
          options={free.map(({ id, title, verdict: says }) => ({
            value: id,
            text: `${id}: ${title} (${commonWords.verdicts[says]})`,
          }))}
          onChoose={setRule}
        />
        <SelectField
          label={words.verdict}
          value={verdict}
          options={VERDICTS.map((value) => ({ value, text: commonWords.verdicts[value] }))}
          onChoose={setVerdict}
        />
        <SelectField
          label={words.override}
          value={override}
          options={OVERRIDES.map((value) => ({ value, text: words.overrides[value] }))}
          onChoose={setOverride}
        />
        <LongTextField label={words.why} rows={2} value={because} onChange={setBecause} />
        <div className="actions">
          <Button type="submit" kind="plain" isShut={because.trim() === ''}>
            {words.addDo}
          </Button>
        </div>
      </form>
    </details>
  );
}
