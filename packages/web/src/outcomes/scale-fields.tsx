import type { Scale, ScaleItem } from '@percuta/evidence';
import type { OutcomeAnswers } from '@percuta/practice';
import type { ReactElement } from 'react';
import { SelectField } from '../parts/fields.tsx';
import { outcomeWords as words } from '../words/en/outcomes.ts';

/** What the fields of a scale hold: by item, empty where nothing is chosen. */
export type ScaleDraft = Readonly<Record<string, string>>;

/** The items of a scale; a licensed one has a slot for its total and nothing else. */
export function itemsOf({ items, minimum, maximum }: Scale): readonly ScaleItem[] {
  return items ?? [{ id: 'total', words: words.total, lowest: minimum ?? 0, highest: maximum ?? 0 }];
}

/** How many items have no answer yet. */
export function missingIn(scale: Scale, draft: ScaleDraft): number {
  return itemsOf(scale).filter(({ id }) => (draft[id] ?? '') === '').length;
}

/** The draft as it is handed in. */
export function answersIn(scale: Scale, draft: ScaleDraft): OutcomeAnswers {
  return Object.fromEntries(itemsOf(scale).map(({ id }) => [id, Number(draft[id])]));
}

interface ScaleFieldsProps {
  readonly scale: Scale;
  readonly draft: ScaleDraft;
  /** What an item is called here, where that is not its own name. */
  readonly labelOf?: (item: ScaleItem) => string;
  readonly onChange: (draft: ScaleDraft) => void;
}

/** One list for each item, with the anchors of the scale in it. */
export function ScaleFields({ scale, draft, labelOf = labelIn, onChange }: ScaleFieldsProps): ReactElement {
  return (
    <>
      {scale.licensed === true ? <p className="hint">{words.licensed}</p> : null}
      <div className="scale-items">
        {itemsOf(scale).map((item) => (
          <SelectField
            key={item.id}
            label={labelOf(item)}
            value={draft[item.id] ?? ''}
            options={[{ value: '', text: words.choose }, ...choicesOf(scale, item)]}
            onChoose={(value) => onChange({ ...draft, [item.id]: value })}
          />
        ))}
      </div>
      {scale.status === 'awaiting-clinical-check' ? <p className="source">{words.recalled}</p> : null}
    </>
  );
}

function labelIn({ words: name, options, lowest, highest }: ScaleItem): string {
  return options === undefined ? `${name}, ${words.between(lowest, highest)}` : name;
}

function choicesOf({ anchors }: Scale, { lowest, highest, options }: ScaleItem) {
  const grades = Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index);
  return grades.map((grade, index) => {
    const anchor = anchors.find((one) => one.grade === grade) ?? romanAnchor(anchors, index, highest - lowest + 1);
    const said = options?.[grade]?.words ?? (anchor === undefined ? String(grade) : `${grade}: ${anchor.words}`);
    return { value: String(grade), text: said };
  });
}

/** Where grades are written in Roman, there is one anchor for each. */
function romanAnchor(anchors: Scale['anchors'], index: number, count: number) {
  const isRoman = anchors.length === count && typeof anchors[0]?.grade === 'string';
  return isRoman ? anchors[index] : undefined;
}
