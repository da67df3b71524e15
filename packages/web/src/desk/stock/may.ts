import type { Me } from '../../server/use-me.ts';

/** Whether somebody answers for the practice: recalls lots, lets them go, adds handpieces. */
export function answersFor({ roles }: Pick<Me, 'roles'>): boolean {
  return roles.includes('owner') || roles.includes('responsible-clinician');
}

/** Whether somebody treats, and so may settle the booking of somebody who was exposed. */
export function treats({ roles }: Pick<Me, 'roles'>): boolean {
  return roles.includes('practitioner') || roles.includes('responsible-clinician');
}
