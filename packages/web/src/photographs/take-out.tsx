import { PHOTOGRAPH_USES, type PhotographUse, SCOPE_OF_USE } from '@percuta/practice';
import type { beginConsentUseContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { SelectField } from '../parts/fields.tsx';
import { Notice } from '../parts/notice.tsx';
import { TextField } from '../parts/text-field.tsx';
import { call } from '../server/call.ts';
import { useAct } from '../server/use-act.ts';
import { photographWords } from '../words/en/photographs.ts';
import type { OnePhotographProps } from './one-photograph.tsx';
import { bundleAddress } from './picture-address.ts';

const words = photographWords.out;

/** Copies with their proof. Beyond treatment a use is begun first, so that it can be ended when consent is taken back. */
export function TakeOut({ personId, looksFor, photograph }: OnePhotographProps): ReactElement {
  const of = { personId, photographIds: [photograph.photograph] };
  return (
    <details>
      <summary>{words.title}</summary>
      <p>{words.text}</p>
      {looksFor === 'own' ? (
        <Save href={bundleAddress({ ...of, for: 'own', useId: null })} text={words.own} />
      ) : (
        <ForUse personId={personId} photograph={photograph} />
      )}
    </details>
  );
}

function Save({ href, text }: { readonly href: string; readonly text: string }): ReactElement {
  return (
    <p>
      <a className="button button-plain" href={href} download>
        {text}
      </a>
    </p>
  );
}

function ForUse({ personId, photograph }: Pick<OnePhotographProps, 'personId' | 'photograph'>): ReactElement {
  const act = useAct();
  const open = PHOTOGRAPH_USES.filter((use) => photograph.uses[use]);
  const [use, setUse] = useState<PhotographUse>(open[0] ?? 'clinical');
  const [what, setWhat] = useState('');
  const [useId, setUseId] = useState<string | null>(null);
  if (open.length === 0) return <p className="hint">{words.noUse}</p>;
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    const done = await act.run(() =>
      call<typeof beginConsentUseContract>({
        method: 'POST',
        path: '/api/people/:personId/consent-uses',
        params: { personId },
        body: { scope: SCOPE_OF_USE[use], what: what.trim() },
      }),
    );
    if (done !== null) setUseId(done.body.useId);
  };
  const photographIds = [photograph.photograph];
  const isReady = use === 'clinical' || useId !== null;
  return (
    <form className="form" onSubmit={(event) => void begin(event)}>
      <SelectField
        label={words.for}
        value={use}
        options={open.map((value) => ({ value, text: photographWords.uses[value] }))}
        onChoose={(chosen) => {
          setUse(chosen);
          setUseId(null);
        }}
      />
      {isReady ? (
        <Save href={bundleAddress({ personId, photographIds, for: use, useId })} text={words.save} />
      ) : (
        <>
          <TextField label={words.begin} value={what} onChange={setWhat} />
          <div className="actions">
            <Button type="submit" kind="plain" isShut={what.trim() === '' || act.isBusy}>
              {words.beginDo}
            </Button>
          </div>
        </>
      )}
      <Notice denial={act.denial} />
    </form>
  );
}
