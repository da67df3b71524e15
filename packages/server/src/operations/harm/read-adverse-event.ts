import { toAdverseEvent } from '@percuta/fhir';
import {
  type AdverseEvent,
  type CourseContext,
  type CourseState,
  type DutyAnswer,
  dutiesFor,
  type MedWatchDraft,
  medwatchDraft,
  standingJudgement,
} from '@percuta/practice';
import type { AdverseEvent as FhirAdverseEvent } from 'fhir/r4.js';
import type { Transaction } from 'kysely';
import { z } from 'zod';
import { calendarDayAt } from '../../booking/calendar-day-at.ts';
import { inPractice } from '../../database/in-practice.ts';
import type { Tables } from '../../database/tables.ts';
import { draftPdf } from '../../harm/draft-pdf.ts';
import { type Call, contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { openCourse } from '../course/open-course.ts';
import { shownWhole } from '../course/shown-whole.ts';
import { OF_EVENT } from './of-event.ts';
import { readOwnDuties } from './read-duty-setting.ts';

/** One harm with what follows from it: whom to tell, the draft for the regulator, the same in FHIR. */
export const readAdverseEventContract = contract({
  id: 'read-adverse-event',
  method: 'GET',
  path: '/api/people/:personId/adverse-events/:eventId',
  summary: 'A harm, whom to tell of it, a draft of MedWatch 3500 (as a PDF too), and an AdverseEvent of FHIR R4.',
  access: { practitioner: 'practice', 'responsible-clinician': 'practice' },
  params: OF_EVENT,
  answers: {
    200: z.object({
      event: shownWhole<AdverseEvent>({ event: z.string() }),
      duties: shownWhole<DutyAnswer>({ known: z.boolean() }),
      draft: shownWhole<MedWatchDraft>({ title: z.string() }),
      /** The draft as a PDF, in base 64. */
      pdf: z.string(),
      fhir: shownWhole<FhirAdverseEvent>({ resourceType: z.literal('AdverseEvent') }),
    }),
  },
  noes: [404, 409],
});

type EventCall = Call<typeof readAdverseEventContract>;

const handle: Handler<typeof readAdverseEventContract> = ({ store, actor, at, requestId, params }) =>
  inPractice(store.database, actor, async (tx) => {
    const { personId, eventId } = params;
    const opened = await openCourse(tx, { store, actor, at, requestId, personId });
    if ('status' in opened) return opened;
    const { state, context } = opened;
    const event = state.adverseEvents[eventId];
    if (event === undefined) return no(404, 'There is no such adverse event.');
    const draft = await draftOf(tx, actor, { event, state, context });
    const { serious } = standingJudgement(event);
    const learnedOn = calendarDayAt(new Date(event.entry.at), context.timeZone);
    const duties = dutiesFor({ serious, learnedOn, today: context.today }, await readOwnDuties(tx));
    const references = { subject: `Patient/${personId}`, recorder: `Practitioner/${event.entry.by.id}` };
    const pdf = (await draftPdf(draft, at)).toString('base64');
    return { status: 200, body: { event, duties, draft, pdf, fhir: toAdverseEvent(event, references) } };
  });

interface OfEvent {
  readonly event: AdverseEvent;
  readonly state: CourseState;
  readonly context: CourseContext;
}

async function draftOf(
  tx: Transaction<Tables>,
  actor: EventCall['actor'],
  { event, state, context }: OfEvent,
): Promise<MedWatchDraft> {
  const { name: practice } = await tx.selectFrom('practice').select('name').executeTakeFirstOrThrow();
  const reporter = await tx
    .selectFrom('staff')
    .select(['name', 'profession'])
    .where('account_id', '=', actor.accountId)
    .executeTakeFirst();
  const { session } = event;
  const signIn = session === null ? null : (state.sessions[session]?.signIn ?? null);
  return medwatchDraft({
    event,
    ageYears: state.answers?.ageYears ?? null,
    massKg: signIn?.personMassKg ?? null,
    practice,
    reporter: { name: reporter?.name ?? null, profession: reporter?.profession ?? null },
    registry: context.registry,
    today: context.today,
  });
}

export const readAdverseEvent = operation(readAdverseEventContract, handle);
