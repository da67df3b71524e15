import type { ReactElement } from 'react';
import { Button } from '../../parts/button.tsx';
import { SelectField } from '../../parts/fields.tsx';
import { faceWords as words } from '../../words/en/face.ts';
import { ACROSS_MM } from './spare-draft.ts';
import type { Marking } from './use-marking.ts';

/** Turns the face into a sheet to mark on, and says what the next mark is. */
export function MarkOnFace({ marking }: { readonly marking: Marking }): ReactElement {
  const { isMarking, kind, across, fault, setKind, setAcross, setMarking } = marking;
  const kinds = Object.entries(words.kinds).map(([value, text]) => ({ value, text }));
  const isKnown = Object.hasOwn(words.kinds, kind);
  return (
    <div className="mark-on-face">
      <Button kind="link" aria-pressed={isMarking} onClick={() => setMarking(!isMarking)}>
        {isMarking ? words.spareModeOn : words.spareMode}
      </Button>
      {isMarking ? (
        <div className="spare-form">
          <SelectField
            label={words.markKind}
            value={kind}
            options={isKnown ? kinds : [...kinds, { value: kind, text: kind === '' ? words.otherKind : kind }]}
            onChoose={setKind}
          />
          <SelectField
            label={words.markAcross}
            value={across}
            options={ACROSS_MM.map((value) => ({ value, text: words.acrossValue(value) }))}
            onChoose={setAcross}
          />
        </div>
      ) : null}
      <p aria-live="polite" className={fault === null ? 'hint' : 'field-fault'}>
        {fault ?? (isMarking ? words.spareHint : '')}
      </p>
    </div>
  );
}
