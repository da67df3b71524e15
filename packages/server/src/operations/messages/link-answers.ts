import { z } from 'zod';
import { no } from '../../http/operation-outcome.ts';
import type { TIME_TAKEN } from '../booking/visit-fields.ts';
import { SLUG, TOKEN } from '../fields.ts';

export const AT_LINK = z.strictObject({ slug: SLUG, token: TOKEN });

export const LINK_OVER = no(
  404,
  'This link is over: the appointment has changed or has passed. Use the newest mail, or call.',
);
export const CALL_INSTEAD = no(409, 'This appointment cannot be changed here. Please call the practice.');

/** Whoever has the mail may read over a shoulder: what is in the way is told without a name, a room or what is planned. */
export const CANNOT_MOVE = no(409, 'It cannot be moved to this time. Choose another, or call.');
export const CANNOT_CANCEL = no(409, 'It cannot be cancelled here any more. Please call.');

type Alternatives = z.input<typeof TIME_TAKEN>['alternatives'];

/** The time is taken, by whom or what is not said. */
export function takenByLink(alternatives: Alternatives = []) {
  const sentence =
    alternatives.length === 0
      ? 'This time is not free, and nothing within four weeks of it is. Choose a later time, or call.'
      : 'This time is not free.';
  return { status: 409, body: { ...no(409, sentence).body, taken: [], alternatives } } as const;
}
