/** Under what name a visit stands in every calendar, for as long as there is the visit. */
export function calendarUid(visitId: string): string {
  return `${visitId}@visits.percuta`;
}

const OURS = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@visits\.percuta$/;

/** The visit of such a name; null where it is somebody else's. */
export function visitOfUid(uid: string): string | null {
  return OURS.exec(uid)?.[1] ?? null;
}
