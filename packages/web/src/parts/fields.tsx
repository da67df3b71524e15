import { type CSSProperties, type ReactElement, useId } from 'react';

interface SelectFieldProps<T extends string | number> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  /** Set where the choice has no meaning: there is only one session, say. */
  readonly isIdle?: boolean;
  readonly onChoose: (value: T) => void;
}

/** A native list to choose from, with its label above. */
export function SelectField<T extends string | number>(props: SelectFieldProps<T>): ReactElement {
  const { label, value, options, isIdle = false, onChoose } = props;
  const id = useId();
  const choose = (text: string) => {
    const chosen = options.find((option) => String(option.value) === text);
    if (chosen !== undefined) onChoose(chosen.value);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span className="select">
        <select id={id} value={value} disabled={isIdle} onChange={(event) => choose(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}

interface RangeFieldProps {
  readonly label: string;
  readonly value: number;
  readonly text: string;
  readonly range: { readonly min: number; readonly max: number; readonly step: number };
  readonly onChoose: (value: number) => void;
}

/** A native slider: a line, and how far along it. */
export function RangeField({ label, value, text, range, onChoose }: RangeFieldProps): ReactElement {
  const id = useId();
  const share = (value - range.min) / (range.max - range.min);
  return (
    <div className="field field-range">
      <label htmlFor={id}>
        {label} <span aria-hidden="true">{text}</span>
      </label>
      <input
        id={id}
        type="range"
        {...range}
        value={value}
        aria-valuetext={text}
        style={{ '--share': share } as CSSProperties}
        onChange={(event) => onChoose(event.target.valueAsNumber)}
      />
    </div>
  );
}
