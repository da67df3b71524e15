import { type CourseState, calendarDay, needledArea, type SidedZone, settleAnswers, unsided } from '@percuta/practice';
import { type ReactElement, useMemo } from 'react';
import { type DepthAreaPart, depthAreaPicture } from '../../face/depth-area.ts';
import { PictureFigure } from '../../parts/picture-figure.tsx';
import { commonWords } from '../../words/en/common.ts';
import { deskWords } from '../../words/en/desk.ts';
import { planWords } from '../../words/en/desk-plan.ts';
import { faceWords as words } from '../../words/en/face.ts';
import type { MaybeBand } from '../../worker/protocol.ts';
import { useModel } from '../../worker/use-model.ts';
import type { DepthChoice } from './depth-protocol.ts';
import type { PlanDraft } from './plan-draft.ts';
import { type PlanRow, zonesOf } from './plan-rows.ts';
import { sideOf } from './row-on-face.ts';
import { startDepthWorker } from './start-depth-worker.ts';

interface PlanDepthsProps {
  readonly draft: PlanDraft;
  readonly answers: CourseState['answers'];
  readonly today: string;
}

const CHART_HEIGHT_PX = 234;

/** How much of the skin is set how deep, and what the model says is reached there. */
export function PlanDepths(props: PlanDepthsProps): ReactElement {
  const choice = useDepthChoice(props);
  const { computed, fault } = useModel(startDepthWorker, choice);
  const parts = partsOf(props.draft, (row) => reachedOf(row, computed));
  return (
    <section className="plan-depths" aria-labelledby="plan-depths">
      <h2 id="plan-depths">{words.depthArea}</h2>
      <p className="axis-note">{words.depthAreaUnit}</p>
      {parts.length === 0 ? (
        <p>{words.depthAreaNone}</p>
      ) : (
        <PictureFigure minHeightPx={CHART_HEIGHT_PX} draw={(widthPx) => depthAreaPicture({ widthPx, parts })} />
      )}
      <p className="source">{noteOf(choice, computed !== null, fault)}</p>
    </section>
  );
}

function noteOf(choice: DepthChoice | null, isComputed: boolean, fault: string | null): string {
  if (choice === null) return planWords.outlookNeedsAge;
  if (fault !== null) return fault;
  return isComputed ? words.depthAreaBasis : words.depthAreaWaiting;
}

function useDepthChoice({ draft, answers, today }: PlanDepthsProps): DepthChoice | null {
  const { rows, device } = draft;
  const asked = JSON.stringify(rows.map(({ zone, settingMm, passes }) => ({ zone, settingMm, passes })));
  return useMemo(() => {
    const { ageYears, fitzpatrickType } = answers === null ? {} : settleAnswers(answers, calendarDay(today));
    const settings: DepthChoice['asked'] = JSON.parse(asked);
    if (ageYears === undefined || settings.length === 0) return null;
    const type = fitzpatrickType === undefined || fitzpatrickType === 'unknown' ? null : fitzpatrickType;
    return { ageYears, fitzpatrickType: type, device, asked: settings };
  }, [answers, today, device, asked]);
}

function reachedOf(row: PlanRow, computed: { choice: DepthChoice; reachedMm: readonly MaybeBand[] } | null): MaybeBand {
  if (computed === null) return null;
  const at = computed.choice.asked.findIndex(
    ({ zone, settingMm, passes }) => zone === row.zone && settingMm === row.settingMm && passes === row.passes,
  );
  return computed.reachedMm[at] ?? null;
}

function partsOf(draft: PlanDraft, reached: (row: PlanRow) => MaybeBand): readonly DepthAreaPart[] {
  const { zones } = needledArea({ zones: zonesOf(draft.rows), exclusions: draft.exclusions });
  return draft.rows.flatMap((row): readonly DepthAreaPart[] => {
    const its = zones.filter(({ zone }) => isOf(row, zone));
    if (its.some(({ areaCm2 }) => areaCm2 === null)) return [];
    const sparedCm2 = its.reduce((sum, one) => sum + one.sparedCm2, 0);
    const areaCm2 = its.reduce((sum, one) => sum + (one.areaCm2 ?? 0), 0) - sparedCm2;
    const side = row.side === 'left' || row.side === 'right' ? `${row.side} ` : '';
    const name = deskWords.capital(`${side}${commonWords.zones[row.zone]}`);
    return [{ name, settingMm: row.settingMm, areaCm2, sparedCm2, reachedMm: reached(row) }];
  });
}

function isOf(row: PlanRow, zone: SidedZone): boolean {
  return unsided(zone) === row.zone && (row.side === 'both' || sideOf(zone) === row.side);
}
