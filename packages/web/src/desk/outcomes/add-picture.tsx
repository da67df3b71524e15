import { SIDED_ZONE_NAMES, type SidedZone } from '@percuta/practice';
import type { findPeopleContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useDeferredValue, useState } from 'react';
import { dayOf } from '../../numbers/clock-time.ts';
import { Button } from '../../parts/button.tsx';
import { SelectField } from '../../parts/fields.tsx';
import { Notice } from '../../parts/notice.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { call } from '../../server/call.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { commonWords } from '../../words/en/common.ts';
import { deskWords } from '../../words/en/desk.ts';
import { outcomeWords } from '../../words/en/outcomes.ts';
import { ChoosePhotograph } from './choose-photograph.tsx';
import type { RoundPicture } from './round-pictures.tsx';

const words = outcomeWords.round;
const WHOLE = 'whole';
const ZONES = [
  { value: WHOLE, text: outcomeWords.whole } as const,
  ...SIDED_ZONE_NAMES.map((value) => ({ value, text: deskWords.capital(deskWords.zone(value)) })),
];

interface AddPictureProps {
  readonly onAdd: (picture: RoundPicture) => void;
}

interface Whose {
  readonly id: string;
  readonly name: string;
}

/** Whose picture, of where, and of which day. */
export function AddPicture({ onAdd }: AddPictureProps): ReactElement {
  const [whose, setWhose] = useState<Whose | null>(null);
  const add = (of: Pick<RoundPicture, 'image' | 'zone' | 'about'>) => {
    if (whose !== null) onAdd({ ...of, personId: whose.id, name: whose.name });
  };
  return (
    <section aria-labelledby="add-picture">
      <h2 id="add-picture">{words.add}</h2>
      {whose === null ? (
        <ChoosePerson onChoose={setWhose} />
      ) : (
        <PictureForm whose={whose} onAdd={add} onAnother={() => setWhose(null)} />
      )}
    </section>
  );
}

interface PictureFormProps {
  readonly whose: Whose;
  readonly onAdd: (of: Pick<RoundPicture, 'image' | 'zone' | 'about'>) => void;
  readonly onAnother: () => void;
}

function PictureForm({ whose, onAdd, onAnother }: PictureFormProps): ReactElement {
  const [zone, setZone] = useState<SidedZone | typeof WHOLE>(WHOLE);
  const [about, setAbout] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (about === '') return;
    onAdd({ image: crypto.randomUUID(), zone: zone === WHOLE ? null : zone, about });
    setAbout('');
  };
  return (
    <form className="form" onSubmit={add}>
      <p>
        <b>{words.of(whose.name)}</b>{' '}
        <Button kind="link" onClick={onAnother}>
          {words.another}
        </Button>
      </p>
      <ChoosePhotograph personId={whose.id} onChoose={onAdd} />
      <SelectField label={outcomeWords.zone} value={zone} options={ZONES} onChoose={setZone} />
      <TextField label={words.about} type="date" max={dayOf(new Date())} value={about} onChange={setAbout} />
      <div className="actions">
        <Button type="submit" kind="plain" isShut={about === ''}>
          {words.addDo}
        </Button>
      </div>
    </form>
  );
}

function ChoosePerson({ onChoose }: { readonly onChoose: (whose: Whose) => void }): ReactElement {
  const [name, setName] = useState('');
  const asked = useDeferredValue(name.trim());
  return (
    <>
      <div className="form">
        <TextField label={words.person} type="search" autoComplete="off" value={name} onChange={setName} />
      </div>
      {asked.length < 2 ? null : <Found name={asked} onChoose={onChoose} />}
    </>
  );
}

interface FoundProps {
  readonly name: string;
  readonly onChoose: (whose: Whose) => void;
}

function Found({ name, onChoose }: FoundProps): ReactElement | null {
  const [answer] = useAnswer(name, () =>
    call<typeof findPeopleContract>({ method: 'GET', path: '/api/people', query: { name } }),
  );
  if (answer === 'waiting') return null;
  if (!answer.ok) return <Notice denial={answer} />;
  return (
    <ul className="rows" aria-live="polite">
      {answer.body.people.map(({ id, name: whole, bornOn }) => (
        <li key={id} className="row">
          <Button kind="link" onClick={() => onChoose({ id, name: whole ?? '' })}>
            {whole}
          </Button>
          <span className="hint">{bornOn === null ? '' : deskWords.find.born(commonWords.day(bornOn))}</span>
        </li>
      ))}
    </ul>
  );
}
