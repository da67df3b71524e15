import { closingTimesPicture } from '../charts/closing-times.ts';
import { courseWindowsPicture } from '../charts/course-windows.ts';
import { depthGaugePicture } from '../charts/depth-gauge.ts';
import { depthReachedPicture } from '../charts/depth-reached.ts';
import { intervalGaugePicture } from '../charts/interval-gauge.ts';
import { type LifeCurve, lifeCurvePicture } from '../charts/life-curve.ts';
import { type OutlookChart, outlookPicture } from '../charts/outlook.ts';
import type { Picture } from '../charts/picture.ts';
import { relativeRiskPicture } from '../charts/relative-risk.ts';
import { depthAreaPicture } from '../face/depth-area.ts';
import type { Curve } from '../skin/skin-protocol.ts';
import { DAY_SECONDS } from '../skin/time-scale.ts';

const band = (p05: number, median: number, p95: number) => ({ p05, median, p95 });

export const OUTLOOK: OutlookChart = {
  widthPx: 800,
  heightPx: 400,
  measure: 'wrinkles',
  days: [0, 90, 180, 365, 730],
  plan: [band(0, 0, 0), band(-1, -0.3, 0), band(-1.2, -0.4, 0), band(-1, -0.2, 0), null],
  nothing: [0, 1, 2, 3, 4].map(() => band(0, 0, 0)),
  sessionDays: [0, 30, 60],
  readDay: 180,
  studiedUntilDay: 240,
};

const COURSE = [
  { mark: '1', name: 'Session 1', on: '2026-12-01', window: null },
  { mark: '2', name: 'Session 2', on: '2027-01-02', window: { from: '2026-12-29', until: '2027-01-12' } },
  { mark: '3', name: 'Session 3', on: null, window: { from: '2027-01-30', until: '2027-02-13' } },
  { mark: '+6', name: 'Look at the result', on: '2027-08-20', window: { from: '2027-08-10', until: '2027-09-09' } },
];

/** A curve that rises and falls, twice as high in a practice. */
function lifeCurve(widthPx: number, curve: Curve): LifeCurve {
  const moments = [0, 1, 3, 8, 30, 60, 120, 365, 730].map((day) => day * DAY_SECONDS);
  const heights = [0, 0.1, 0.25, 0.5, 0.8, 1, 0.7, 0.3, 0.2];
  const series = (high: number) => ({
    moments,
    bands: heights.map((height) => band(0.4 * high * height, high * height, 1.8 * high * height)),
  });
  return { widthPx, curve, sides: { practice: series(0.1), home: series(0.05) } };
}

const part = (name: string, settingMm: number, areaCm2: number) => ({
  name,
  settingMm,
  areaCm2,
  sparedCm2: 0.5,
  reachedMm: band(0.6 * settingMm, 0.8 * settingMm, 0.95 * settingMm),
});

/** Every chart in the states that it has: under test, and on the gallery’s page. Every number is an example. */
export const CHARTS: readonly (readonly [string, (widthPx: number) => Picture])[] = [
  ['outlook', (widthPx) => outlookPicture({ ...OUTLOOK, widthPx })],
  ['refused outlook', (widthPx) => outlookPicture({ ...OUTLOOK, widthPx, plan: null })],
  [
    'depth gauge',
    (widthPx) =>
      depthGaugePicture({
        widthPx,
        zones: [
          { zone: 'cheek', capMm: 1, label: 'on' },
          { zone: 'eyelid', capMm: 0, label: 'off' },
          { zone: 'hand', capMm: null, label: 'unknown' },
        ],
        chosen: { zone: 'cheek', settingMm: 1.25, reachedMm: band(0.8, 1, 1.2) },
        deviceMaximumMm: 2.5,
        evaluatedMaximumMm: 1.5,
      }),
  ],
  [
    'depth reached',
    (widthPx) =>
      depthReachedPicture({
        widthPx,
        anatomy: { epidermisMm: 0.06, dermisMm: 1.2 },
        lanes: {
          practice: { dialledMm: 1, reachedMm: band(0.6, 0.86, 1), needleDiameterMm: 0.25 },
          home: { dialledMm: 1, reachedMm: band(0.12, 0.4, 0.7), needleDiameterMm: 0.25 },
        },
      }),
  ],
  [
    'closing times',
    (widthPx) =>
      closingTimesPicture({
        widthPx,
        lanes: {
          practice: {
            hours: { barrier: band(5, 20, 78), channel: band(33, 72, 140), redness: null },
            againAfterDays: 30,
          },
          home: {
            hours: { barrier: band(0, 7, 52), channel: band(33, 72, 140), redness: band(15, 34, 70) },
            againAfterDays: 7,
          },
        },
      }),
  ],
  [
    'relative risk',
    (widthPx) => relativeRiskPicture({ widthPx, lanes: { practice: band(1, 1, 1), home: band(1.1, 22, 326) } }),
  ],
  ['course windows', (widthPx) => courseWindowsPicture({ widthPx, today: '2026-11-24', rows: COURSE })],
  [
    'interval gauge',
    (widthPx) =>
      intervalGaugePicture({ widthPx, intervalDays: 30, limits: { refusedBelowDays: 14, askedBelowDays: 28 } }),
  ],
  ['life curve, of the skin', (widthPx) => lifeCurvePicture(lifeCurve(widthPx, 'cells'))],
  ['life curve, of collagen', (widthPx) => lifeCurvePicture(lifeCurve(widthPx, 'young'))],
  [
    'area by depth',
    (widthPx) =>
      depthAreaPicture({ widthPx, parts: [part('Forehead', 0.5, 70), part('Cheek', 1, 118), part('Chin', 0.5, 25)] }),
  ],
  [
    'depth gauge of a telephone',
    (widthPx) =>
      depthGaugePicture({
        widthPx: Math.min(350, widthPx),
        zones: [{ zone: 'cheek', capMm: 1, label: 'on' }],
        chosen: { zone: 'cheek', settingMm: 1.25, reachedMm: null },
        deviceMaximumMm: null,
        evaluatedMaximumMm: null,
      }),
  ],
  [
    'depth reached, refused in a practice',
    (widthPx) =>
      depthReachedPicture({
        widthPx,
        anatomy: { epidermisMm: 0.06, dermisMm: 1.2 },
        lanes: {
          practice: null,
          home: { dialledMm: 1, reachedMm: band(0.12, 0.4, 0.7), needleDiameterMm: 0.25 },
        },
      }),
  ],
  [
    'relative risk, refused and not known',
    (widthPx) => relativeRiskPicture({ widthPx, lanes: { practice: 'refused', home: null } }),
  ],
  [
    'a single session',
    (widthPx) =>
      intervalGaugePicture({ widthPx, intervalDays: null, limits: { refusedBelowDays: 14, askedBelowDays: 28 } }),
  ],
];
