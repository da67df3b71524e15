import { FIVE_VIEWS, PHOTOGRAPH_VIEWS, type PhotographView, SIDED_ZONE_NAMES, type SidedZone } from '@percuta/practice';
import { type ReactElement, useRef, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { ManyField } from '../../parts/choice.tsx';
import { RangeField, SelectField } from '../../parts/fields.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { CameraView } from '../../photographs/camera-view.tsx';
import { drawFrame, fileOf } from '../../photographs/open-camera.ts';
import { pictureAddress } from '../../photographs/picture-address.ts';
import { sendPhotograph } from '../../photographs/send-photograph.ts';
import { type ListedPhotograph, type PhotographList, usePhotographs } from '../../photographs/use-photographs.ts';
import { commonWords } from '../../words/en/common.ts';
import { photographWords } from '../../words/en/photographs.ts';
import { serverWords } from '../../words/en/server.ts';
import { zoneName } from '../../words/en/zone-name.ts';
import { hrefOf } from '../route.ts';

const words = photographWords.capture;
const VIEWS = PHOTOGRAPH_VIEWS.filter((view) => view !== 'other').map((value) => ({
  value,
  text: photographWords.views[value],
}));
const ZONES = SIDED_ZONE_NAMES.map((value) => ({ value, text: zoneName(value) }));
const GHOST = { min: 0, max: 0.8, step: 0.05 };
const OPTIONS = ['lines', 'prepared'] as const;

/** The camera, led: view after view, each with the earlier picture over it. */
export default function CapturePage({ personId }: { readonly personId: string }): ReactElement {
  const [list, again] = usePhotographs(personId);
  if (list === 'waiting') return <PageTitle>{serverWords.loading}</PageTitle>;
  if (!list.ok) return <Notice denial={list} />;
  return (
    <div className="desk-column photographs">
      <div className="photographs-head">
        <PageTitle>{words.title}</PageTitle>
        <p className="explanation">{words.lead}</p>
        <p>
          <a href={hrefOf({ screen: 'photographs', personId, part: 'all' })}>{photographWords.link}</a>
        </p>
      </div>
      {list.body.notTaken === null ? (
        <Capture personId={personId} list={list.body} onKept={again} />
      ) : (
        <p>{list.body.notTaken}</p>
      )}
    </div>
  );
}

interface CaptureProps {
  readonly personId: string;
  readonly list: PhotographList;
  readonly onKept: () => Promise<void>;
}

function Capture({ personId, list, onKept }: CaptureProps): ReactElement {
  const next = nextView(list);
  const [wish, setWish] = useState<Wish>({
    view: next ?? 'front',
    zone: 'left-cheek',
    share: 0.35,
    options: ['lines'],
  });
  const [device, setDevice] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const video = useRef<HTMLVideoElement>(null);
  const { view, zone, share, options } = wish;
  const shot = useShot({ personId, view, zone, device, isPrepared: options.includes('prepared') });
  const earlier = earlierOf(list.photographs, view, zone);
  const ghost =
    earlier === null
      ? null
      : pictureAddress({ personId, photographId: earlier.photograph, for: 'clinical', size: 'shown' });
  const keep = async () => {
    if (!(await shot.keep())) return;
    await onKept();
    const after = FIVE_VIEWS[(FIVE_VIEWS as readonly PhotographView[]).indexOf(view) + 1];
    if (after !== undefined && view !== 'close-up') setWish({ ...wish, view: after });
  };
  return (
    <>
      <CaptureWishes wish={wish} earlier={earlier} onChange={setWish} />
      <p>
        <b>{words.hints[view]}</b> {words.distance}
      </p>
      {isOpen ? (
        <div hidden={shot.isTaken}>
          <CameraView
            {...{ ghost, video }}
            ghostShare={share}
            hasLines={options.includes('lines')}
            onOpen={setDevice}
          />
        </div>
      ) : null}
      <canvas
        ref={shot.canvas}
        hidden={!shot.isTaken}
        className="graded-picture"
        role="img"
        aria-label={words.preview}
      />
      <ShotActions
        {...{ shot, isOpen }}
        onOpen={() => setOpen(true)}
        onShoot={() => shot.take(video.current)}
        onKeep={keep}
      />
      <p role="status">{shot.isBusy ? photographWords.send.sending(shot.percent) : next === null ? words.all : ''}</p>
      {shot.because === null ? null : (
        <p role="alert" className="field-fault">
          {shot.because}
        </p>
      )}
    </>
  );
}

/** Which view, and what stands over the camera's picture. */
interface Wish {
  readonly view: PhotographView;
  readonly zone: SidedZone;
  readonly share: number;
  readonly options: readonly (typeof OPTIONS)[number][];
}

interface CaptureWishesProps {
  readonly wish: Wish;
  readonly earlier: ListedPhotograph | null;
  readonly onChange: (wish: Wish) => void;
}

function CaptureWishes({ wish, earlier, onChange }: CaptureWishesProps): ReactElement {
  const change = (part: Partial<Wish>) => onChange({ ...wish, ...part });
  return (
    <div className="form">
      <SelectField label={words.views} value={wish.view} options={VIEWS} onChoose={(view) => change({ view })} />
      {wish.view === 'close-up' ? (
        <SelectField
          label={photographWords.zone}
          value={wish.zone}
          options={ZONES}
          onChoose={(zone) => change({ zone })}
        />
      ) : null}
      <ManyField
        label={words.options}
        values={wish.options}
        options={[
          { value: 'lines', text: words.grid },
          { value: 'prepared', text: words.prepared },
        ]}
        onChange={(options) => change({ options })}
      />
      {earlier === null ? (
        <p className="hint">{words.noGhost}</p>
      ) : (
        <RangeField
          label={`${words.ghost} (${words.ghostOf(commonWords.day(earlier.takenOn))})`}
          value={wish.share}
          text={photographWords.compare.percent(wish.share)}
          range={GHOST}
          onChoose={(share) => change({ share })}
        />
      )}
    </div>
  );
}

interface ShotActionsProps {
  readonly shot: ReturnType<typeof useShot>;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onShoot: () => void;
  readonly onKeep: () => Promise<void>;
}

function ShotActions({ shot, isOpen, onOpen, onShoot, onKeep }: ShotActionsProps): ReactElement {
  if (!isOpen) {
    return (
      <div className="actions">
        <Button onClick={onOpen}>{words.start}</Button>
      </div>
    );
  }
  return (
    <div className="actions">
      {shot.isTaken ? (
        <>
          <Button size="room" isShut={shot.isBusy} onClick={() => void onKeep()}>
            {words.keep}
          </Button>
          <Button kind="plain" size="room" isShut={shot.isBusy} onClick={shot.drop}>
            {words.again}
          </Button>
        </>
      ) : (
        <Button size="room" onClick={onShoot}>
          {words.shoot}
        </Button>
      )}
    </div>
  );
}

interface ShotOf {
  readonly personId: string;
  readonly view: PhotographView;
  readonly zone: SidedZone;
  readonly device: string | null;
  readonly isPrepared: boolean;
}

/** The picture that was just taken: it lies on a canvas of this page until it is kept or taken again. */
function useShot({ personId, view, zone, device, isPrepared }: ShotOf) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isTaken, setTaken] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [percent, setPercent] = useState(0);
  const [because, setBecause] = useState<string | null>(null);
  const take = (video: HTMLVideoElement | null) => {
    setBecause(null);
    setTaken(video !== null && canvas.current !== null && drawFrame(video, canvas.current));
  };
  const keep = async (): Promise<boolean> => {
    const file = canvas.current === null ? null : await fileOf(canvas.current);
    if (file === null) return false;
    setBusy(true);
    const facts = {
      view,
      way: 'guided' as const,
      prepared: isPrepared ? ('yes' as const) : ('no' as const),
      ...(view === 'close-up' ? { zone } : {}),
      ...(device === null ? {} : { device }),
    };
    const sent = await sendPhotograph({ personId, file, facts, onPercent: setPercent });
    setBusy(false);
    setBecause(sent.ok ? null : sent.because);
    setTaken(!sent.ok);
    return sent.ok;
  };
  return { canvas, isTaken, isBusy, percent, because, take, keep, drop: () => setTaken(false) };
}

/** The first of the five views that was not taken today; null where all were. */
function nextView({ photographs, today }: PhotographList): PhotographView | null {
  const done = new Set(
    photographs.filter(({ takenOn, way }) => takenOn === today && way === 'guided').map(({ view }) => view),
  );
  return FIVE_VIEWS.find((view) => !done.has(view)) ?? null;
}

/** The first that was taken of this view: the one that all later ones are held against. */
function earlierOf(
  photographs: readonly ListedPhotograph[],
  view: PhotographView,
  zone: SidedZone,
): ListedPhotograph | null {
  const same = photographs.filter(({ view: one, uses }) => one === view && uses.clinical);
  return (view === 'close-up' ? same.filter((one) => one.zone === zone) : same)[0] ?? null;
}
