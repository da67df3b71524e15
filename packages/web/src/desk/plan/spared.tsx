import type { Exclusion, SidedZone } from '@percuta/practice';
import { type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { faceWords as words } from '../../words/en/face.ts';
import type { PlanDraft } from './plan-draft.ts';
import { SpareForm } from './spare-form.tsx';
import type { Marking } from './use-marking.ts';

interface SparedProps {
  readonly draft: PlanDraft;
  readonly zones: readonly SidedZone[];
  readonly marking: Marking;
  readonly onChange: (part: Partial<PlanDraft>) => void;
}

/** What is spared inside a zone, each in words and with its number on the face; all of it without a pointer too. */
export function Spared({ draft, zones, marking, onChange }: SparedProps): ReactElement | null {
  const { exclusions } = draft;
  const [open, setOpen] = useState<number | null>(null);
  if (zones.length === 0) return null;
  const change = (index: number, next: Exclusion) =>
    onChange({ exclusions: exclusions.map((one, at) => (at === index ? next : one)) });
  return (
    <section className="spared" aria-labelledby="spared">
      <h2 id="spared">{words.spare}</h2>
      {exclusions.length === 0 ? <p className="hint">{words.spareNone}</p> : null}
      <ol>
        {exclusions.map((exclusion, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: its place in the list is its number
          <li key={index}>
            <SparedLine
              line={words.spareLine(index + 1, exclusion)}
              isOpen={open === index}
              onOpen={() => setOpen(open === index ? null : index)}
              onRemove={() => {
                setOpen(null);
                onChange({ exclusions: exclusions.filter((_, at) => at !== index) });
              }}
            />
            {open === index ? (
              <SpareForm exclusion={exclusion} zones={zones} onChange={(next) => change(index, next)} />
            ) : null}
          </li>
        ))}
      </ol>
      <AddSpared zones={zones} marking={marking} onAdd={(added) => onChange({ exclusions: [...exclusions, added] })} />
    </section>
  );
}

interface SparedLineProps {
  readonly line: string;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

function SparedLine({ line, isOpen, onOpen, onRemove }: SparedLineProps): ReactElement {
  return (
    <div className="spared-line">
      <span>{line}</span>
      <Button kind="link" aria-expanded={isOpen} aria-label={words.changeNamed(line)} onClick={onOpen}>
        {isOpen ? words.keep : words.change}
      </Button>
      <Button kind="link" aria-label={words.removeNamed(line)} onClick={onRemove}>
        {words.remove}
      </Button>
    </div>
  );
}

interface AddSparedProps extends Pick<SparedProps, 'zones' | 'marking'> {
  readonly onAdd: (exclusion: Exclusion) => void;
}

/** All that a mark on the face says, in a form. */
function AddSpared({ zones, marking, onAdd }: AddSparedProps): ReactElement | null {
  const { kind, across } = marking;
  const [first] = zones;
  const [place, setPlace] = useState<Exclusion | null>(null);
  if (first === undefined) return null;
  const draft: Exclusion = { ...(place ?? { zone: first }), what: kind };
  const settled = zones.includes(draft.zone) ? draft : { zone: first, what: kind };
  return (
    <fieldset className="spare-add">
      <legend className="visually-hidden">{words.adding}</legend>
      <SpareForm
        exclusion={settled}
        zones={zones}
        across={across}
        onChange={(next) => {
          setPlace(next);
          marking.setKind(next.what);
        }}
        onAcross={marking.setAcross}
      />
      <div className="face-acts">
        <Button kind="plain" isShut={kind.trim() === ''} onClick={() => onAdd({ ...settled, what: kind.trim() })}>
          {words.add}
        </Button>
      </div>
    </fieldset>
  );
}
