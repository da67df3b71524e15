/** Where a visit lies as a calendar file: the operation `download-visit`. Its name says nothing of anybody. */
export function calendarFileOf(personId: string, visitId: string): string {
  return `/api/people/${personId}/visits/${visitId}/calendar`;
}
