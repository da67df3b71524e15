import { memo, type ReactElement, useMemo } from 'react';
import { type LifeCurve, lifeBandText, lifeCurvePicture, lifeScales } from '../charts/life-curve.ts';
import { SIDES, type Side } from '../charts/two-courses.ts';
import { PictureFigure, useWidth } from '../parts/picture-figure.tsx';
import { skinWords as words } from '../words/en/skin.ts';
import { CURVES, type Curve, type SkinStory } from './skin-protocol.ts';
import type { SkinMoment } from './state-at.ts';

type Moments = Readonly<Record<Side, SkinMoment>>;

interface LifeCurvesProps {
  readonly story: SkinStory | null;
  readonly share: number;
  readonly moments: Moments | null;
}

/** Four small curves, and one moment that runs through all of them. */
export function LifeCurves({ story, share, moments }: LifeCurvesProps): ReactElement {
  return (
    <div className="life-curves">
      {CURVES.map((curve) => (
        <section key={curve} aria-labelledby={`curve-${curve}`}>
          <h2 id={`curve-${curve}`}>{words.curves[curve]}</h2>
          <p className="axis-note">{words.curveIs[curve]}</p>
          <Readout curve={curve} moments={moments} />
          <LifeChart curve={curve} story={story} share={share} moments={moments} />
        </section>
      ))}
    </div>
  );
}

function Readout({ curve, moments }: { readonly curve: Curve; readonly moments: Moments | null }): ReactElement {
  return (
    <dl className="life-values">
      {SIDES.map((side) => {
        const text = moments === null ? null : lifeBandText(curve, moments[side].curves[curve]);
        return (
          <div key={side}>
            <dt className={`life-key life-key-${side}`}>{words.series[side]}</dt>
            <dd>
              <b>{text?.value ?? '\u2026'}</b> <span className="band-interval">{text?.interval}</span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

interface LifeChartProps extends LifeCurvesProps {
  readonly curve: Curve;
}

function LifeChart({ curve, story, share, moments }: LifeChartProps): ReactElement {
  const [ref, widthPx] = useWidth<HTMLDivElement>();
  const chart = useMemo(() => (story === null ? null : chartOf(curve, story, widthPx)), [curve, story, widthPx]);
  return (
    <div className="life-chart" ref={ref}>
      {chart === null || widthPx === 0 ? null : (
        <>
          <StillCurve chart={chart} />
          {moments === null ? null : <Playhead chart={chart} share={share} moments={moments} />}
        </>
      )}
    </div>
  );
}

function chartOf(curve: Curve, { sides }: SkinStory, widthPx: number): LifeCurve {
  const of = (side: Side) => ({ moments: sides[side].moments, bands: sides[side].curves[curve] });
  return { widthPx, curve, sides: { practice: of('practice'), home: of('home') } };
}

/** The curves themselves change with the skin and never with the moment. */
const StillCurve = memo(function StillCurve({ chart }: { readonly chart: LifeCurve }): ReactElement {
  return <PictureFigure draw={(widthPx) => lifeCurvePicture({ ...chart, widthPx })} />;
});

interface PlayheadProps {
  readonly chart: LifeCurve;
  readonly share: number;
  readonly moments: Moments;
}

function Playhead({ chart, share, moments }: PlayheadProps): ReactElement {
  const { frame, x, y } = lifeScales(chart);
  const at = x(share);
  const level = (side: Side) => Math.min(frame.bottom, y(moments[side].curves[chart.curve].median));
  return (
    <svg className="playhead" aria-hidden="true" width={chart.widthPx} height={frame.bottom + 4}>
      <line className="read-line" x1={at} x2={at} y1={frame.top - 4} y2={frame.bottom + 4} />
      <circle className="point-home" cx={at} cy={level('home')} r="4.5" />
      <circle className="point-practice" cx={at} cy={level('practice')} r="4.5" />
    </svg>
  );
}
