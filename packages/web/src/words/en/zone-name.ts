import { ZONES } from '@percuta/evidence';
import type { SidedZone } from '@percuta/practice';
import { commonWords } from './common.ts';

/** A zone with its side as people say it: `left-cheek` is “left cheek”. */
export function zoneName(zone: SidedZone): string {
  const [, side, bare = zone] = /^(left|right)-(.+)$/.exec(zone) ?? [];
  const known = ZONES.find((one) => one === bare);
  const name = known === undefined ? bare : commonWords.zones[known];
  return side === undefined ? name : `${side} ${name}`;
}
