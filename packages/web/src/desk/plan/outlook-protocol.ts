import type { Zone } from '@percuta/evidence';
import type { AssumedField } from '@percuta/practice';
import type { MaybeBand, Outlook } from '../../worker/protocol.ts';

/** What the model is asked for: one zone of a plan, on a person of whom little is known. */
export interface OutlookChoice {
  readonly ageYears: number;
  readonly fitzpatrickType: 1 | 2 | 3 | 4 | 5 | 6 | null;
  readonly device: string;
  readonly zone: Zone;
  readonly settingMm: number;
  readonly passes: number;
  readonly sessions: number;
  readonly intervalDays: number | null;
}

/** What it answers: the zone under the plan, and with nothing done. */
export interface ZoneForecast {
  readonly choice: OutlookChoice;
  readonly planned: Outlook;
  readonly nothing: Outlook;
  readonly depthMm: MaybeBand;
  /** From 0 to 10, under the usual numbing cream; the model knows of no other. */
  readonly painScore: MaybeBand;
  readonly rednessDays: MaybeBand;
  /** As long after the last session as people were followed. */
  readonly followUpDays: number;
  readonly assumed: readonly { readonly field: AssumedField; readonly value: number }[];
}
