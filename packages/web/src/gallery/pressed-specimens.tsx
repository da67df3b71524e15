import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { ChoiceField, ManyField } from '../parts/choice.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { RangeField, SelectField } from '../parts/fields.tsx';
import { LongTextField, TextField } from '../parts/text-field.tsx';
import { ThemeChoice } from '../parts/theme-choice.tsx';
import { galleryWords as words } from '../words/en/gallery.ts';
import type { Specimen } from './specimen.ts';

const nothing = () => {};
const YES_NO = [
  { value: 'yes', text: words.yes },
  { value: 'no', text: words.no },
] as const;
const ZONES = [
  { value: 'cheek', text: words.cheek },
  { value: 'chin', text: words.chin },
  { value: 'neck', text: words.neck },
] as const;
const depth = { label: words.setting, range: { min: 0.25, max: 2.5, step: 0.25 }, onChoose: nothing };
const zone = { label: words.zone, value: 'cheek', options: ZONES, onChoose: nothing } as const;
const name = { label: words.name, onChange: nothing };

const BUTTONS: Specimen = {
  name: 'Button',
  shown: [
    { state: 'primary', view: <Button>{words.act}</Button> },
    { state: 'plain', view: <Button kind="plain">{words.act}</Button> },
    { state: 'danger', view: <Button kind="danger">{words.act}</Button> },
    { state: 'link', view: <Button kind="link">{words.act}</Button> },
    { state: 'shut', view: <Button isShut>{words.act}</Button> },
    {
      state: 'shut link',
      view: (
        <Button kind="link" isShut>
          {words.act}
        </Button>
      ),
    },
    { state: 'in the room', view: <Button size="room">{words.act}</Button> },
    { state: 'start', view: <Button size="start">{words.start}</Button> },
    {
      state: 'start, shut',
      view: (
        <Button size="start" isShut>
          {words.start}
        </Button>
      ),
    },
  ],
};

const TEXT_FIELDS: Specimen = {
  name: 'TextField',
  shown: [
    { state: 'empty', view: <TextField {...name} value="" /> },
    { state: 'with a hint', view: <TextField {...name} value="" hint={words.hint} /> },
    { state: 'filled', view: <TextField {...name} value={words.filled} /> },
    { state: 'with a fault', view: <TextField {...name} value="" fault={words.fault} /> },
    { state: 'hint and fault', view: <TextField {...name} value="0" hint={words.hint} fault={words.fault} /> },
    { state: 'a number', view: <TextField {...name} label={words.weight} type="number" unit="kg" value="70" /> },
    { state: 'a day', view: <TextField {...name} label={words.day} type="date" value="2026-11-24" /> },
  ],
};

/** What is filled in and pressed. */
export const PRESSED: readonly Specimen[] = [
  BUTTONS,
  TEXT_FIELDS,
  {
    name: 'LongTextField',
    shown: [
      { state: 'empty', view: <LongTextField {...name} label={words.reason} value="" /> },
      {
        state: 'filled, with a fault',
        view: <LongTextField {...name} label={words.reason} value={words.filled} fault={words.fault} />,
      },
    ],
  },
  {
    name: 'SelectField',
    shown: [
      { state: 'chosen', view: <SelectField {...zone} /> },
      { state: 'idle', view: <SelectField {...zone} isIdle /> },
    ],
  },
  {
    name: 'RangeField',
    shown: [
      { state: 'least', view: <RangeField {...depth} value={0.25} text={words.mm('0.25')} /> },
      { state: 'middle', view: <RangeField {...depth} value={1.25} text={words.mm('1.25')} /> },
      { state: 'most', view: <RangeField {...depth} value={2.5} text={words.mm('2.50')} /> },
    ],
  },
  {
    name: 'ChoiceField',
    shown: [
      { state: 'open', view: <ChoiceField label={words.question} value={null} options={YES_NO} onChoose={nothing} /> },
      {
        state: 'answered',
        view: <ChoiceField label={words.question} value="yes" options={YES_NO} onChoose={nothing} />,
      },
      {
        state: 'with hint and fault',
        view: (
          <ChoiceField
            label={words.question}
            hint={words.hint}
            value={null}
            options={ZONES}
            fault={words.fault}
            onChoose={nothing}
          />
        ),
      },
    ],
  },
  {
    name: 'ManyField',
    shown: [
      { state: 'none', view: <ManyField label={words.zones} values={[]} options={ZONES} onChange={nothing} /> },
      {
        state: 'some',
        view: <ManyField label={words.zones} hint={words.hint} values={['chin']} options={ZONES} onChange={nothing} />,
      },
    ],
  },
  { name: 'ThemeChoice', shown: [{ state: 'as it is set', view: <ThemeChoice /> }] },
  { name: 'Dialog', shown: [{ state: 'open', view: <DialogSpecimen /> }] },
];

function DialogSpecimen() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind="plain" onClick={() => setOpen(true)}>
        {words.openDialog}
      </Button>
      {isOpen ? (
        <Dialog title={words.dialogTitle} onClose={() => setOpen(false)}>
          <p>{words.dialogText}</p>
          <p className="actions">
            <Button onClick={() => setOpen(false)}>{words.act}</Button>
            <Button kind="link" onClick={() => setOpen(false)}>
              {words.leave}
            </Button>
          </p>
        </Dialog>
      ) : null}
    </>
  );
}
