import type { ReactElement } from 'react';
import { depthGaugePicture } from '../../charts/depth-gauge.ts';
import { intervalGaugePicture } from '../../charts/interval-gauge.ts';
import { PictureFigure } from '../../parts/picture-figure.tsx';
import { planWords } from '../../words/en/desk-plan.ts';
import { words } from '../../words/en.ts';
import { type CheckedDraft, known, zoneLimit, zoneOf } from './check-draft.ts';
import type { PlanDraft } from './plan-draft.ts';
import type { PlanRow } from './plan-rows.ts';

interface PlanLimitsProps {
  readonly draft: PlanDraft;
  readonly checked: CheckedDraft;
  readonly row: PlanRow;
}

/** Depth down from the skin line: what is set in the chosen zone, and where it must stop; and the days between. */
export function PlanLimits({ draft, checked, row }: PlanLimitsProps): ReactElement {
  const limits = zoneOf(checked, row.zone);
  const { count, intervalDays } = draft.sessions;
  return (
    <section className="plan-limits" aria-labelledby="plan-limits">
      <h2 id="plan-limits">{planWords.limits}</h2>
      {limits === null ? null : (
        <PictureFigure
          draw={(widthPx) =>
            depthGaugePicture({
              widthPx,
              zones: [zoneLimit(limits)],
              chosen: { zone: row.zone, settingMm: row.settingMm, reachedMm: null },
              deviceMaximumMm: known(limits.deviceMaximumMm),
              evaluatedMaximumMm: known(limits.evaluatedMaximumMm),
            })
          }
        />
      )}
      <h2>{words.interval.title}</h2>
      <PictureFigure
        draw={(widthPx) =>
          intervalGaugePicture({
            widthPx,
            intervalDays: count > 1 ? intervalDays : null,
            limits: checked.interval,
          })
        }
      />
    </section>
  );
}
