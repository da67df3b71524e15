import { bandOf } from '@percuta/model';

/** The middle run’s value. */
export function middle<Item>(items: readonly Item[], read: (item: Item) => number): number {
  return bandOf(Float64Array.from(items, read)).median;
}
