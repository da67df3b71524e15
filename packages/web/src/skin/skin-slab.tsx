import { memo, type ReactElement, useLayoutEffect, useMemo, useRef } from 'react';
import { dermisMarks, rulerMarks } from '../charts/skin-cut.ts';
import type { Side } from '../charts/two-courses.ts';
import { drawNode, useWidth } from '../parts/picture-figure.tsx';
import { skinWords as words } from '../words/en/skin.ts';
import { haloPixels, haloSize } from './halo-pixels.ts';
import { momentMarks } from './moment-marks.ts';
import type { AgedSkin, SkinSide } from './skin-protocol.ts';
import { ABOVE_PX, cutOf, heightOf, type SlabScene, slabScene } from './slab-scene.ts';
import type { SkinMoment } from './state-at.ts';
import { tissueStock } from './tissue-stock.ts';

interface SkinSlabProps {
  readonly name: Side;
  readonly side: SkinSide | null;
  readonly aged: AgedSkin | null;
  readonly moment: SkinMoment | null;
  readonly seen: string;
}

/** The skin of one side: what stays, the signal, and what moves, in three layers, so that little is drawn anew. */
export function SkinSlab({ name, side, aged, moment, seen }: SkinSlabProps): ReactElement {
  const [ref, widthPx] = useWidth<HTMLDivElement>();
  const scene = useMemo(
    () => (side === null || aged === null || widthPx === 0 ? null : slabScene(name, { side, aged, widthPx })),
    [name, side, aged, widthPx],
  );
  return (
    <div
      className={`skin-slab skin-slab-${name}`}
      ref={ref}
      style={widthPx === 0 ? undefined : { height: heightOf(widthPx) }}
      role="img"
      aria-label={words.picture(name, seen)}
    >
      {scene === null || moment === null ? null : <Layers scene={scene} moment={moment} />}
    </div>
  );
}

interface LayersProps {
  readonly scene: SlabScene;
  readonly moment: SkinMoment;
}

function Layers({ scene, moment }: LayersProps): ReactElement {
  const stock = useMemo(() => tissueStock(scene), [scene]);
  return (
    <>
      <StillSkin scene={scene} hasRuler={false} />
      <HaloCanvas scene={scene} moment={moment} />
      <svg {...sizeOf(scene)} aria-hidden="true" className="skin-moving">
        <SkinColours name={scene.name} />
        {momentMarks(scene, stock, moment).map(drawNode)}
        <Ruler scene={scene} />
      </svg>
    </>
  );
}

/** The colours that run within what moves, by the side whose skin it is. */
export function SkinColours({ name }: { readonly name: Side }): ReactElement {
  const id = `skin-${name}`;
  return (
    <defs>
      <linearGradient id={`${id}-epidermis`} x1="0" y1="0" x2="0" y2="1">
        <stop offset="0.2" className="epidermis-surface" />
        <stop offset="0.9" className="epidermis-base" />
      </linearGradient>
      <linearGradient id={`${id}-steel`}>
        <stop offset="0" className="steel-edge" />
        <stop offset="0.36" className="steel-light" />
        <stop offset="0.72" className="steel-shade" />
        <stop offset="1" className="steel-edge" />
      </linearGradient>
    </defs>
  );
}

const sizeOf = ({ widthPx, heightPx }: SlabScene) => ({
  width: widthPx,
  height: heightPx,
  viewBox: `0 0 ${widthPx} ${heightPx}`,
});

const UNTOUCHED = { epidermis: 0, grade: null };

interface StillSkinProps {
  readonly scene: SlabScene;
  /** Not set where holes and signal would lie over it. */
  readonly hasRuler?: boolean;
}

const Ruler = memo(function Ruler({ scene }: { readonly scene: SlabScene }): ReactElement {
  return <g>{rulerMarks(cutOf(scene, UNTOUCHED)).map(drawNode)}</g>;
});

/** Dermis and ruler, drawn once a skin. */
export const StillSkin = memo(function StillSkin({ scene, hasRuler = true }: StillSkinProps): ReactElement {
  const cut = cutOf(scene, UNTOUCHED);
  const id = `skin-${scene.name}`;
  return (
    <svg {...sizeOf(scene)} aria-hidden="true" className="skin-still">
      <defs>
        <linearGradient id={`${id}-dermis`} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" className="dermis-top" />
          <stop offset="0.55" className="dermis-deep" />
        </linearGradient>
      </defs>
      {dermisMarks(cut).map(drawNode)}
      {hasRuler ? <Ruler scene={scene} /> : null}
    </svg>
  );
});

/** The signal: as many pixels as the model has cells, spread softly over the skin. */
export function HaloCanvas({ scene, moment }: LayersProps): ReactElement {
  const ref = useRef<HTMLCanvasElement>(null);
  const { widthPx, heightPx } = haloSize(scene);
  useLayoutEffect(() => {
    const context = ref.current?.getContext('2d');
    context?.putImageData(new ImageData(haloPixels(scene, moment), widthPx, heightPx), 0, 0);
  }, [scene, moment, widthPx, heightPx]);
  return (
    <canvas
      ref={ref}
      className="skin-halo"
      width={widthPx}
      height={heightPx}
      style={{ top: ABOVE_PX, height: scene.side.halo.depthMm * scene.pxPerMm }}
    />
  );
}
