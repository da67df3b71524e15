import type { registerPersonContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { goTo } from '../../parts/use-hash.ts';
import { call } from '../../server/call.ts';
import { useAct } from '../../server/use-act.ts';
import { deskWords } from '../../words/en/desk.ts';
import { hrefOf } from '../route.ts';

const words = deskWords.register;
const EMPTY = { name: '', bornOn: '', email: '', phone: '' };

/** Somebody who comes to the practice and is not known yet. */
export function RegisterPerson(): ReactElement {
  const act = useAct();
  const [person, setPerson] = useState(EMPTY);
  const change = (part: Partial<typeof EMPTY>) => setPerson({ ...person, ...part });
  const register = async (event: FormEvent) => {
    event.preventDefault();
    const { name, bornOn } = person;
    const body = { name, bornOn, email: orNull(person.email), phone: orNull(person.phone) };
    const done = await act.run(() =>
      call<typeof registerPersonContract>({ method: 'POST', path: '/api/people', body }),
    );
    if (done !== null) goTo(hrefOf({ screen: 'person', personId: done.body.personId }));
  };
  const fault = (name: string) => act.denial?.faults[`body.${name}`];
  return (
    <div className="desk-column">
      <PageTitle>{words.title}</PageTitle>
      <form className="form" noValidate autoComplete="off" onSubmit={(event) => void register(event)}>
        <TextField label={words.name} value={person.name} fault={fault('name')} onChange={(name) => change({ name })} />
        <TextField
          label={words.bornOn}
          type="date"
          value={person.bornOn}
          fault={fault('bornOn')}
          onChange={(bornOn) => change({ bornOn })}
        />
        <TextField
          label={words.email}
          type="email"
          hint={words.optional}
          value={person.email}
          fault={fault('email')}
          onChange={(email) => change({ email })}
        />
        <TextField
          label={words.phone}
          type="tel"
          hint={words.optional}
          value={person.phone}
          fault={fault('phone')}
          onChange={(phone) => change({ phone })}
        />
        <div className="actions">
          <Button type="submit" isShut={act.isBusy}>
            {words.do}
          </Button>
        </div>
        <Notice denial={act.denial} />
      </form>
    </div>
  );
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
