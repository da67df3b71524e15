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
  /** When the visit was to begin, where several were asked for; null where there was but one. */
  readonly startsAt: string | null;
  constructor(taken: readonly Taken[], startsAt: string | null = null) {
    super('The time is taken.');
    this.name = 'SlotTaken';
    this.taken = taken;
    this.startsAt = startsAt;
  }
}
