import { type InputHTMLAttributes, type ReactElement, type ReactNode, useId } from 'react';

interface LabelProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with what stands there, and what to do. */
  readonly fault?: string | undefined;
}

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  | 'type'
  | 'name'
  | 'autoComplete'
  | 'inputMode'
  | 'min'
  | 'max'
  | 'step'
  | 'required'
  | 'spellCheck'
  | 'maxLength'
  | 'autoCapitalize'
>;

interface TextFieldProps extends LabelProps, Native {
  readonly unit?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A native field: its label above, what helps below it, and a fault in words where it is. */
export function TextField({ label, hint, fault, unit, value, onChange, ...native }: TextFieldProps): ReactElement {
  const id = useId();
  return (
    <Labelled id={id} {...{ label, hint, fault }}>
      <span className={`input input-${native.type ?? 'text'}`}>
        <input
          {...native}
          {...described(id, { hint, fault })}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
        {unit === undefined ? null : <span className="unit">{unit}</span>}
      </span>
    </Labelled>
  );
}

interface LongTextFieldProps extends LabelProps {
  readonly value: string;
  readonly rows?: number;
  readonly onChange: (value: string) => void;
}

/** The same for more than a line. */
export function LongTextField({ label, hint, fault, value, rows = 3, onChange }: LongTextFieldProps): ReactElement {
  const id = useId();
  return (
    <Labelled id={id} {...{ label, hint, fault }}>
      <textarea
        {...described(id, { hint, fault })}
        rows={rows}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Labelled>
  );
}

function described(id: string, { hint, fault }: Pick<LabelProps, 'hint' | 'fault'>) {
  const by = [hint === undefined ? '' : `${id}h`, fault === undefined ? '' : `${id}f`].filter((part) => part !== '');
  return {
    id,
    'aria-describedby': by.length === 0 ? undefined : by.join(' '),
    'aria-invalid': fault === undefined ? undefined : true,
  };
}

function Labelled(props: LabelProps & { readonly id: string; readonly children: ReactNode }): ReactElement {
  const { id, label, hint, fault, children } = props;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
      {hint === undefined ? null : (
        <p id={`${id}h`} className="hint">
          {hint}
        </p>
      )}
      {fault === undefined ? null : (
        <p id={`${id}f`} className="field-fault">
          {fault}
        </p>
      )}
    </div>
  );
}
