import { z } from 'zod';
import { ID } from '../fields.ts';

/** What the paths of a course name. */
export const OF_PERSON = z.strictObject({ personId: ID });
export const OF_SESSION = z.strictObject({ personId: ID, sessionId: ID });
export const OF_VISIT = z.strictObject({ personId: ID, visitId: ID });
export const OF_REPORT = z.strictObject({ personId: ID, reportId: ID });
