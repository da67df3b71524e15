import { ANAESTHETIC_CAUTIONS, ANAESTHETICS } from '@percuta/evidence';
import { checkAnaesthetic } from '@percuta/practice';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { ChoiceField, ManyField } from '../../parts/choice.tsx';
import { SelectField } from '../../parts/fields.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { deskWords } from '../../words/en/desk.ts';
import { roomWords } from '../../words/en/desk-room.ts';
import { numbingWords } from '../../words/en/numbing.ts';
import type { FillInProps } from './fill-in.tsx';
import { NumbingCheck } from './numbing-check.tsx';
import {
  appliedOf,
  type CautionChoice,
  emptyDraft,
  NO_CAUTION,
  type NumbingDraft,
  OTHER_PRODUCT,
  onRecord,
  saidOf,
  withPerson,
  withProduct,
} from './numbing-draft.ts';

const words = roomWords.timeOut.numbing;
const YES_NO = [
  { value: 'yes', text: roomWords.yesNo.yes },
  { value: 'no', text: roomWords.yesNo.no },
] as const;
const PRODUCTS = [
  ...ANAESTHETICS.map(({ id, name }) => ({ value: id, text: name })),
  { value: OTHER_PRODUCT, text: numbingWords.other },
];
const CAUTIONS: readonly { readonly value: CautionChoice; readonly text: string }[] = [
  ...ANAESTHETIC_CAUTIONS.map(({ id }) => ({ value: id, text: numbingWords.cautions[id] })),
  { value: NO_CAUTION, text: numbingWords.none },
];

type Change = (part: Partial<NumbingDraft>) => void;

/** What was put on to numb: how much, how long, on whom, and whether all of it is off. What nobody knows stays open. */
export function NumbingForm({ room, kept, onChange, onClose }: FillInProps): ReactElement {
  const [draft, setDraft] = useState(() => emptyDraft(room.plan.plan.anaesthetic));
  const change: Change = (part) => setDraft((before) => ({ ...before, ...part }));
  const personMassKg = room.record.signIn?.personMassKg ?? null;
  const account = (event: FormEvent) => {
    event.preventDefault();
    const settledAtMs = { ...kept.settledAtMs, numbing: Date.now() };
    onChange({ said: { ...kept.said, anaesthetic: saidOf(draft) }, settledAtMs });
    onClose();
  };
  return (
    <form className="form" onSubmit={account}>
      <Cream draft={draft} change={change} />
      <p className="hint">{personMassKg === null ? numbingWords.noWeight : numbingWords.weight(personMassKg)}</p>
      <NumbingCheck check={checkAnaesthetic(appliedOf(draft, personMassKg))} />
      <div className="numbing-person">
        <ManyField
          label={numbingWords.person}
          hint={numbingWords.personHint}
          values={draft.person}
          options={CAUTIONS}
          onChange={(now) => change({ person: withPerson(draft.person, now) })}
        />
      </div>
      <YesNoFields draft={draft} change={change} />
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

interface PartProps {
  readonly draft: NumbingDraft;
  readonly change: Change;
}

function Cream({ draft, change }: PartProps): ReactElement {
  const lidocaine = onRecord(draft.product)?.contents.find(({ agent }) => agent === 'lidocaine');
  const isRange = lidocaine !== undefined && lidocaine.low !== lidocaine.high;
  const percentHint = isRange ? numbingWords.range(lidocaine.low, lidocaine.high) : numbingWords.fromProduct;
  const amount = (name: 'grams' | 'area' | 'minutes', unit: string) => (
    <TextField
      label={words[name]}
      unit={unit}
      inputMode="decimal"
      value={draft[name]}
      onChange={(value) => change({ [name]: value })}
    />
  );
  return (
    <>
      <SelectField
        label={words.product}
        value={draft.product}
        options={PRODUCTS}
        onChoose={(product) => change(withProduct(product))}
      />
      {draft.product === OTHER_PRODUCT ? (
        <TextField label={numbingWords.otherName} value={draft.name} onChange={(name) => change({ name })} />
      ) : null}
      <TextField
        label={words.percent}
        hint={lidocaine === undefined ? undefined : percentHint}
        unit={words.pc}
        inputMode="decimal"
        value={draft.percent}
        onChange={(percent) => change({ percent })}
      />
      <div className="numbing-amounts">
        {amount('grams', words.g)}
        {amount('area', words.cm2)}
        {amount('minutes', words.min)}
      </div>
    </>
  );
}

function YesNoFields({ draft, change }: PartProps): ReactElement {
  const isKnown = typeof onRecord(draft.product)?.hasApprovedLabel === 'boolean';
  const field = (name: 'occluded' | 'compounded' | 'removed' | 'again', label: string) => (
    <ChoiceField label={label} value={draft[name]} options={YES_NO} onChoose={(value) => change({ [name]: value })} />
  );
  return (
    <>
      {field('occluded', words.occluded)}
      {isKnown ? null : field('compounded', words.compounded)}
      {field('removed', words.removed)}
      {field('again', numbingWords.again)}
    </>
  );
}
