import type { Provenanced } from '../schema.ts';
import { KNOWN_RECORDS } from './known-records.ts';
import { DEVICES } from './registry.ts';

/** The device tables, for the linter. Clearances stand as rows of their own, without the device around them. */
export const DEVICE_TABLES: readonly {
  readonly name: string;
  readonly kind: 'records';
  readonly rows: readonly Provenanced[];
}[] = [
  { name: 'devices', kind: 'records', rows: DEVICES.map(({ clearances: _, ...device }) => device) },
  { name: 'clearances', kind: 'records', rows: DEVICES.flatMap((device) => device.clearances) },
  { name: 'other device records', kind: 'records', rows: KNOWN_RECORDS },
];
