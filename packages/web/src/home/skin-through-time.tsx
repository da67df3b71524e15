import type { ReactElement } from 'react';
import { drawNode } from '../parts/picture-figure.tsx';
import { momentMarks } from '../skin/moment-marks.ts';
import { HaloCanvas, SkinColours, StillSkin } from '../skin/skin-slab.tsx';
import type { SlabScene } from '../skin/slab-scene.ts';
import { type SkinMoment, stateAt } from '../skin/state-at.ts';
import type { LayerStock } from '../skin/tissue-stock.ts';
import type { Station } from './stations.ts';

interface SkinThroughTimeProps {
  readonly scene: SlabScene;
  readonly stock: readonly LayerStock[];
  readonly stations: readonly Station[];
}

/** One skin, and time along it: each part shows the same skin at its own moment, from the same model. */
export function SkinThroughTime({ scene, stock, stations }: SkinThroughTimeProps): ReactElement {
  return (
    <>
      <StillSkin scene={scene} />
      {stations.map((station) => (
        <div key={station.id} className="skin-part" style={{ maskImage: fadeOf(station) }}>
          <HaloCanvas scene={scene} moment={stateAt(scene.side, station.seconds)} />
        </div>
      ))}
      {stations.map((station) => (
        <Part key={station.id} {...{ scene, stock, station }} moment={stateAt(scene.side, station.seconds)} />
      ))}
    </>
  );
}

const FADE = 0.03;

/** The signal runs out softly where the next moment begins: it has no edge in skin. */
function fadeOf({ from, to }: Station): string {
  const at = (share: number) => `${(share * 100).toFixed(1)}%`;
  return `linear-gradient(to right, transparent ${at(from - FADE)}, #000 ${at(from + FADE)} ${at(to - FADE)}, transparent ${at(to + FADE)})`;
}

interface PartProps {
  readonly scene: SlabScene;
  readonly stock: readonly LayerStock[];
  readonly station: Station;
  readonly moment: SkinMoment;
}

/** What lies outside its part is cut away: the parts meet edge to edge. */
function Part({ scene, stock, station, moment }: PartProps): ReactElement {
  const { widthPx, heightPx } = scene;
  const clip = `inset(0 ${(1 - station.to) * 100}% 0 ${station.from * 100}%)`;
  return (
    <div className="skin-part" style={{ clipPath: clip }}>
      <svg
        className="skin-moving"
        aria-hidden="true"
        width={widthPx}
        height={heightPx}
        viewBox={`0 0 ${widthPx} ${heightPx}`}
      >
        {station.id === 'now' ? <SkinColours name={scene.name} /> : null}
        {momentMarks(scene, stock, moment).map(drawNode)}
      </svg>
    </div>
  );
}
