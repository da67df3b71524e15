import type { VisitLayout } from '@percuta/practice';

/** What of a visit is not the visit's own purpose. Left out: nothing. */
export interface LayoutParts {
  readonly preparationMinutes: number;
  readonly contactMinutes: number;
  readonly cleaningMinutes: number;
}

export const NO_PARTS: LayoutParts = { preparationMinutes: 0, contactMinutes: 0, cleaningMinutes: 0 };
const MINUTE_MS = 60_000;

/** The layout of a visit from its beginning to its end for the person; null where its parts leave no time for it. */
export function layoutOf(
  { startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string },
  parts: LayoutParts,
): VisitLayout | null {
  const minutes = (Date.parse(endsAt) - Date.parse(startsAt)) / MINUTE_MS;
  const needlingMinutes = minutes - parts.preparationMinutes - parts.contactMinutes;
  return needlingMinutes > 0 ? { ...parts, needlingMinutes } : null;
}
