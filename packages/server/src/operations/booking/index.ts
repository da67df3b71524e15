import type { Operation } from '../../http/operation.ts';
import { addCredential } from './add-credential.ts';
import { addHandpiece } from './add-handpiece.ts';
import { addRoom } from './add-room.ts';
import { bookCourse } from './book-course.ts';
import { bookVisit } from './book-visit.ts';
import { bookWalkIn } from './book-walk-in.ts';
import { cancelVisit } from './cancel-visit.ts';
import { changeHours, changePractitionerHours } from './change-hours.ts';
import { endCredential } from './end-credential.ts';
import { findAvailability } from './find-availability.ts';
import { findCourseTimes } from './find-course-times.ts';
import { findFreeTimes } from './find-free-times.ts';
import { hearCalendar } from './hear-calendar.ts';
import { holdCourse } from './hold-course.ts';
import { holdTime } from './hold-time.ts';
import { listCalendar } from './list-calendar.ts';
import { listCartridges } from './list-cartridges.ts';
import { listResources } from './list-resources.ts';
import { moveCourse } from './move-course.ts';
import { moveVisit } from './move-visit.ts';
import { noteArrival } from './note-arrival.ts';
import { noteNoShow } from './note-no-show.ts';
import { previewReflow } from './preview-reflow.ts';
import { readBookedCourse } from './read-booked-course.ts';
import { receiveCartridges } from './receive-cartridges.ts';
import { releaseHold } from './release-hold.ts';
import { retireResource } from './retire-resource.ts';
import { setBookingTerms } from './set-booking-terms.ts';
import { setJurisdictions } from './set-jurisdictions.ts';
import { setOpeningHours, setPractitionerHours } from './set-opening-hours.ts';
import { takeBackAttendance } from './take-back-attendance.ts';

/** The calendar, and who and what a visit needs. */
export const BOOKING_OPERATIONS: readonly Operation[] = [
  listResources,
  listCalendar,
  hearCalendar,
  findFreeTimes,
  findAvailability,
  findCourseTimes,
  holdTime,
  holdCourse,
  releaseHold,
  bookVisit,
  moveVisit,
  bookCourse,
  moveCourse,
  readBookedCourse,
  previewReflow,
  cancelVisit,
  bookWalkIn,
  noteArrival,
  noteNoShow,
  takeBackAttendance,
  addRoom,
  addHandpiece,
  retireResource,
  receiveCartridges,
  listCartridges,
  addCredential,
  endCredential,
  setJurisdictions,
  setOpeningHours,
  setPractitionerHours,
  changeHours,
  changePractitionerHours,
  setBookingTerms,
];
