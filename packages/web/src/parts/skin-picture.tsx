import { memo, type ReactElement } from 'react';
import { ABOVE_LINE_PX, type SkinCut, skinCutMarks } from '../charts/skin-cut.ts';
import { drawNode } from './picture-figure.tsx';

interface SkinPictureProps {
  readonly cut: SkinCut;
  /** What the picture shows, in words. */
  readonly label: string;
}

/** The cut through skin. It is large and changes seldom, so it is drawn again only when its data change. */
export const SkinPicture = memo(drawSkin, (before, after) => JSON.stringify(before) === JSON.stringify(after));

function drawSkin({ cut, label }: SkinPictureProps): ReactElement {
  const heightPx = Math.round(cut.depthMm * cut.pxPerMm + ABOVE_LINE_PX);
  return (
    <svg role="img" aria-label={label} width={cut.widthPx} height={heightPx} viewBox={`0 0 ${cut.widthPx} ${heightPx}`}>
      <defs>
        <linearGradient id="dermis" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" className="dermis-top" />
          <stop offset="0.55" className="dermis-deep" />
        </linearGradient>
        <linearGradient id="epidermis" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0.2" className="epidermis-surface" />
          <stop offset="0.9" className="epidermis-base" />
        </linearGradient>
      </defs>
      {skinCutMarks(cut).map(drawNode)}
    </svg>
  );
}
