import type { listJurisdictionsContract, setJurisdictionsContract } from '@percuta/server';
import { type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { type AnswerBody, call } from '../../server/call.ts';
import { type Act, useAct } from '../../server/use-act.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { placeWords } from '../../words/en/desk-place.ts';
import { serverWords } from '../../words/en/server.ts';
import { PlaceDialog, type SaidPlace } from './place-dialog.tsx';

const words = placeWords.places;
type Listed = AnswerBody<typeof listJurisdictionsContract, 200>['jurisdictions'][number];

/** What is being asked about: a new place, or the one at this index, to be changed or taken off. */
type Asking = { readonly what: 'add' } | { readonly what: 'change' | 'take-off'; readonly at: number } | null;

/** The places that are set up, each with its source, the day on which it was read, and whether that is too long ago. */
export function Places(): ReactElement {
  const [answer, again] = useAnswer('jurisdictions', () =>
    call<typeof listJurisdictionsContract>({ method: 'GET', path: '/api/jurisdictions' }),
  );
  const act = useAct();
  const [asking, setAsking] = useState<Asking>(null);
  if (answer === 'waiting') return <p className="hint">{serverWords.loading}</p>;
  if (!answer.ok) return <Notice denial={answer} />;
  const { jurisdictions } = answer.body;
  const said = jurisdictions.map(saidOf);
  const set = async (next: readonly SaidPlace[]) => {
    const body = { jurisdictions: next.map(rowOf) };
    const done = await act.run(() =>
      call<typeof setJurisdictionsContract>({ method: 'PUT', path: '/api/jurisdictions', body }),
    );
    if (done === null) return;
    await again();
    setAsking(null);
  };
  return (
    <section className="stock-section" aria-labelledby="places">
      <h2 id="places">{words.title}</h2>
      <p className="hint">{words.lead}</p>
      {jurisdictions.length === 0 ? <p className="stock-warn">{words.none}</p> : null}
      <ul className="rows">
        {jurisdictions.map((place, at) => (
          <PlaceRow key={place.code} place={place} onAsk={(what) => setAsking({ what, at })} />
        ))}
      </ul>
      <div className="actions">
        <Button kind="plain" onClick={() => setAsking({ what: 'add' })}>
          {words.add}
        </Button>
      </div>
      <Asked {...{ asking, said, act, set }} onClose={() => setAsking(null)} />
    </section>
  );
}

interface AskedProps {
  readonly asking: Asking;
  readonly said: readonly SaidPlace[];
  readonly act: Act;
  readonly set: (next: readonly SaidPlace[]) => Promise<void>;
  readonly onClose: () => void;
}

function Asked({ asking, said, act, set, onClose }: AskedProps): ReactElement | null {
  if (asking === null) return null;
  const at = asking.what === 'add' ? said.length : asking.at;
  const place = said[at] ?? null;
  const without = said.filter((_, index) => index !== at);
  if (asking.what === 'take-off') {
    const code = place?.code ?? '';
    return (
      <Dialog title={words.takeOffTitle(code)} onClose={onClose}>
        <p>{words.takeOffText}</p>
        <div className="actions">
          <Button kind="danger" isShut={act.isBusy} onClick={() => void set(without)}>
            {words.takeOffDo}
          </Button>
          <Button kind="link" onClick={onClose}>
            {placeWords.cancel}
          </Button>
        </div>
        <Notice denial={act.denial} />
      </Dialog>
    );
  }
  return (
    <PlaceDialog
      place={place}
      act={act}
      path={`body.jurisdictions[${at}]`}
      onSet={(next) => void set([...said.slice(0, at), next, ...said.slice(at + 1)])}
      onClose={onClose}
    />
  );
}

interface PlaceRowProps {
  readonly place: Listed;
  readonly onAsk: (what: 'change' | 'take-off') => void;
}

function PlaceRow({ place, onAsk }: PlaceRowProps): ReactElement {
  const { code, roles, supervision, source, checkedOn, isStale, freshUntil } = place;
  return (
    <li className="stock-row">
      <div>
        <h3>{code}</h3>
        {roles.length === 0 ? <p>{words.nobody}</p> : null}
        {roles.map(({ role, maximumDepthMm }) => (
          <p key={role}>{capital(words.may(role, maximumDepthMm))}</p>
        ))}
        {supervision === null ? null : <p>{words.supervision(supervision)}</p>}
        <p className="hint">{words.read(source, checkedOn)}</p>
        {isStale ? (
          <p className="stock-warn">{words.stale(freshUntil)}</p>
        ) : (
          <p className="hint">{words.fresh(freshUntil)}</p>
        )}
      </div>
      <Button kind="link" onClick={() => onAsk('change')}>
        {words.change} <span className="visually-hidden">{words.changeOf(code)}</span>
      </Button>
      <Button kind="link" onClick={() => onAsk('take-off')}>
        {words.takeOff} <span className="visually-hidden">{code}</span>
      </Button>
    </li>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function saidOf({ code, roles, supervision, source, checkedOn }: Listed): SaidPlace {
  const asText = ({ role, maximumDepthMm }: Listed['roles'][number]) => {
    return { role, depthMm: maximumDepthMm === null ? '' : String(maximumDepthMm) };
  };
  return { code, roles: roles.map(asText), supervision: supervision ?? '', source, checkedOn };
}

/** As the server takes it; what is no number is left for it to say so. */
function rowOf({ code, roles, supervision, source, checkedOn }: SaidPlace) {
  const named = roles.filter(({ role }) => role.trim() !== '');
  return {
    code,
    roles: named.map(({ role, depthMm }) => {
      return { role: role.trim(), maximumDepthMm: depthMm.trim() === '' ? null : numberOr(depthMm) };
    }),
    ...(supervision.trim() === '' ? {} : { supervision: supervision.trim() }),
    source,
    checkedOn,
  };
}

function numberOr(text: string): number | string {
  const value = Number(text);
  return Number.isFinite(value) ? value : text;
}
