import { PHOTOGRAPH_USES, PHOTOGRAPH_VIEWS, PHOTOGRAPH_WAYS, SIDED_ZONE_NAMES } from '@percuta/practice';
import { z } from 'zod';
import { ID } from '../fields.ts';

export const OF_PHOTOGRAPH = z.strictObject({ personId: ID, photographId: ID });

export const VIEW = z.enum(PHOTOGRAPH_VIEWS, { error: `must be one of ${PHOTOGRAPH_VIEWS.join(', ')}.` });
export const WAY = z.enum(PHOTOGRAPH_WAYS, { error: `must be one of ${PHOTOGRAPH_WAYS.join(', ')}.` });
export const ZONE = z.enum(SIDED_ZONE_NAMES, { error: 'must be a zone with its side, such as left-cheek.' });

/** What a picture is looked at for. There is no default: nobody sees one without saying so. */
const REASONS = ['own', ...PHOTOGRAPH_USES] as const;
export const LOOKED_AT_FOR = z.enum(REASONS, { error: `must say what for: ${REASONS.join(', ')}.` });

/** The use that was begun under the consent, where it is for more than treatment. */
export const USE_ID = ID.optional();
