import type { VisitBooked } from '@percuta/practice';

/** How long a visit is offered for, in minutes, until a practice says otherwise. */
export const VISIT_MINUTES: Readonly<Record<VisitBooked['purpose'], number>> = {
  consultation: 30,
  session: 60,
  'follow-up': 15,
};
