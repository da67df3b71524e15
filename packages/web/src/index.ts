export { type ClosingTimes, closingTimesPicture } from './charts/closing-times.ts';
export { type DepthGauge, depthGaugePicture } from './charts/depth-gauge.ts';
export { type DepthReached, depthReachedPicture } from './charts/depth-reached.ts';
export { type IntervalGauge, intervalGaugePicture } from './charts/interval-gauge.ts';
export { type OutlookChart, outlookPicture } from './charts/outlook.ts';
export type { DataTable, Picture, SvgNode } from './charts/picture.ts';
export { type RelativeRisk, relativeRiskPicture } from './charts/relative-risk.ts';
