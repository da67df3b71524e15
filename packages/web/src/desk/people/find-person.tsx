import type { findPeopleContract } from '@percuta/server';
import { type ReactElement, type ReactNode, useDeferredValue, useState } from 'react';
import { ChoiceField } from '../../parts/choice.tsx';
import { Notice } from '../../parts/notice.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { call } from '../../server/call.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { findPersonWords as words } from '../../words/en/find-person.ts';

const SHORTEST = 2;

/** Somebody or something with a name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

interface FindPersonProps {
  readonly label: string;
  /** What is said where nobody has this name. */
  readonly nobody: ReactNode;
  readonly chosen: Named | null;
  readonly onChoose: (person: Named) => void;
}

/** Somebody who is known here, by a part of their name. */
export function FindPerson({ label, ...found }: FindPersonProps): ReactElement {
  const [typed, setTyped] = useState('');
  const asked = useDeferredValue(typed.trim());
  return (
    <>
      <TextField label={label} hint={words.hint} type="search" autoComplete="off" value={typed} onChange={setTyped} />
      {asked.length < SHORTEST ? null : <Found name={asked} {...found} />}
    </>
  );
}

interface FoundProps extends Omit<FindPersonProps, 'label'> {
  readonly name: string;
}

function Found({ name, nobody, chosen, onChoose }: FoundProps): ReactElement | null {
  const [answer] = useAnswer(name, () =>
    call<typeof findPeopleContract>({ method: 'GET', path: '/api/people', query: { name } }),
  );
  if (answer === 'waiting') return null;
  if (!answer.ok) return <Notice denial={answer} />;
  const people = answer.body.people.flatMap(({ id, name: known }) => (known === null ? [] : [{ id, name: known }]));
  if (people.length === 0) return <p role="status">{nobody}</p>;
  return (
    <ChoiceField
      label={words.found}
      value={chosen?.id ?? null}
      options={people.map((one) => ({ value: one.id, text: one.name }))}
      onChoose={(id) => {
        const person = people.find((one) => one.id === id);
        if (person !== undefined) onChoose(person);
      }}
    />
  );
}
