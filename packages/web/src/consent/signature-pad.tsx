import { SIGNATURE_BOX } from '@percuta/practice';
import { type PointerEvent, type ReactElement, useRef } from 'react';
import { Button } from '../parts/button.tsx';
import { consentWords as words } from '../words/en/consent.ts';

const { width, height } = SIGNATURE_BOX;
/** Nearer than this to the last point a new one adds nothing. */
const LEAST_STEP = 3;
/** What the record takes; beyond it the last strokes would be cut off. */
const MOST_CHARACTERS = 19_000;

interface SignaturePadProps {
  readonly drawing: string;
  readonly onChange: (drawing: string) => void;
}

/** A box to sign in with finger, pen or mouse. Whoever cannot draw writes their name instead. */
export function SignaturePad({ drawing, onChange }: SignaturePadProps): ReactElement {
  const last = useRef<readonly [number, number] | null>(null);
  const at = (event: PointerEvent<SVGSVGElement>): readonly [number, number] => {
    const box = event.currentTarget.getBoundingClientRect();
    const within = (share: number, most: number) => Math.round(Math.min(1, Math.max(0, share)) * most);
    return [
      within((event.clientX - box.left) / box.width, width),
      within((event.clientY - box.top) / box.height, height),
    ];
  };
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    const [x, y] = at(event);
    last.current = [x, y];
    onChange(`${drawing === '' ? '' : `${drawing} `}M${x} ${y} L${x} ${y}`);
  };
  const go = (event: PointerEvent<SVGSVGElement>) => {
    const before = last.current;
    if (before === null || drawing.length > MOST_CHARACTERS) return;
    const [x, y] = at(event);
    if (Math.hypot(x - before[0], y - before[1]) < LEAST_STEP) return;
    last.current = [x, y];
    onChange(`${drawing} L${x} ${y}`);
  };
  const end = () => {
    last.current = null;
  };
  return (
    <div className="signature-pad">
      <p>{words.draw}</p>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={drawing === '' ? words.notDrawn : words.drawn}
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <path className="signature-line" d={`M30 ${height - 40} L${width - 30} ${height - 40}`} />
        <path className="signature-strokes" d={drawing} />
      </svg>
      <p className="hint" role="status">
        {drawing === '' ? words.notDrawn : words.drawn}
      </p>
      {drawing === '' ? null : (
        <Button kind="link" onClick={() => onChange('')}>
          {words.again}
        </Button>
      )}
    </div>
  );
}
