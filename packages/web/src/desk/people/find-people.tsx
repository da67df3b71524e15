import type { findPeopleContract } from '@percuta/server';
import { type ReactElement, useDeferredValue, useState } from 'react';
import { Notice } from '../../parts/notice.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { call } from '../../server/call.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { commonWords } from '../../words/en/common.ts';
import { deskWords } from '../../words/en/desk.ts';
import { mergingWords } from '../../words/en/desk-merging.ts';
import { hrefOf } from '../route.ts';

const words = deskWords.find;
const SHORTEST = 2;

/** Somebody stands at the desk and says their name. */
export function FindPeople(): ReactElement {
  const [name, setName] = useState('');
  const asked = useDeferredValue(name.trim());
  return (
    <div className="desk-column">
      <PageTitle>{words.title}</PageTitle>
      <div className="form">
        <TextField
          label={words.name}
          hint={words.hint}
          type="search"
          autoComplete="off"
          value={name}
          onChange={setName}
        />
      </div>
      {asked.length < SHORTEST ? null : <Found name={asked} />}
      <p className="after-list">
        <a href={hrefOf({ screen: 'register' })}>{words.register}</a>
      </p>
      <p className="after-list">
        <a href={hrefOf({ screen: 'merges' })}>{mergingWords.link}</a>
      </p>
    </div>
  );
}

function Found({ name }: { readonly name: string }): ReactElement | null {
  const [answer] = useAnswer(name, () =>
    call<typeof findPeopleContract>({ method: 'GET', path: '/api/people', query: { name } }),
  );
  if (answer === 'waiting') return null;
  if (!answer.ok) return <Notice denial={answer} />;
  const { people, more } = answer.body;
  return (
    <div aria-live="polite">
      {people.length === 0 ? <p>{words.nobody}</p> : null}
      <ul className="rows">
        {people.map((person) => (
          <li key={person.id}>
            <a href={hrefOf({ screen: 'person', personId: person.id })}>
              <b>{person.name}</b>
              <span className="hint">{person.bornOn === null ? '' : words.born(commonWords.day(person.bornOn))}</span>
            </a>
          </li>
        ))}
      </ul>
      {more ? <p className="hint">{words.more}</p> : null}
    </div>
  );
}
