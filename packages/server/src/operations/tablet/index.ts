import type { Operation } from '../../http/operation.ts';
import { enrolTablet } from './enrol-tablet.ts';
import { listTablets } from './list-tablets.ts';
import { readTablet } from './read-tablet.ts';
import { revokeTablet } from './revoke-tablet.ts';
import { switchByPin } from './switch-by-pin.ts';

/** Tablets that several people share. */
export const TABLET_OPERATIONS: readonly Operation[] = [
  enrolTablet,
  listTablets,
  revokeTablet,
  readTablet,
  switchByPin,
];
