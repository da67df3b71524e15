import type { ConsentScope } from '../consent/consent-scope.ts';
import { refusedUse } from '../consent/consent-uses.ts';
import type { ConsentHeld } from '../course/course-state.ts';
import type { Photograph } from './photograph.ts';
import { PHOTOGRAPH_USES, type PhotographUse } from './photograph-views.ts';

/** The scope of consent that each use of a photograph rests on. */
export const SCOPE_OF_USE: Readonly<Record<PhotographUse, ConsentScope>> = {
  clinical: 'clinical-photographs',
  teaching: 'teaching',
  marketing: 'marketing',
  research: 'research',
};

/**
 * Why a photograph may not be used for something, in words; null where it may, today. Asked before every use and every
 * time anew, so that what is taken back ends every use at once. What a person sent of themselves is looked at without
 * their having signed for photographs, since that is what they sent it for, until they take that back; for anything else
 * it needs consent like every picture. The person's own eyes need none: nobody asks here for them. Source: Percuta policy.
 *
 * @example
 * refusedPhotograph({ consents: [], photograph: EXAMPLE_PHOTOGRAPH, use: 'marketing' }) // => "The person has not agreed to marketing. Ask for that by itself, or leave it."
 * refusedPhotograph({ consents: [], photograph: { ...EXAMPLE_PHOTOGRAPH, way: 'sent' }, use: 'clinical' }) // => null
 */
export function refusedPhotograph({
  consents,
  photograph,
  use,
}: {
  readonly consents: readonly ConsentHeld[];
  readonly photograph: Pick<Photograph, 'way' | 'withheld'>;
  readonly use: PhotographUse;
}): string | null {
  const withheld = photograph.withheld.find(({ uses }) => uses.includes(use));
  if (withheld !== undefined) return `This picture is kept out of ${use} use since ${withheld.entry.on}.`;
  const scope = SCOPE_OF_USE[use];
  const isLookedAt = photograph.way === 'sent' && use === 'clinical' && !wasTakenBack(consents, scope);
  return isLookedAt ? null : refusedUse(consents, scope);
}

function wasTakenBack(consents: readonly ConsentHeld[], scope: ConsentScope): boolean {
  return consents.some(({ withdrawn }) => withdrawn.some((one) => one.scope === scope));
}

/**
 * Every use, and whether this photograph may be put to it today. Source: Percuta policy.
 *
 * @example
 * usesOfPhotograph([], EXAMPLE_PHOTOGRAPH).marketing // => false
 */
export function usesOfPhotograph(
  consents: readonly ConsentHeld[],
  photograph: Pick<Photograph, 'way' | 'withheld'>,
): Readonly<Record<PhotographUse, boolean>> {
  const uses = PHOTOGRAPH_USES.map((use) => [use, refusedPhotograph({ consents, photograph, use }) === null] as const);
  return Object.fromEntries(uses) as Record<PhotographUse, boolean>;
}
