import {
  type AdverseEvent,
  type CountedHarm,
  type CountedSession,
  type CourseState,
  courseOf,
  type HarmRate,
  harmRates,
  standingJudgement,
} from '@percuta/practice';
import { z } from 'zod';
import { mayTreat } from '../../database/actor.ts';
import { readForReview } from '../../harm/read-for-review.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { shownWhole } from '../course/shown-whole.ts';
import { ID } from '../fields.ts';

/**
 * Harms of the practice and how often sessions were followed by one. It opens the record of everyone who was booked for a
 * session, for the review of safety, and each of them can see that in their audit. The owner sees no names.
 */
export const listHarmContract = contract({
  id: 'list-harm',
  method: 'GET',
  path: '/api/harm',
  summary: 'Harms of the practice, and its own rates by device, depth and skin type, with intervals.',
  access: { 'responsible-clinician': 'practice', owner: 'practice' },
  answers: {
    200: z.object({
      events: z.array(
        z.object({
          eventId: ID,
          person: z.object({ id: ID, name: z.string().nullable() }).nullable(),
          term: z.string(),
          grade: z.int().nullable(),
          isSerious: z.boolean(),
          causality: z.string(),
          outcome: z.string(),
          beganOn: z.string().nullable(),
          recordedOn: z.string(),
          device: z.string().nullable(),
          lots: z.array(z.string()).readonly(),
        }),
      ),
      rates: z.array(shownWhole<HarmRate>({ by: z.string() })).readonly(),
      /** How many records were opened for it. */
      records: z.int(),
    }),
  },
});

interface OfPerson {
  readonly person: { readonly id: string; readonly name: string | null } | null;
  readonly state: CourseState;
}

const handle: Handler<typeof listHarmContract> = async (call) => {
  const records: OfPerson[] = [];
  for (const { person, entries } of await readForReview(call)) {
    records.push({ person: mayTreat(call.actor.roles) ? person : null, state: courseOf(entries) });
  }
  const events = records.flatMap(({ person, state }) =>
    Object.values(state.adverseEvents).map((event) => shownEvent(event, person)),
  );
  const rates = harmRates(
    records.flatMap(({ state }) => countedSessions(state)),
    records.flatMap(({ state }) => Object.values(state.adverseEvents).map(countedHarm)),
  );
  const newest = events.toSorted((a, b) => b.recordedOn.localeCompare(a.recordedOn));
  return { status: 200, body: { events: newest, rates, records: records.length } };
};

function countedSessions({ sessions, answers }: CourseState): readonly CountedSession[] {
  const skinType = answers?.fitzpatrickType ?? 'unknown';
  return Object.values(sessions).flatMap(({ id, started, session }) => {
    if (started === null) return [];
    const depths = session.delivered.map(({ settingMm }) => settingMm);
    const deepestMm = depths.length === 0 ? null : Math.max(...depths);
    return [{ session: id, device: started.device, deepestMm, skinType }];
  });
}

function countedHarm(event: AdverseEvent): CountedHarm {
  const { grade, serious } = standingJudgement(event);
  return { session: event.session, term: event.term, grade, isSerious: serious.length > 0 };
}

function shownEvent(event: AdverseEvent, person: OfPerson['person']) {
  const { grade, serious, causality, outcome } = standingJudgement(event);
  return {
    eventId: event.event,
    person,
    term: event.term,
    grade,
    isSerious: serious.length > 0,
    causality,
    outcome,
    beganOn: event.beganOn,
    recordedOn: event.entry.on,
    device: event.link?.device ?? null,
    lots: event.link?.lots ?? [],
  };
}

export const listHarm = operation(listHarmContract, handle);
