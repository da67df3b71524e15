import type { ResourceKind } from './tables.ts';

/** Who or what cannot be had at a time: somebody or something that a visit needs, or the person, who is elsewhere then. */
export interface Taken {
  readonly kind: ResourceKind | 'person';
  /** Null where none of that kind is free. */
  readonly id: string | null;
}

/** A time is taken. Thrown so that everything that the transaction did is undone; whoever asked is told what is free. */
export class SlotTaken extends Error {
  readonly taken: readonly Taken[];
  constructor(taken: readonly Taken[]) {
    super('The time is taken.');
    this.name = 'SlotTaken';
    this.taken = taken;
  }
}
