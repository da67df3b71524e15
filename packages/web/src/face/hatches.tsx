import type { ReactElement } from 'react';

/** Rising strokes, as in every chart: ink where a limit is, red where nobody may go, faint where none is known. */
export function Hatches({ id }: { readonly id: string }): ReactElement {
  return (
    <defs>
      {(['rim', 'unknown', 'above'] as const).map((limit) => (
        <pattern
          key={limit}
          id={`${id}${limit}`}
          width="3.2"
          height="3.2"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line x1="0" x2="0" y1="0" y2="3.2" className={`face-stroke face-stroke-${limit}`} />
        </pattern>
      ))}
    </defs>
  );
}
