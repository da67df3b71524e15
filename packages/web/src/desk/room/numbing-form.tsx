import { ANAESTHETICS } from '@percuta/evidence';
import type { Said } from '@percuta/practice';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { ChoiceField } from '../../parts/choice.tsx';
import { SelectField } from '../../parts/fields.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { deskWords } from '../../words/en/desk.ts';
import { roomWords } from '../../words/en/desk-room.ts';
import type { FillInProps } from './fill-in.tsx';

const words = roomWords.timeOut.numbing;
const YES_NO = [
  { value: 'yes', text: roomWords.yesNo.yes },
  { value: 'no', text: roomWords.yesNo.no },
] as const;
type YesNo = (typeof YES_NO)[number]['value'];

const FIRST = { grams: '', area: '', minutes: '', percent: '' };

/** What was put on to numb: how much, how long, and whether all of it is off. What nobody knows stays open. */
export function NumbingForm({ room, kept, onChange, onClose }: FillInProps): ReactElement {
  const [product, setProduct] = useState(room.plan.plan.anaesthetic ?? ANAESTHETICS[0]?.id ?? '');
  const [amounts, setAmounts] = useState(FIRST);
  const [occluded, setOccluded] = useState<YesNo | null>(null);
  const [removed, setRemoved] = useState<YesNo | null>(null);
  const [compounded, setCompounded] = useState<YesNo>('no');
  const account = (event: FormEvent) => {
    event.preventDefault();
    const anaesthetic = {
      used: true,
      product,
      compounded: compounded === 'yes',
      lidocainePercent: numberIn(amounts.percent),
      massG: numberIn(amounts.grams),
      areaCm2: numberIn(amounts.area),
      minutes: numberIn(amounts.minutes),
      occluded: said(occluded),
      removed: said(removed),
      reappliedOnNeedledSkin: false,
    };
    onChange({ said: { ...kept.said, anaesthetic }, settledAtMs: { ...kept.settledAtMs, numbing: Date.now() } });
    onClose();
  };
  const amount = (name: keyof typeof FIRST, label: string, unit: string) => (
    <TextField
      label={label}
      unit={unit}
      inputMode="decimal"
      value={amounts[name]}
      onChange={(value) => setAmounts({ ...amounts, [name]: value })}
    />
  );
  return (
    <form className="form" onSubmit={account}>
      <SelectField
        label={words.product}
        value={product}
        options={ANAESTHETICS.map(({ id, name }) => ({ value: id, text: name }))}
        onChoose={setProduct}
      />
      {amount('percent', words.percent, words.pc)}
      {amount('grams', words.grams, words.g)}
      {amount('area', words.area, words.cm2)}
      {amount('minutes', words.minutes, words.min)}
      <ChoiceField label={words.occluded} value={occluded} options={YES_NO} onChoose={setOccluded} />
      <ChoiceField label={words.compounded} value={compounded} options={YES_NO} onChoose={setCompounded} />
      <ChoiceField label={words.removed} value={removed} options={YES_NO} onChoose={setRemoved} />
      <div className="actions">
        <Button type="submit" size="room">
          {words.do}
        </Button>
        <Button kind="link" onClick={onClose}>
          {deskWords.cancel}
        </Button>
      </div>
    </form>
  );
}

function said(answer: YesNo | null): Said {
  return answer === null ? null : answer === 'yes';
}

function numberIn(text: string): number | null {
  const value = Number(text.replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(value) ? null : value;
}
