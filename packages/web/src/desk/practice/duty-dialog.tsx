import type { DutySetting, OwnDuty } from '@percuta/practice';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { SelectField } from '../../parts/fields.tsx';
import { Notice } from '../../parts/notice.tsx';
import { LongTextField, TextField } from '../../parts/text-field.tsx';
import type { Act } from '../../server/use-act.ts';
import { placeWords } from '../../words/en/desk-place.ts';

const words = placeWords.duties;
const ABOUT = ['any', 'serious-injury', 'death'] as const;
const DUTY = ['must', 'may'] as const;
const DAYS = ['calendar', 'work'] as const;

interface DutyDialogProps {
  /** Null for a new one. */
  readonly duty: OwnDuty | null;
  readonly where: Pick<DutySetting, 'jurisdiction' | 'facility'>;
  readonly act: Act;
  /** Where the server finds faults of it. */
  readonly path: string;
  readonly onSet: (duty: OwnDuty) => void;
  readonly onClose: () => void;
}

/** One duty: of which harm, whom, how fast, by which source, and whether somebody has checked it there. */
export function DutyDialog({ duty, where, act, path, onSet, onClose }: DutyDialogProps): ReactElement {
  const [said, setSaid] = useState(() => duty ?? newDuty(where));
  const fault = (of: string) => act.denial?.faults[`${path}.${of}`];
  const change = (next: Partial<OwnDuty>) => setSaid({ ...said, ...next });
  const set = (event: FormEvent) => {
    event.preventDefault();
    onSet({ ...said, daysAre: said.withinDays === null ? null : (said.daysAre ?? 'calendar') });
  };
  return (
    <Dialog title={words.dialog} onClose={onClose}>
      <form className="form" noValidate autoComplete="off" onSubmit={set}>
        <SelectField
          label={words.aboutLabel}
          value={said.about}
          options={ABOUT.map((value) => ({ value, text: words.about[value] }))}
          onChoose={(about) => change({ about })}
        />
        <SelectField
          label={words.dutyLabel}
          value={said.duty}
          options={DUTY.map((value) => ({ value, text: words.duty[value] }))}
          onChoose={(may) => change({ duty: may })}
        />
        <TextField label={words.to} value={said.to} fault={fault('to')} onChange={(to) => change({ to })} />
        <Deadline said={said} fault={fault} onChange={change} />
        <LongTextField
          label={words.says}
          rows={2}
          value={said.says}
          fault={fault('says')}
          onChange={(says) => change({ says })}
        />
        <TextField
          label={placeWords.sourceLabel}
          hint={placeWords.sourceHint}
          value={said.source}
          fault={fault('source')}
          onChange={(source) => change({ source })}
        />
        <TextField
          label={words.checkedOn}
          hint={words.checkedHint}
          type="date"
          value={said.checkedOn ?? ''}
          fault={fault('checkedOn')}
          onChange={(text) => change({ checkedOn: text === '' ? null : text })}
        />
        <div className="actions">
          <Button type="submit" isShut={act.isBusy}>
            {words.set}
          </Button>
          <Button kind="link" onClick={onClose}>
            {placeWords.cancel}
          </Button>
        </div>
        <Notice denial={act.denial} />
      </form>
    </Dialog>
  );
}

interface DeadlineProps {
  readonly said: OwnDuty;
  readonly fault: (of: string) => string | undefined;
  readonly onChange: (next: Partial<OwnDuty>) => void;
}

function Deadline({ said, fault, onChange }: DeadlineProps): ReactElement {
  return (
    <>
      <TextField
        label={words.form}
        hint={placeWords.optional}
        value={said.form ?? ''}
        fault={fault('form')}
        onChange={(text) => onChange({ form: text === '' ? null : text })}
      />
      <TextField
        label={words.within}
        hint={placeWords.optional}
        inputMode="numeric"
        value={said.withinDays === null ? '' : String(said.withinDays)}
        fault={fault('withinDays')}
        onChange={(text) => onChange({ withinDays: text.trim() === '' ? null : Number.parseInt(text, 10) || 0 })}
      />
      {said.withinDays === null ? null : (
        <SelectField
          label={words.daysAre}
          value={said.daysAre ?? 'calendar'}
          options={DAYS.map((value) => ({ value, text: words.days[value] }))}
          onChoose={(daysAre) => onChange({ daysAre })}
        />
      )}
    </>
  );
}

function newDuty({ jurisdiction, facility }: Pick<DutySetting, 'jurisdiction' | 'facility'>): OwnDuty {
  return {
    jurisdiction,
    facility,
    about: 'any',
    duty: 'must',
    to: '',
    form: null,
    withinDays: null,
    daysAre: null,
    says: '',
    source: '',
    checkedOn: null,
  };
}
