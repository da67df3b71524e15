import type { Choice } from '../plan/choice.ts';
import { FIRST_PERSON } from './people.ts';

/** The plan that the page opens with: the course of the one open study of wrinkles on the device that it used. */
export const FIRST_CHOICE: Choice = {
  personId: FIRST_PERSON,
  deviceId: 'exceed',
  zone: 'cheek',
  settingMm: 1,
  passes: 4,
  sessions: 4,
  intervalDays: 30,
};
