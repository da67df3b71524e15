/** When a visit can be had, who has it, and who is offered it. */
export {
  type CalendarPractitioner,
  type DayRange,
  daysAtAGlance,
  daysFrom,
  type FreeTime,
  freeTimes,
  nextFree,
  type PlaceCalendar,
  type WantedTimes,
} from './availability.ts';
export { type BookingTerms, tooLate, USUAL_TERMS } from './booking-terms.ts';
export * from './course-standing.ts';
export {
  type BookedStep,
  type CourseStep,
  type CourseTime,
  courseTimes,
  type Reflowed,
  reflow,
} from './course-times.ts';
export { type CourseToBook, courseToBook, type ReviewWindow } from './course-to-book.ts';
export { decideVisits, type VisitCommand } from './decide-visits.ts';
export {
  type HoursChange,
  type OpeningHours,
  openOn,
  presentOn,
  USUAL_HOURS,
  type WallSpan,
  type WeeklyHours,
} from './opening-hours.ts';
export { intersect, startsWithin, subtract, type TimeSet, type TimeSpan, timeSet } from './time-set.ts';
export {
  takenBy,
  type VisitLayout,
  type VisitResource,
  type VisitStretches,
  visitStretches,
} from './visit-layout.ts';
export {
  DAY_PARTS,
  type DayPart,
  fitsWish,
  type GivenTime,
  type OfferedTime,
  offersFor,
  type WaitingWish,
  WEEKDAYS,
  type Weekday,
  waitingOrder,
} from './waiting-list.ts';
export { offerUntil, USUAL_WAITING_TERMS, type WaitingTerms } from './waiting-terms.ts';
export { firstMomentAt, zoneDay } from './wall-time.ts';
