import { type ReactElement, type ReactNode, useId } from 'react';

export interface ChoiceOption<T extends string> {
  readonly value: T;
  readonly text: string;
}

interface ChoiceFieldProps<T extends string> {
  readonly label: ReactNode;
  readonly hint?: string;
  readonly value: T | null;
  readonly options: readonly ChoiceOption<T>[];
  /** Set where an answer is wanted and not there yet. */
  readonly fault?: string | undefined;
  readonly onChoose: (value: T) => void;
}

/** One of a few answers, each a target of its own: native radio buttons under their words. */
export function ChoiceField<T extends string>(props: ChoiceFieldProps<T>): ReactElement {
  const { label, hint, value, options, fault, onChoose } = props;
  const id = useId();
  return (
    <fieldset className="choice" aria-describedby={fault === undefined ? undefined : `${id}f`}>
      <legend>{label}</legend>
      {hint === undefined ? null : <p className="hint">{hint}</p>}
      <div className={`choice-row choice-${options.length}`}>
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={id} checked={option.value === value} onChange={() => onChoose(option.value)} />
            <span className="choice-word">{option.text}</span>
          </label>
        ))}
      </div>
      {fault === undefined ? null : (
        <p id={`${id}f`} className="field-fault">
          {fault}
        </p>
      )}
    </fieldset>
  );
}

interface ManyFieldProps<T extends string> {
  readonly label: ReactNode;
  readonly hint?: string;
  readonly values: readonly T[];
  readonly options: readonly ChoiceOption<T>[];
  readonly onChange: (values: readonly T[]) => void;
}

/** Any number of a list. */
export function ManyField<T extends string>({
  label,
  hint,
  values,
  options,
  onChange,
}: ManyFieldProps<T>): ReactElement {
  const toggle = (value: T) =>
    onChange(values.includes(value) ? values.filter((each) => each !== value) : [...values, value]);
  return (
    <fieldset className="choice choice-many">
      <legend>{label}</legend>
      {hint === undefined ? null : <p className="hint">{hint}</p>}
      <div className="choice-row">
        {options.map((option) => (
          <label key={option.value}>
            <input type="checkbox" checked={values.includes(option.value)} onChange={() => toggle(option.value)} />
            <span className="choice-word">{option.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
