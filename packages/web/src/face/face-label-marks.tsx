import type { SidedZone } from '@percuta/practice';
import type { ReactElement } from 'react';
import { faceWords as words } from '../words/en/face.ts';
import type { FaceFrame } from './face-frame.ts';
import { type FaceLabel, faceLabels } from './face-labels.ts';
import type { ZoneOnFace } from './zone-on-face.ts';

interface FaceLabelMarksProps {
  readonly zones: readonly ZoneOnFace[];
  readonly frame: FaceFrame;
  readonly chosen: SidedZone | null;
  /** Null in a still. */
  readonly onBefore: ((zone: SidedZone) => void) | null;
  readonly onPress: ((zone: SidedZone) => void) | null;
}

/** What the map says to those who see it: names, settings and passes beside the face. The buttons say the same. */
export function FaceLabelMarks({ zones, frame, chosen, onBefore, onPress }: FaceLabelMarksProps): ReactElement | null {
  if (!frame.hasLabels) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; the buttons say the same
    <g className="face-labels" aria-hidden="true">
      {faceLabels(zones, frame).map((label) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: a larger target for a pointer; the button is its zone
        <g key={label.zone} onPointerDown={() => onBefore?.(label.zone)} onClick={() => onPress?.(label.zone)}>
          <LabelMark label={label} isChosen={bareOf(label.zone) === (chosen === null ? null : bareOf(chosen))} />
        </g>
      ))}
      <text x={frame.gutterPx - 4} y={12} className="face-side at-middle">
        {words.right}
      </text>
      <text x={frame.widthPx - frame.gutterPx + 4} y={12} className="face-side at-middle">
        {words.left}
      </text>
    </g>
  );
}

const LINE_PX = 16;

function LabelMark({ label, isChosen }: { readonly label: FaceLabel; readonly isChosen: boolean }): ReactElement {
  const { names, values, side, x, y, heightPx, leader, isInPlan } = label;
  const anchor = side === 'left' ? '' : ' at-end';
  const { from, to } = leader;
  return (
    <>
      <rect
        x={side === 'left' ? 0 : x - 80}
        y={y - 14}
        width={80}
        height={Math.max(heightPx + 4, 28)}
        className="face-label-press"
      />
      <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} className={isChosen ? 'face-leader face-led' : 'face-leader'} />
      <circle cx={to.x} cy={to.y} r={2} className="face-leader-end" />
      {names.map((name, index) => (
        <text key={name} x={x} y={y + index * LINE_PX} className={`${isInPlan ? 'axis-strong' : 'axis'}${anchor}`}>
          {name}
        </text>
      ))}
      {values.map((value, index) => (
        <text key={value} x={x} y={y + (names.length + index) * LINE_PX} className={`face-value${anchor}`}>
          {value}
        </text>
      ))}
    </>
  );
}

function bareOf(zone: SidedZone): string {
  return zone.replace(/^(left|right)-/, '');
}
