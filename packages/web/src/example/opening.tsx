import { zoneAnatomy } from '@percuta/evidence';
import type { CSSProperties, ReactElement } from 'react';
import { NARROW_PX } from '../charts/chart-frame.ts';
import { ABOVE_LINE_PX } from '../charts/skin-cut.ts';
import { useWidth } from '../parts/picture-figure.tsx';
import { SkinPicture } from '../parts/skin-picture.tsx';
import type { Choice } from '../plan/choice.ts';
import { words } from '../words/en.ts';
import type { Computed } from '../worker/protocol.ts';
import { type StationId, stationText, type Told } from './station-text.ts';

interface OpeningProps {
  readonly choice: Choice;
  readonly tone: number;
  readonly needleDiameterMm: number;
  readonly readDay: number;
  readonly computed: Computed | null;
}

/** The page opens with its one line: the needle comes from above, depth goes down, and time runs along the skin. */
export function Opening({ choice, tone, needleDiameterMm, readDay, computed }: OpeningProps): ReactElement {
  const [ref, widthPx] = useWidth<HTMLDivElement>();
  const scene = sceneOf(widthPx);
  const told: Told = computed === null ? 'waiting' : (computed.practice ?? 'refused');
  const depthMm = typeof told === 'string' ? 0 : (told.depthMm?.median ?? 0);
  const style = {
    '--needle-x': `${scene.needlePx}px`,
    '--needle-width': `${Math.round(needleDiameterMm * scene.pxPerMm)}px`,
    '--needle-depth': `${Math.round(depthMm * scene.pxPerMm)}px`,
    '--needle-taper': `${Math.round(0.7 * scene.pxPerMm)}px`,
    '--cut-height': `${Math.round(scene.depthMm * scene.pxPerMm + ABOVE_LINE_PX)}px`,
  } as CSSProperties;
  return (
    <div className="opening" ref={ref} style={style}>
      <div className="opening-text">
        <h1>
          {words.opening.headline.map((line) => (
            <span key={line}>{line} </span>
          ))}
        </h1>
        <p className="explanation">{words.opening.explanation}</p>
      </div>
      <ol className="stations">
        {scene.stations.map(({ id, xPx }) => (
          <StationWords key={id} {...{ id, xPx, told, readDay }} />
        ))}
      </ol>
      <div className={`cut tone-${tone}`}>
        {widthPx === 0 ? null : (
          <SkinPicture
            cut={cutOf(scene, { widthPx, depthMm, needleDiameterMm, zone: choice.zone })}
            label={words.opening.skinPicture(depthMm === 0 ? null : words.plan.settingValue(depthMm))}
          />
        )}
      </div>
      <div className={depthMm > 0 ? 'needle needle-in' : 'needle'} aria-hidden="true" />
    </div>
  );
}

interface Station {
  readonly id: StationId;
  readonly xPx: number;
  /** How far a hole made now still stands open then, as it is drawn. */
  readonly openShare: number;
}

interface Scene {
  readonly pxPerMm: number;
  readonly depthMm: number;
  readonly needlePx: number;
  readonly stations: readonly Station[];
}

/** One scale for everything in the picture; how many moments there is room for depends on the page. */
function sceneOf(widthPx: number): Scene {
  const narrow = widthPx < NARROW_PX;
  const wide = widthPx >= 1100;
  const needlePx = wide ? 212 : narrow ? 78 : 176;
  const along = (share: number) => Math.round(needlePx + (widthPx - needlePx) * share);
  const now: Station = { id: 'now', xPx: needlePx, openShare: 1 };
  const barrier: Station = { id: 'barrier', xPx: along(0.32), openShare: 0.4 };
  const channel: Station = { id: 'channel', xPx: along(wide ? 0.55 : 0.42), openShare: 0.05 };
  const result: Station = { id: 'result', xPx: along(wide ? 0.76 : 0.72), openShare: 0 };
  return {
    pxPerMm: narrow ? 112 : 132,
    depthMm: narrow ? 1.8 : 2.1,
    needlePx,
    stations: wide ? [now, barrier, channel, result] : [now, channel, result],
  };
}

interface CutRequest {
  readonly widthPx: number;
  readonly depthMm: number;
  readonly needleDiameterMm: number;
  readonly zone: Choice['zone'];
}

function cutOf(scene: Scene, { widthPx, depthMm, needleDiameterMm, zone }: CutRequest) {
  const after = scene.stations.filter(({ id, openShare }) => id !== 'now' && openShare > 0);
  return {
    widthPx,
    pxPerMm: scene.pxPerMm,
    depthMm: scene.depthMm,
    epidermisMm: zoneAnatomy(zone).epidermisMm,
    needleDiameterMm,
    channels: depthMm === 0 ? [] : after.map(({ xPx, openShare }) => ({ xPx, openShare, depthMm })),
  };
}

interface StationWordsProps {
  readonly id: StationId;
  readonly xPx: number;
  readonly told: Told;
  readonly readDay: number;
}

function StationWords({ id, xPx, told, readDay }: StationWordsProps): ReactElement {
  const { when, interval, what } = stationText(id, told, readDay);
  return (
    <li className={`station station-${id}`} style={{ left: xPx }}>
      <span className="station-when">
        <b>{when}</b> {interval}
      </span>
      <span className="station-what">{what}</span>
    </li>
  );
}
