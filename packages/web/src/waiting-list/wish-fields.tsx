import { DAY_PARTS, type VisitBooked, WEEKDAYS } from '@percuta/practice';
import type { ReactElement } from 'react';
import { dayOf } from '../numbers/clock-time.ts';
import { ChoiceField, ManyField } from '../parts/choice.tsx';
import { SelectField } from '../parts/fields.tsx';
import { TextField } from '../parts/text-field.tsx';
import { waitingWords } from '../words/en/waiting-list.ts';
import type { WishDraft } from './wish.ts';

const words = waitingWords.form;

/** A visit that somebody has and would rather have earlier. */
export interface LaterVisit {
  readonly visitId: string;
  readonly purpose: VisitBooked['purpose'];
  readonly when: string;
}

interface WishFieldsProps {
  readonly draft: WishDraft;
  readonly purposes: readonly VisitBooked['purpose'][];
  readonly practitioners: readonly { readonly id: string; readonly name: string }[];
  readonly later: readonly LaterVisit[];
  readonly onChange: (draft: WishDraft) => void;
}

/** When somebody can come, what for, and with whom. */
export function WishFields({ draft, purposes, practitioners, later, onChange }: WishFieldsProps): ReactElement {
  const change = (part: Partial<WishDraft>) => onChange({ ...draft, ...part });
  const own = later.filter(({ purpose }) => purpose === draft.purpose);
  return (
    <>
      {purposes.length === 1 ? null : (
        <ChoiceField
          label={words.purpose}
          value={draft.purpose}
          options={purposes.map((value) => ({ value, text: waitingWords.purposes[value] }))}
          onChoose={(purpose) => change({ purpose, visitId: '' })}
        />
      )}
      {own.length === 0 ? null : (
        <SelectField
          label={words.earlier}
          value={draft.visitId}
          options={[
            { value: '', text: words.earlierAny },
            ...own.map(({ visitId, when }) => ({ value: visitId, text: words.earlierThan(when) })),
          ]}
          onChoose={(visitId) => change({ visitId })}
        />
      )}
      <div className="wish-days">
        <TextField
          label={words.from}
          type="date"
          min={dayOf(new Date())}
          value={draft.from}
          onChange={(from) => change({ from })}
        />
        <TextField
          label={words.until}
          type="date"
          min={draft.from}
          value={draft.until}
          fault={draft.until !== '' && draft.until < draft.from ? words.order : undefined}
          onChange={(until) => change({ until })}
        />
      </div>
      <ManyField
        label={words.weekdays}
        hint={words.weekdaysHint}
        values={draft.weekdays}
        options={WEEKDAYS.map((value) => ({ value, text: waitingWords.weekdays[value] }))}
        onChange={(weekdays) => change({ weekdays })}
      />
      <ManyField
        label={words.dayParts}
        hint={words.weekdaysHint}
        values={draft.dayParts}
        options={DAY_PARTS.map((value) => ({ value, text: waitingWords.dayParts[value] }))}
        onChange={(dayParts) => change({ dayParts })}
      />
      <SelectField
        label={words.practitioner}
        value={draft.practitionerId}
        options={[
          { value: '', text: words.anybody },
          ...practitioners.map(({ id, name }) => ({ value: id, text: name })),
        ]}
        onChoose={(practitionerId) => change({ practitionerId })}
      />
    </>
  );
}
