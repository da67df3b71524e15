import type { Operation } from '../../http/operation.ts';
import { downloadVisit } from './download-visit.ts';
import { importBusyCalendar } from './import-busy-calendar.ts';
import { listBusyCalendars } from './list-busy-calendars.ts';
import { listCalendarFeeds } from './list-calendar-feeds.ts';
import { makeCalendarFeed } from './make-calendar-feed.ts';
import { noteCalendarReply } from './note-calendar-reply.ts';
import { readCalendarFeed } from './read-calendar-feed.ts';
import { removeBusyCalendar } from './remove-busy-calendar.ts';
import { revokeCalendarFeed } from './revoke-calendar-feed.ts';

/** Visits in other programs' calendars, and their calendars here. */
export const CALENDAR_OPERATIONS: readonly Operation[] = [
  downloadVisit,
  makeCalendarFeed,
  listCalendarFeeds,
  revokeCalendarFeed,
  readCalendarFeed,
  importBusyCalendar,
  listBusyCalendars,
  removeBusyCalendar,
  noteCalendarReply,
];
