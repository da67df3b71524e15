import type { FacePoint } from '@percuta/practice';
import { type PointerEvent, type ReactElement, useRef, useState } from 'react';
import { type FaceFrame, placeOf } from './face-frame.ts';

/** What a pointer left on the face: a place that was pressed, or the line that was drawn. */
export type Painted =
  | { readonly shape: 'spot'; readonly at: FacePoint }
  | { readonly shape: 'outline'; readonly points: readonly FacePoint[] };

interface PaintSheetProps {
  readonly frame: FaceFrame;
  readonly onPaint: (painted: Painted) => void;
}

/** A stroke shorter than this is a press. */
const LEAST_STROKE_PX = 8;
/** From one point that is kept to the next. */
const BETWEEN_PX = 4;
const MOST_POINTS = 180;

/** Lies over the face while spots are marked. What is drawn round here can be said in the form below as well. */
export function PaintSheet({ frame, onPaint }: PaintSheetProps): ReactElement {
  const stroke = useRef<FacePoint[] | null>(null);
  const [shown, setShown] = useState<readonly FacePoint[]>([]);
  const pixel = (event: PointerEvent<SVGRectElement>): FacePoint => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const begin = (event: PointerEvent<SVGRectElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    stroke.current = [pixel(event)];
  };
  const goOn = (event: PointerEvent<SVGRectElement>) => {
    const points = stroke.current;
    const here = pixel(event);
    const last = points?.at(-1);
    if (points == null || last === undefined || points.length >= MOST_POINTS) return;
    if (Math.hypot(here.x - last.x, here.y - last.y) < BETWEEN_PX) return;
    points.push(here);
    setShown([...points]);
  };
  const end = () => {
    const points = stroke.current;
    stroke.current = null;
    setShown([]);
    const [first] = points ?? [];
    if (points === null || first === undefined) return;
    const reach = Math.max(...points.map(({ x, y }) => Math.hypot(x - first.x, y - first.y)));
    if (points.length < 3 || reach < LEAST_STROKE_PX) onPaint({ shape: 'spot', at: placeOf(first, frame) });
    else onPaint({ shape: 'outline', points: points.map((point) => placeOf(point, frame)) });
  };
  const line = shown.map(({ x, y }) => `${x} ${y}`).join('L');
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a sheet for pointers; the form says the same
    <g aria-hidden="true">
      <rect
        width={frame.widthPx}
        height={frame.heightPx}
        className="face-paint"
        onPointerDown={begin}
        onPointerMove={goOn}
        onPointerUp={end}
        onPointerCancel={() => {
          stroke.current = null;
          setShown([]);
        }}
      />
      {line === '' ? null : <path d={`M${line}`} className="face-stroke-drawn" />}
    </g>
  );
}
