import { z } from 'zod';
import { ID } from '../fields.ts';

/** What is about one person. */
export const OF_PERSON = z.strictObject({ personId: ID });
