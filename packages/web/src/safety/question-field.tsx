import { ZONES } from '@percuta/evidence';
import { type Detail, QUESTIONS, type QuestionKey } from '@percuta/practice';
import type { ReactElement, ReactNode } from 'react';
import { ChoiceField, ManyField } from '../parts/choice.tsx';
import { TextField } from '../parts/text-field.tsx';
import { safetyWords as words } from '../words/en/safety.ts';
import { detailsShown } from './details-shown.ts';
import { type DraftAnswer, isNumberIn, optionsOf } from './draft.ts';

interface QuestionFieldProps {
  readonly question: QuestionKey;
  readonly given: DraftAnswer | undefined;
  readonly onAnswer: (given: DraftAnswer) => void;
}

/** One question, and what its answer leads to. */
export function QuestionField({ question, given, onAnswer }: QuestionFieldProps): ReactElement {
  const details = detailsShown(question, given);
  return (
    <div className="question">
      <ChoiceField
        label={words.question(QUESTIONS[question].text)}
        {...(question === 'bodyImageScreen' ? { hint: words.bodyImageHint } : {})}
        value={given?.answer ?? null}
        options={optionsOf(question).map((value) => ({ value, text: words.answers[value] ?? value }))}
        onChoose={(answer) => onAnswer({ ...given, answer })}
      />
      {given === undefined || details.length === 0 ? null : (
        <Details isFolded={given.answer === 'no'}>
          {details.map(([name, detail]) => (
            <DetailField
              key={name}
              path={`${question}.${name}`}
              detail={detail}
              value={given[name]}
              onChange={(value) => onAnswer({ ...given, [name]: value })}
            />
          ))}
        </Details>
      )}
    </div>
  );
}

/** What belongs to a no is asked of the few whom it is about, and folded for the rest. */
function Details({ isFolded, children }: { readonly isFolded: boolean; readonly children: ReactNode }): ReactElement {
  if (!isFolded) return <div className="details">{children}</div>;
  return (
    <details className="lately">
      <summary>
        <u>{words.lately}</u>
      </summary>
      <div className="details">{children}</div>
    </details>
  );
}

interface DetailFieldProps {
  readonly path: string;
  readonly detail: Detail;
  readonly value: DraftAnswer[string] | undefined;
  readonly onChange: (value: DraftAnswer[string]) => void;
}

function DetailField({ path, detail, value, onChange }: DetailFieldProps): ReactElement {
  const label = words.details[path] ?? detail.text;
  const text = typeof value === 'string' ? value : '';
  const list = Array.isArray(value) ? (value as readonly string[]) : [];
  switch (detail.kind) {
    case 'day':
      return <TextField label={label} type="date" value={text} onChange={onChange} />;
    case 'number': {
      const unit = words.units[detail.unit];
      const isFault = text !== '' && !isNumberIn(text, detail);
      return (
        <TextField
          label={label}
          inputMode="decimal"
          value={text}
          unit={unit}
          fault={isFault ? words.numberFault(detail.from, detail.to) : undefined}
          onChange={onChange}
        />
      );
    }
    case 'zones':
      return (
        <ManyField
          label={words.where}
          hint={words.whereHint}
          values={list}
          options={ZONES.map((zone) => ({ value: zone, text: words.zone(zone) }))}
          onChange={onChange}
        />
      );
    case 'codes':
      return (
        <ManyField
          label={label}
          values={list}
          options={detail.codes.map((code) => ({ value: code, text: words.medicine(code) }))}
          onChange={onChange}
        />
      );
    case 'names':
      return <TextField label={words.names} value={text} onChange={onChange} />;
    case 'relief':
      return (
        <ManyField
          label={label}
          values={value === true ? ['yes'] : []}
          options={[{ value: 'yes', text: words.relief }]}
          onChange={(chosen) => onChange(chosen.length > 0)}
        />
      );
  }
}
