import type { CourseView, FrontDeskView, OwnerView, PatientView, TreatingView } from '@percuta/practice';
import { z } from 'zod';
import { shownWhole } from './shown-whole.ts';

const DESK_VISIT = z.object({
  visit: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  on: z.string(),
  practitioner: z.string(),
  room: z.string().nullable(),
  handpiece: z.string().nullable(),
  stage: z.enum(['booked', 'here', 'in treatment', 'done', 'cancelled', 'missed']),
  arrivedAt: z.string().nullable(),
  lateMinutes: z.int().nullable(),
  purpose: z.enum(['consultation', 'session', 'follow-up']),
  clearance: z.enum(['cleared', 'not cleared']).nullable(),
});

/** Spelt out, so that whatever is added to a record stays with those who treat until somebody adds it here. */
const FRONT_DESK_VIEW: z.ZodType<FrontDeskView> = z.object({
  role: z.literal('front-desk'),
  visits: z.array(DESK_VISIT),
  attendance: z.object({ arrived: z.int(), late: z.int(), missed: z.int() }),
});

const OWNER_VIEW: z.ZodType<OwnerView> = z.object({
  role: z.literal('owner'),
  visits: z.array(DESK_VISIT),
  sessions: z.array(
    z.object({
      session: z.string(),
      state: z.enum([
        'planned',
        'checked-in',
        'signed-in',
        'timed-out',
        'needling',
        'needled',
        'signed-out',
        'sealed',
        'called-off',
      ]),
      startedOn: z.string().nullable(),
      practitioner: z.string().nullable(),
      device: z.string().nullable(),
      cartridges: z.array(z.string()),
      stoppedEarly: z.boolean(),
      adverseEventNow: z.boolean().nullable(),
      sealedAs: z.string().nullable(),
    }),
  ),
  overrides: z.int(),
  reports: z.object({ byLevel: z.array(z.int()), open: z.int() }),
});

/** Whoever these are for may see all that the view holds. */
const PATIENT_VIEW = shownWhole<PatientView>({ role: z.literal('patient') });
const TREATING_VIEW = shownWhole<TreatingView>({ role: z.enum(['practitioner', 'responsible-clinician']) });

const VIEWS: z.ZodType<CourseView> = z.union([FRONT_DESK_VIEW, OWNER_VIEW, PATIENT_VIEW, TREATING_VIEW]);

/** What one role sees of a record, as it leaves. */
export const COURSE_VIEW = VIEWS as z.ZodType<CourseView, CourseView>;
