import { z } from 'zod';
import { no } from '../../http/operation-outcome.ts';
import { SLUG, TOKEN } from '../fields.ts';

export const AT_LINK = z.strictObject({ slug: SLUG, token: TOKEN });

export const LINK_OVER = no(
  404,
  'This link is over: the appointment has changed or has passed. Use the newest mail, or call.',
);
export const CALL_INSTEAD = no(409, 'This appointment cannot be changed here. Please call the practice.');
