import { type Exclusion, FACE_ZONES, faceOutline, type SidedZone } from '@percuta/practice';
import { type KeyboardEvent, type ReactElement, useId, useRef } from 'react';
import { useWidth } from '../parts/picture-figure.tsx';
import { faceWords as words } from '../words/en/face.ts';
import { type FaceFrame, faceFrame, frameTransform, outlinePath } from './face-frame.ts';
import { FaceGround, FaceLines } from './face-ground.tsx';
import { FaceLabelMarks } from './face-label-marks.tsx';
import { FaceMasks } from './face-masks.tsx';
import { Hatches } from './hatches.tsx';
import { neighbour } from './neighbour.ts';
import { type Painted, PaintSheet } from './paint-sheet.tsx';
import { depthTint, type ZoneOnFace } from './zone-on-face.ts';

interface FaceMapProps {
  readonly zones: readonly ZoneOnFace[];
  readonly exclusions: readonly Exclusion[];
  readonly chosen: SidedZone | null;
  /** Set while spots are marked: the face takes strokes instead of presses. */
  readonly onPaint: ((painted: Painted) => void) | null;
  readonly onChoose: (zone: SidedZone) => void;
  readonly onToggle: (zone: SidedZone) => void;
  readonly describedBy: string;
}

/** The plan on the face: every zone is a button that takes it into the plan or out of it. */
export function FaceMap(props: FaceMapProps): ReactElement {
  const [ref, widthPx] = useWidth<HTMLDivElement>();
  return (
    <div className="face-map picture" ref={ref}>
      {widthPx === 0 ? null : <MapDrawing {...props} frame={faceFrame(widthPx)} />}
    </div>
  );
}

function MapDrawing(props: FaceMapProps & { readonly frame: FaceFrame }): ReactElement {
  const { zones, exclusions, chosen, onPaint, frame, describedBy } = props;
  const id = useId().replace(/[^\w-]/g, '');
  const press = usePress(props);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons within a drawing has no element of its own
    <svg
      role="group"
      aria-label={words.map}
      aria-describedby={describedBy}
      width={frame.widthPx}
      height={frame.heightPx}
      viewBox={`0 0 ${frame.widthPx} ${frame.heightPx}`}
    >
      <Hatches id={id} />
      <g transform={frameTransform(frame)}>
        <FaceGround />
        {zones.map((zone) => (
          <ZoneButton
            key={zone.zone}
            zone={zone}
            hatchId={id}
            isChosen={zone.zone === chosen}
            isReached={zone.zone === (chosen ?? FACE_ZONES[0])}
            {...press}
          />
        ))}
        <FaceLines />
        <FaceMasks exclusions={exclusions} />
      </g>
      <FaceLabelMarks zones={zones} frame={frame} chosen={chosen} onPress={press.onPress} onBefore={press.onBefore} />
      {onPaint === null ? null : <PaintSheet frame={frame} onPaint={onPaint} />}
    </svg>
  );
}

interface Press {
  readonly onBefore: (zone: SidedZone) => void;
  readonly onPress: (zone: SidedZone) => void;
  readonly onFocus: (zone: SidedZone) => void;
  readonly onToggle: (zone: SidedZone) => void;
}

/** A first press on a zone of the plan only chooses it: nobody loses a setting by looking at it. */
function usePress({ zones, chosen, onChoose, onToggle }: FaceMapProps): Press {
  const wasChosen = useRef(false);
  const onZone = (zone: SidedZone) => zones.find((one) => one.zone === zone) ?? null;
  return {
    onBefore: (zone) => {
      wasChosen.current = zone === chosen;
    },
    onPress: (zone) => {
      const isInPlan = onZone(zone)?.set != null;
      if (isShut(onZone(zone)) || (isInPlan && !wasChosen.current)) onChoose(zone);
      else onToggle(zone);
    },
    onFocus: onChoose,
    onToggle: (zone) => {
      if (!isShut(onZone(zone))) onToggle(zone);
    },
  };
}

/** What is never needled cannot be taken in here; it can be left out. */
function isShut(zone: ZoneOnFace | null): boolean {
  return zone?.limit === 'rim' && zone.set === null;
}

interface ZoneButtonProps extends Press {
  readonly zone: ZoneOnFace;
  readonly hatchId: string;
  readonly isChosen: boolean;
  /** Whether the tabulator comes here: to one zone of all. */
  readonly isReached: boolean;
}

function ZoneButton(props: ZoneButtonProps): ReactElement {
  const { zone: on, hatchId, isChosen, isReached, onBefore, onPress, onFocus, onToggle } = props;
  const { zone, set, limit, reason } = on;
  const d = outlinePath(faceOutline(zone) ?? []);
  const says = set === null ? words.notInPlan : words.spoken(set.settingMm, set.passes);
  const keys = (event: KeyboardEvent<SVGGElement>) => {
    const next = neighbour(zone, event.key);
    if (next !== null) {
      const buttons = event.currentTarget.parentElement?.querySelectorAll<SVGGElement>('[data-zone]') ?? [];
      [...buttons].find((one) => one.dataset.zone === next)?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') onToggle(zone);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button of its own
    <g
      role="button"
      className={`face-zone${isChosen ? ' face-chosen' : ''}`}
      data-zone={zone}
      tabIndex={isReached ? 0 : -1}
      aria-pressed={set !== null}
      aria-disabled={isShut(on) || undefined}
      aria-label={words.zone(zone, says)}
      aria-description={reason}
      onPointerDown={() => onBefore(zone)}
      onClick={() => onPress(zone)}
      onFocus={() => onFocus(zone)}
      onKeyDown={keys}
    >
      <path
        d={d}
        className={set === null ? 'face-shape face-out' : 'face-shape face-in'}
        fillOpacity={set === null ? undefined : depthTint(set.settingMm)}
      />
      {limit === null ? null : <path d={d} className="face-hatch" fill={`url(#${hatchId}${limit})`} />}
    </g>
  );
}
