import type { Operation } from '../../http/operation.ts';
import { countOverrides } from './count-overrides.ts';
import { judgeAdverseEvent } from './judge-adverse-event.ts';
import { listHarm } from './list-harm.ts';
import { listReportingDuties } from './list-reporting-duties.ts';
import { readAdverseEvent } from './read-adverse-event.ts';
import { recordAdverseEvent } from './record-adverse-event.ts';
import { setReportingDuties } from './set-reporting-duties.ts';

/** Harms: written down, judged, drafted for the regulator, counted; and how often rules were overridden. */
export const HARM_OPERATIONS: readonly Operation[] = [
  recordAdverseEvent,
  judgeAdverseEvent,
  readAdverseEvent,
  listHarm,
  listReportingDuties,
  setReportingDuties,
  countOverrides,
];
