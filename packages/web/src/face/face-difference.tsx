import { type ComparedZone, type Exclusion, faceOutline } from '@percuta/practice';
import { type ReactElement, useId } from 'react';
import { useWidth } from '../parts/picture-figure.tsx';
import { faceWords as words } from '../words/en/face.ts';
import { type FaceFrame, faceFrame, frameTransform, outlinePath } from './face-frame.ts';
import { FaceGround, FaceLines } from './face-ground.tsx';
import { FaceLabelMarks } from './face-label-marks.tsx';
import { FaceMasks } from './face-masks.tsx';
import { Hatches } from './hatches.tsx';
import { depthTint, type ZoneOnFace } from './zone-on-face.ts';

interface FaceDifferenceProps {
  readonly zones: readonly ComparedZone[];
  readonly exclusions: readonly Exclusion[];
}

/** What was done over what was planned, as a still of the face; the table beside it says the same. */
export function FaceDifference({ zones, exclusions }: FaceDifferenceProps): ReactElement | null {
  const [ref, widthPx] = useWidth<HTMLElement>();
  const onFace = zones.filter(({ zone }) => faceOutline(zone) !== null);
  if (onFace.length === 0) return null;
  return (
    <figure className="face-map face-still picture" ref={ref}>
      {widthPx === 0 ? null : <Still zones={onFace} exclusions={exclusions} frame={faceFrame(widthPx)} />}
      <figcaption className="hint">{words.differenceNote}</figcaption>
    </figure>
  );
}

function Still({ zones, exclusions, frame }: FaceDifferenceProps & { readonly frame: FaceFrame }): ReactElement {
  const id = useId().replace(/[^\w-]/g, '');
  const labels = zones.map((compared): ZoneOnFace => {
    const { zone, delivered } = compared;
    return { zone, set: delivered, limit: null, reason: '', beside: differenceOf(compared) };
  });
  const summary = words.differenceSummary(zones.map((one) => words.differenceLine(one.zone, differenceOf(one))));
  return (
    <svg
      role="img"
      aria-labelledby={`${id}t`}
      aria-describedby={`${id}s`}
      width={frame.widthPx}
      height={frame.heightPx}
      viewBox={`0 0 ${frame.widthPx} ${frame.heightPx}`}
    >
      <title id={`${id}t`}>{words.difference}</title>
      <desc id={`${id}s`}>{summary}</desc>
      <Hatches id={id} />
      <g transform={frameTransform(frame)}>
        <FaceGround />
        {zones.map((one) => (
          <DoneZone key={one.zone} compared={one} hatchId={id} />
        ))}
        <FaceLines />
        <FaceMasks exclusions={exclusions} />
      </g>
      <FaceLabelMarks zones={labels} frame={frame} chosen={null} onPress={null} onBefore={null} />
    </svg>
  );
}

function DoneZone({ compared, hatchId }: { readonly compared: ComparedZone; readonly hatchId: string }): ReactElement {
  const { zone, delivered, outcome } = compared;
  const d = outlinePath(faceOutline(zone) ?? []);
  const isMore = outcome === 'more' || outcome === 'not planned';
  return (
    <g className={isMore ? 'face-zone face-chosen' : 'face-zone'}>
      <path
        d={d}
        className={delivered === null ? 'face-shape face-out' : 'face-shape face-in'}
        fillOpacity={delivered === null ? undefined : depthTint(delivered.settingMm)}
      />
      {outcome === 'less' ? <path d={d} className="face-hatch" fill={`url(#${hatchId}above)`} /> : null}
    </g>
  );
}

/** How what was done differs: the setting and the passes, each with its sign. */
function differenceOf({ planned, delivered, outcome }: ComparedZone): string {
  if (delivered === null) return words.notNeedled;
  if (planned === null) return words.notPlanned;
  if (outcome === 'as planned') return words.asPlanned;
  return words.changed(delivered.settingMm - planned.settingMm, delivered.passes - planned.passes);
}
