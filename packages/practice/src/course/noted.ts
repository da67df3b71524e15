import { strictly } from '@percuta/model';
import { z } from 'zod';
import { count, instant, must } from './fields.ts';

/**
 * Where an entry was noted before it came to the record: on a tablet that may have had no network then. Its id tells one
 * that comes twice from one that was noted twice; line and number keep the order in which the tablet noted.
 */
export interface Noted {
  /** Made on the tablet, a UUID. One id, one entry, in the whole practice. */
  readonly id: string;
  /** The line of one account on one tablet, a UUID. */
  readonly line: string;
  /** Its place in that line; later ones are higher. */
  readonly number: number;
  /** When it was noted by the tablet's clock, in UTC. The entry itself says when it came to the record. */
  readonly at: string;
}

const uuid = (what: string) => z.uuid(must(`${what}, a UUID`));

/** Left out where an entry was not noted on a tablet first. */
export const noted = () =>
  strictly('where it was noted', {
    id: uuid('the id of the entry'),
    line: uuid('the line of the tablet'),
    number: count('entries before it', Number.MAX_SAFE_INTEGER).min(1, { error: 'must be at least 1.' }),
    at: instant('when it was noted'),
  }).optional();

/** The same for a body: no field where nothing was said. */
export function withNoted(place: Noted | undefined): { readonly noted?: Noted } {
  return place === undefined ? {} : { noted: place };
}
