import type { registerOneselfContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { TextField } from '../parts/text-field.tsx';
import { goTo } from '../parts/use-hash.ts';
import { call } from '../server/call.ts';
import { useAct } from '../server/use-act.ts';
import { signInWords as words } from '../words/en/sign-in.ts';

type NewPerson = typeof EMPTY;

const EMPTY = { name: '', bornOn: '', email: '', phone: '' };

/** Somebody new: who they are, and how to reach them. Nothing of their health. */
export function Register({ slug }: { readonly slug: string }): ReactElement {
  const act = useAct();
  const [person, setPerson] = useState(EMPTY);
  const change = (part: Partial<NewPerson>) => setPerson({ ...person, ...part });
  const register = async (event: FormEvent) => {
    event.preventDefault();
    const { name, bornOn, email } = person;
    const phone = person.phone.trim() === '' ? null : person.phone.trim();
    const done = await act.run(() =>
      call<typeof registerOneselfContract>({
        method: 'POST',
        path: '/api/practices/:slug/registrations',
        params: { slug },
        body: { name, bornOn, email, phone },
      }),
    );
    if (done !== null) goTo(`${slug}/set-up/${encodeURIComponent(done.body.setUp.token)}`);
  };
  const fault = (name: keyof NewPerson) => act.denial?.faults[`body.${name}`];
  return (
    <>
      <PageTitle>{words.register}</PageTitle>
      <p className="explanation lead">{words.registerText}</p>
      <form className="form" noValidate onSubmit={(event) => void register(event)}>
        <PersonFields person={person} fault={fault} onChange={change} />
        <div className="actions">
          <Button type="submit" isShut={act.isBusy}>
            {words.registerDo}
          </Button>
        </div>
        <Notice denial={act.denial} />
      </form>
    </>
  );
}

interface PersonFieldsProps {
  readonly person: NewPerson;
  readonly fault: (name: keyof NewPerson) => string | undefined;
  readonly onChange: (part: Partial<NewPerson>) => void;
}

function PersonFields({ person, fault, onChange }: PersonFieldsProps): ReactElement {
  return (
    <>
      <TextField
        label={words.name}
        name="name"
        autoComplete="name"
        value={person.name}
        fault={fault('name')}
        onChange={(name) => onChange({ name })}
      />
      <TextField
        label={words.bornOn}
        type="date"
        autoComplete="bday"
        value={person.bornOn}
        fault={fault('bornOn')}
        onChange={(bornOn) => onChange({ bornOn })}
      />
      <TextField
        label={words.email}
        type="email"
        name="email"
        autoComplete="email"
        value={person.email}
        fault={fault('email')}
        onChange={(email) => onChange({ email })}
      />
      <TextField
        label={words.phone}
        type="tel"
        name="tel"
        autoComplete="tel"
        hint={words.optional}
        value={person.phone}
        fault={fault('phone')}
        onChange={(phone) => onChange({ phone })}
      />
    </>
  );
}
