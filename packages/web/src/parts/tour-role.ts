import { type TourRole, tourWords as words } from '../words/en/tour.ts';

/** Of several roles the first that has a tour. */
export function tourRoleOf(roles: readonly string[]): TourRole | null {
  return (Object.keys(words.tours) as TourRole[]).find((role) => roles.includes(role)) ?? null;
}
