import type { notePhotographContract } from '@percuta/server';
import { type CSSProperties, type FormEvent, type MouseEvent, type ReactElement, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { TextField } from '../parts/text-field.tsx';
import { call } from '../server/call.ts';
import { useAct } from '../server/use-act.ts';
import { commonWords } from '../words/en/common.ts';
import { photographWords } from '../words/en/photographs.ts';
import type { PicturePoint } from './lay-onto.ts';
import type { OnePhotographProps } from './one-photograph.tsx';
import { pictureAddress } from './picture-address.ts';

const words = photographWords.notes;

/** The picture large, with its notes where they were set. A note is added and never taken out. */
export function PictureNotes({ personId, looksFor, photograph, onChanged }: OnePhotographProps): ReactElement {
  const act = useAct();
  const [says, setSays] = useState('');
  const [place, setPlace] = useState<PicturePoint | null>(null);
  const { photograph: photographId, view, takenOn, notes } = photograph;
  const isOpen = looksFor === 'own' || photograph.uses[looksFor];
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (says.trim() === '') return;
    const done = await act.run(() =>
      call<typeof notePhotographContract>({
        method: 'POST',
        path: '/api/people/:personId/photographs/:photographId/notes',
        params: { personId, photographId },
        body: { says: says.trim(), place },
      }),
    );
    if (done === null) return;
    setSays('');
    setPlace(null);
    await onChanged();
  };
  return (
    <>
      {isOpen ? (
        // biome-ignore lint/a11y/useKeyWithClickEvents: a place is optional, and the note says the same in words
        // biome-ignore lint/a11y/noStaticElementInteractions: as above
        <div className="photograph-large" onClick={(event) => setPlace(pointOf(event))}>
          <img
            src={pictureAddress({ personId, photographId, for: looksFor, size: 'shown' })}
            alt={photographWords.alt(view, commonWords.day(takenOn))}
            width={photograph.widthPx}
            height={photograph.heightPx}
          />
          {notes.map(({ note, place: at }, index) =>
            at === null ? null : <Mark key={note} at={at} text={`${index + 1}`} />,
          )}
          {place === null ? null : <Mark at={place} text="+" />}
        </div>
      ) : (
        <p className="hint">{photographWords.facts.mayNot}</p>
      )}
      <h3>{words.title}</h3>
      {notes.length === 0 ? <p className="hint">{words.none}</p> : null}
      <ol className="photograph-notes">
        {notes.map(({ note, says: said, entry }) => (
          <li key={note}>
            {said} <span className="hint">{commonWords.day(entry.on)}</span>
          </li>
        ))}
      </ol>
      <form className="form" onSubmit={(event) => void add(event)}>
        <TextField
          label={words.says}
          hint={place === null ? words.place : words.placed}
          value={says}
          onChange={setSays}
        />
        <div className="actions">
          <Button type="submit" kind="plain" isShut={says.trim() === '' || act.isBusy}>
            {words.do}
          </Button>
        </div>
        <Notice denial={act.denial} />
      </form>
    </>
  );
}

function Mark({ at, text }: { readonly at: PicturePoint; readonly text: string }): ReactElement {
  const style = { '--x': at.x, '--y': at.y } as CSSProperties;
  return (
    <span className="photograph-mark" style={style} aria-hidden="true">
      {text}
    </span>
  );
}

/** Where somebody pressed, as fractions of the picture. */
export function pointOf({ clientX, clientY, currentTarget }: MouseEvent<HTMLElement>): PicturePoint {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  const share = (at: number) => Math.min(1, Math.max(0, Number(at.toFixed(4))));
  return { x: share((clientX - left) / width), y: share((clientY - top) / height) };
}
