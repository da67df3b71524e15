import { centreOf, type Exclusion, type ExclusionMask, FACE_SHEET, faceUnitsPerMm } from '@percuta/practice';
import type { ReactElement } from 'react';
import { outlinePath } from './face-frame.ts';

/** A spot is never drawn smaller than can be seen, in units of the sheet. */
const LEAST_RADIUS = 1.6;

/** What is spared, each with the number that it has in the list. */
export function FaceMasks({ exclusions }: { readonly exclusions: readonly Exclusion[] }): ReactElement {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; the list says the same
    <g className="face-masks" aria-hidden="true">
      {exclusions.map((exclusion, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: its place in the list is its number
        <Mask key={index} exclusion={exclusion} number={index + 1} />
      ))}
    </g>
  );
}

function Mask({ exclusion, number }: { readonly exclusion: Exclusion; readonly number: number }): ReactElement | null {
  const { mask, zone } = exclusion;
  if (mask === undefined) return null;
  const middle = mask.shape === 'spot' ? mask.at : centreOf(mask.points);
  const [x, y] = [middle.x * FACE_SHEET.width, middle.y * FACE_SHEET.height];
  const radius = mask.shape === 'spot' ? Math.max(LEAST_RADIUS, mask.radiusMm * (faceUnitsPerMm(zone) ?? 1)) : null;
  return (
    <g>
      {radius === null ? (
        <path d={outlinePath(pointsOf(mask))} className="face-mask" />
      ) : (
        <circle cx={x} cy={y} r={radius} className="face-mask" />
      )}
      <text x={x + (radius ?? 3) + 1.2} y={y - 1.4} className="face-mask-number">
        {number}
      </text>
    </g>
  );
}

function pointsOf(mask: ExclusionMask) {
  return mask.shape === 'outline' ? mask.points : [];
}
