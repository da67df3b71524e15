import type { ReactElement } from 'react';
import { SelectField } from '../parts/fields.tsx';
import { skinWords as words } from '../words/en/skin.ts';
import { AGES_YEARS, SETTINGS_MM, type SkinChoice, TONES, type Tone } from './skin-choice.ts';

interface SkinControlsProps {
  readonly choice: SkinChoice;
  readonly tone: Tone;
  readonly onChange: (change: Partial<SkinChoice>) => void;
  readonly onTone: (tone: Tone) => void;
}

const AGES = AGES_YEARS.map((value) => ({ value, text: words.ageValue(value) }));
const SETTINGS = SETTINGS_MM.map((value) => ({ value, text: words.settingValue(value) }));

/** Whose skin it is: its age, its tone; and how long the needles are. */
export function SkinControls({ choice, tone, onChange, onTone }: SkinControlsProps): ReactElement {
  return (
    <form className="skin-controls" onSubmit={(event) => event.preventDefault()}>
      <fieldset className="skin-tones">
        <legend>{words.tone}</legend>
        {TONES.map((each) => (
          <label key={each}>
            <input type="radio" name="tone" checked={each === tone} onChange={() => onTone(each)} />
            <span className={`swatch tone-${each}`} aria-hidden="true" />
            <span className="visually-hidden">{words.toneName(each)}</span>
          </label>
        ))}
      </fieldset>
      <SelectField
        label={words.age}
        value={choice.ageYears}
        options={AGES}
        onChoose={(ageYears) => onChange({ ageYears })}
      />
      <SelectField
        label={words.setting}
        value={choice.settingMm}
        options={SETTINGS}
        onChoose={(settingMm) => onChange({ settingMm })}
      />
    </form>
  );
}
