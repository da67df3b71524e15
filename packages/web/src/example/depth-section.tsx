import type { ReactElement } from 'react';
import { depthGaugePicture } from '../charts/depth-gauge.ts';
import { intervalGaugePicture } from '../charts/interval-gauge.ts';
import { PictureFigure } from '../parts/picture-figure.tsx';
import { words } from '../words/en.ts';
import type { Computed } from '../worker/protocol.ts';

/** Below this width only the chosen zone is drawn, with its reasons written out. */
const ALL_ZONES_PX = 1000;

/** Depth pointing down from the skin line, the limits in it with their reasons, and the days between sessions. */
export function DepthSection({ computed }: { readonly computed: Computed }): ReactElement {
  return (
    <section className="depth" aria-labelledby="depth-title">
      <div className="section-head">
        <h2 id="depth-title">{words.depth.title}</h2>
        <p className="explanation">{words.depth.explanation}</p>
      </div>
      <div className="depth-gauge">
        <PictureFigure draw={(widthPx) => drawGauge(computed, widthPx)} />
      </div>
      <div className="interval-gauge">
        <h3>{words.interval.title}</h3>
        <PictureFigure
          draw={(widthPx) =>
            intervalGaugePicture({
              widthPx,
              intervalDays: computed.choice.sessions > 1 ? computed.choice.intervalDays : null,
              limits: computed.plan.interval,
            })
          }
        />
      </div>
    </section>
  );
}

function drawGauge({ choice, plan, practice }: Computed, widthPx: number) {
  const zones = widthPx >= ALL_ZONES_PX ? plan.zones : plan.zones.filter((each) => each.zone === choice.zone);
  return depthGaugePicture({
    widthPx,
    zones,
    chosen: { zone: choice.zone, settingMm: choice.settingMm, reachedMm: practice?.depthMm ?? null },
    deviceMaximumMm: plan.deviceMaximumMm,
    evaluatedMaximumMm: plan.evaluatedMaximumMm,
  });
}
