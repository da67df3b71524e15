import { refusedUse } from '../consent/consent-uses.ts';
import type { CourseState } from '../course/course-state.ts';
import type { PhotographTaken } from '../course/entries/photograph-taken.ts';
import type { Role } from '../course/role.ts';

/** More than five views and close-ups of a long course; a limit all the same. */
const MOST_PHOTOGRAPHS = 500;

/**
 * Why a photograph cannot be taken into the record, in words; null where it can. Before the first byte of it is read the
 * digest is not known, and is left out. Source: Percuta policy.
 *
 * @example
 * mayTakePhotograph(courseOf([]), { way: 'sent' }, { role: 'patient', today: '2026-11-24' }) // => null
 * mayTakePhotograph(courseOf([]), { way: 'guided' }, { role: 'practitioner', today: '2026-11-24' }) // => "The person has not agreed to clinical photographs. Ask for that by itself, or leave it."
 */
export function mayTakePhotograph(
  { photographs, consents }: Pick<CourseState, 'photographs' | 'consents'>,
  asked: Pick<PhotographTaken, 'way'> & Partial<Pick<PhotographTaken, 'view' | 'zone' | 'original' | 'takenOn'>>,
  { role, today }: { readonly role: Role; readonly today: string },
): string | null {
  const taken = Object.values(photographs);
  if (taken.length >= MOST_PHOTOGRAPHS) return `There are ${MOST_PHOTOGRAPHS} photographs. No more are taken.`;
  const same = asked.original === undefined ? undefined : taken.find(({ original }) => original === asked.original);
  if (same !== undefined) return `This very picture is on record since ${same.entry.on}. Choose another.`;
  if (asked.takenOn !== undefined && asked.takenOn > today) return 'That day is still to come. Say when it was taken.';
  if (asked.view === 'close-up' && asked.zone == null) return 'Say which zone the close-up shows.';
  if (role === 'patient' && asked.way !== 'sent') return 'What you take yourself is sent. Send it as such.';
  if (role !== 'patient' && asked.way === 'sent') return 'Only the person sends their own pictures.';
  return asked.way === 'sent' ? null : refusedUse(consents, 'clinical-photographs');
}
