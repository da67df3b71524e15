import { type Author, type CourseState, type Photograph, refusedPhotograph, SCOPE_OF_USE } from '@percuta/practice';
import type { z } from 'zod';
import { type No, no, refused } from '../../http/operation-outcome.ts';
import type { LOOKED_AT_FOR } from './photograph-fields.ts';

/** What somebody wants with photographs of a person, as they say it. */
export interface Wanted {
  readonly role: Author['role'];
  readonly for: z.infer<typeof LOOKED_AT_FOR>;
  readonly useId: string | undefined;
}

/**
 * The photographs, where whoever asks may have them for what they say; else the no. The one gate before every file: the
 * person sees their own; everybody else needs the consent of today for that use, for each picture, and beyond treatment a
 * use that was begun under it and stands in the record until it ends.
 */
export function mayLook(
  state: CourseState,
  photographIds: readonly string[],
  { role, for: use, useId }: Wanted,
): readonly Photograph[] | No<404 | 422> {
  const photographs = photographIds.map((id) => state.photographs[id]).filter((one) => one !== undefined);
  if (photographs.length === 0 || photographs.length !== photographIds.length) return NO_SUCH;
  if (role === 'patient') return use === 'own' ? photographs : onlyOwn();
  if (use === 'own') return refused({ because: 'These are not pictures of you. Say what you look at them for.' });
  const because = photographs
    .map((photograph) => refusedPhotograph({ consents: state.consents, photograph, use }))
    .find((one) => one !== null);
  if (because != null) return refused({ because, sources: ['percuta-policy'] });
  if (use === 'clinical') return photographs;
  const begun = state.consentTalk.uses.find((one) => one.use === useId && one.ended === null);
  if (begun?.scope === SCOPE_OF_USE[use]) return photographs;
  return refused({
    because: `Begin a use under the consent to ${use} first, and say where the pictures will be seen.`,
  });
}

const onlyOwn = () => refused({ because: 'You see your own pictures as your own. Ask for them so.' });
const NO_SUCH = no(404, 'There is no such photograph of this person.');
