import type { ReactElement } from 'react';
import { type FaceLine, GROUND_HALF, LINES_HALF, MIRRORED } from './face-lines.ts';

/** Head, hair and neck, under the zones. */
export function FaceGround(): ReactElement {
  return <Mirrored lines={GROUND_HALF} />;
}

/** The lines of the face, over the zones; they take no press. */
export function FaceLines(): ReactElement {
  return <Mirrored lines={LINES_HALF} />;
}

function Mirrored({ lines }: { readonly lines: readonly FaceLine[] }): ReactElement {
  const half = lines.map(({ d, weight }) => <path key={d} d={d} className={`face-${weight}`} />);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: lines only; nothing in it takes the focus
    <g className="face-drawing" aria-hidden="true">
      {half}
      <g transform={MIRRORED}>{half}</g>
    </g>
  );
}
