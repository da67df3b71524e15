import type { listPracticesContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { TextField } from '../parts/text-field.tsx';
import { goTo } from '../parts/use-hash.ts';
import { call } from '../server/call.ts';
import { useAnswer } from '../server/use-answer.ts';
import { signInWords as words } from '../words/en/sign-in.ts';

/** Which practice: one of those that want to be found, or by its address. */
export function ChoosePractice(): ReactElement {
  const [answer] = useAnswer('practices', () =>
    call<typeof listPracticesContract>({ method: 'GET', path: '/api/practices' }),
  );
  const found = answer !== 'waiting' && answer.ok ? answer.body.practices : [];
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p className="explanation lead">{words.whereText}</p>
      {answer !== 'waiting' && !answer.ok ? <Notice denial={answer} /> : null}
      {answer !== 'waiting' && answer.ok && found.length === 0 ? <p className="hint">{words.noPractices}</p> : null}
      <ul className="ways">
        {found.map((practice) => (
          <li key={practice.id}>
            <a href={`#${practice.slug}`}>
              <b>{practice.name}</b>
              {practice.kind === 'demo' ? <span className="hint">{words.demo}</span> : null}
            </a>
          </li>
        ))}
      </ul>
      <ByAddress />
    </>
  );
}

function ByAddress(): ReactElement {
  const [slug, setSlug] = useState('');
  const goOn = (event: FormEvent) => {
    event.preventDefault();
    if (slug.trim() !== '') goTo(slug.trim().toLowerCase());
  };
  return (
    <form className="form" onSubmit={goOn}>
      <TextField
        label={words.address}
        hint={words.addressHint}
        value={slug}
        autoCapitalize="none"
        spellCheck={false}
        onChange={setSlug}
      />
      <div className="actions">
        <Button type="submit" kind="plain">
          {words.goOn}
        </Button>
      </div>
    </form>
  );
}
