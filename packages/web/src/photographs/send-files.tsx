import { PHOTOGRAPH_VIEWS, type PhotographView, SIDED_ZONE_NAMES, type SidedZone } from '@percuta/practice';
import { type FormEvent, type ReactElement, useId, useState } from 'react';
import { dayOf } from '../numbers/clock-time.ts';
import { Button } from '../parts/button.tsx';
import { SelectField } from '../parts/fields.tsx';
import { TextField } from '../parts/text-field.tsx';
import { photographWords } from '../words/en/photographs.ts';
import { zoneName } from '../words/en/zone-name.ts';
import { type OnItsWay, sendInTurn } from './send-in-turn.ts';
import { type PictureFacts, sendPhotograph } from './send-photograph.ts';
import { SendingList } from './sending-list.tsx';

const words = photographWords.send;
const MOST = 10;
const VIEWS = PHOTOGRAPH_VIEWS.map((value) => ({ value, text: photographWords.views[value] }));
const ZONES = SIDED_ZONE_NAMES.map((value) => ({ value, text: zoneName(value) }));

interface SendFilesProps {
  readonly personId: string;
  /** Whether it is the person who sends. */
  readonly isOwn: boolean;
  readonly onDone: () => Promise<void>;
}

/** Pictures as files, ten at once, each with how far it has come. */
export function SendFiles({ personId, isOwn, onDone }: SendFilesProps): ReactElement {
  const [files, setFiles] = useState<readonly File[]>([]);
  const [view, setView] = useState<PhotographView>(isOwn ? 'other' : 'front');
  const [zone, setZone] = useState<SidedZone>('left-cheek');
  const [takenOn, setTakenOn] = useState('');
  const [onItsWay, setOnItsWay] = useState<readonly OnItsWay[]>([]);
  const [isBusy, setBusy] = useState(false);
  const title = useId();
  const facts: PictureFacts = {
    view,
    way: isOwn ? 'sent' : 'file',
    ...(view === 'close-up' ? { zone } : {}),
    ...(takenOn === '' ? {} : { takenOn }),
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || files.length === 0) return;
    setBusy(true);
    await sendInTurn(files, {
      send: (file, onPercent) => sendPhotograph({ personId, file, facts, onPercent }),
      onChange: setOnItsWay,
    });
    setFiles([]);
    setBusy(false);
    await onDone();
  };
  const many = files.length;
  return (
    <section aria-labelledby={title}>
      <h2 id={title}>{isOwn ? words.ownTitle : words.title}</h2>
      {isOwn ? <p>{photographWords.own.sendText}</p> : null}
      <form className="form" onSubmit={(event) => void send(event)}>
        <ChooseFiles onChoose={setFiles} count={many} />
        <SelectField label={photographWords.view} value={view} options={VIEWS} onChoose={setView} />
        {view === 'close-up' ? (
          <SelectField label={photographWords.zone} value={zone} options={ZONES} onChoose={setZone} />
        ) : null}
        <TextField
          label={words.day}
          hint={words.dayHint}
          type="date"
          max={dayOf(new Date())}
          value={takenOn}
          onChange={setTakenOn}
        />
        <div className="actions">
          <Button type="submit" isShut={many === 0 || isBusy}>
            {isOwn ? words.ownDo(Math.max(1, many)) : words.do(Math.max(1, many))}
          </Button>
          <span className="hint">{many === 0 && onItsWay.length === 0 ? words.noFile : ''}</span>
        </div>
      </form>
      <SendingList onItsWay={onItsWay} />
    </section>
  );
}

interface ChooseFilesProps {
  readonly count: number;
  readonly onChoose: (files: readonly File[]) => void;
}

/** The native chooser, which on a telephone offers the camera too. A new key empties it. */
export function ChooseFiles({ count, onChoose }: ChooseFilesProps): ReactElement {
  const id = useId();
  const [isTooMany, setTooMany] = useState(false);
  const choose = (list: FileList | null) => {
    setTooMany((list?.length ?? 0) > MOST);
    onChoose([...(list ?? [])].slice(0, MOST));
  };
  return (
    <div className="field">
      <label htmlFor={id}>{words.files}</label>
      <input
        key={count === 0 ? 'empty' : 'chosen'}
        id={id}
        type="file"
        multiple
        accept="image/jpeg,image/png,image/webp,image/heic,image/heif,.heic,.heif"
        aria-describedby={`${id}h`}
        onChange={(event) => choose(event.target.files)}
      />
      <p id={`${id}h`} className="hint">
        {isTooMany ? words.tooMany : words.hint}
      </p>
    </div>
  );
}
