import type { SidedZone } from '@percuta/practice';
import { type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { SelectField } from '../../parts/fields.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { deskWords } from '../../words/en/desk.ts';
import { planWords as words } from '../../words/en/desk-plan.ts';
import type { PlanDraft } from './plan-draft.ts';
import { zonesOf } from './plan-rows.ts';

interface ExclusionsProps {
  readonly draft: PlanDraft;
  readonly onChange: (part: Partial<PlanDraft>) => void;
}

/** What is spared inside a zone: a mole, a tattoo, a spot of acne. */
export function Exclusions({ draft, onChange }: ExclusionsProps): ReactElement | null {
  const [what, setWhat] = useState('');
  const zones = zonesOf(draft.rows).map(({ zone }) => zone);
  const [chosen, setChosen] = useState<SidedZone | null>(null);
  const zone = zones.find((each) => each === chosen) ?? zones[0];
  if (zone === undefined) return null;
  const add = () => {
    if (what.trim() === '') return;
    onChange({ exclusions: [...draft.exclusions, { zone, what: what.trim() }] });
    setWhat('');
  };
  return (
    <details className="exclusions" open={draft.exclusions.length > 0}>
      <summary>
        <u>{words.exclusions}</u>
      </summary>
      <ul>
        {draft.exclusions.map((exclusion, index) => (
          <li key={`${exclusion.zone}${exclusion.what}`}>
            {words.exclusionLine(exclusion.what, deskWords.zone(exclusion.zone))}{' '}
            <Button
              kind="link"
              onClick={() => onChange({ exclusions: draft.exclusions.filter((_, at) => at !== index) })}
            >
              {words.removeShort}
            </Button>
          </li>
        ))}
      </ul>
      <div className="exclusion-add">
        <TextField label={words.exclusionWhat} value={what} onChange={setWhat} />
        <SelectField
          label={words.zone}
          value={zone}
          options={zones.map((value) => ({ value, text: deskWords.capital(deskWords.zone(value)) }))}
          onChoose={setChosen}
        />
        <Button kind="plain" onClick={add}>
          {words.exclusionAdd}
        </Button>
      </div>
    </details>
  );
}
