import type { Operation } from '../http/operation.ts';
import { AFTERCARE_OPERATIONS } from './aftercare/index.ts';
import { ANAESTHESIA_OPERATIONS } from './anaesthesia/index.ts';
import { BOOKING_OPERATIONS } from './booking/index.ts';
import { CALENDAR_OPERATIONS } from './calendar/index.ts';
import { CONSENT_OPERATIONS } from './consent/index.ts';
import { COURSE_OPERATIONS } from './course/index.ts';
import { HARM_OPERATIONS } from './harm/index.ts';
import { health } from './health.ts';
import { MY_OPERATIONS } from './me/index.ts';
import { MESSAGE_OPERATIONS } from './messages/index.ts';
import { OUTCOME_OPERATIONS } from './outcomes/index.ts';
import { PEOPLE_OPERATIONS } from './people/index.ts';
import { PHOTOGRAPH_OPERATIONS } from './photographs/index.ts';
import { PRACTICE_OPERATIONS } from './practice/index.ts';
import { readiness } from './readiness.ts';
import { SIGN_IN_OPERATIONS } from './sign-in/index.ts';
import { STAFF_OPERATIONS } from './staff/index.ts';
import { STOCK_OPERATIONS } from './stock/index.ts';
import { TABLET_OPERATIONS } from './tablet/index.ts';
import { TRUST_OPERATIONS } from './trust/index.ts';
import { WAITING_LIST_OPERATIONS } from './waiting-list/index.ts';

/** Every operation. A new one: its file in a folder here, and a line in the folder's index. */
export const OPERATIONS: readonly Operation[] = [
  health,
  readiness,
  ...PRACTICE_OPERATIONS,
  ...PEOPLE_OPERATIONS,
  ...SIGN_IN_OPERATIONS,
  ...MY_OPERATIONS,
  ...TABLET_OPERATIONS,
  ...COURSE_OPERATIONS,
  ...CONSENT_OPERATIONS,
  ...ANAESTHESIA_OPERATIONS,
  ...OUTCOME_OPERATIONS,
  ...PHOTOGRAPH_OPERATIONS,
  ...BOOKING_OPERATIONS,
  ...WAITING_LIST_OPERATIONS,
  ...MESSAGE_OPERATIONS,
  ...CALENDAR_OPERATIONS,
  ...AFTERCARE_OPERATIONS,
  ...HARM_OPERATIONS,
  ...TRUST_OPERATIONS,
  ...STOCK_OPERATIONS,
  ...STAFF_OPERATIONS,
];
