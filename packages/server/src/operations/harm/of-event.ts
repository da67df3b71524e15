import { z } from 'zod';
import { ID } from '../fields.ts';

/** What the paths of one harm name. */
export const OF_EVENT = z.strictObject({ personId: ID, eventId: ID });
