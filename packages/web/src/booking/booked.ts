import type { VisitBooked } from '@percuta/practice';

/** What stands booked. */
export interface Booked {
  readonly visitId: string;
  readonly time: { readonly startsAt: string; readonly endsAt: string };
  readonly practitioner: string;
}

/** A visit that is to be moved. */
export interface MovedVisit {
  readonly visitId: string;
  readonly purpose: VisitBooked['purpose'];
  readonly practitionerId: string;
  readonly startsAt: string;
}
