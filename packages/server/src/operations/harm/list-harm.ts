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
import { inPractice } from '../../database/in-practice.ts';
import { type Call, contract, type Handler, operation } from '../../http/operation.ts';
import { openIdentities } from '../../people/identity.ts';
import { readRecord } from '../../record/read-record.ts';
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

type HarmCall = Call<typeof listHarmContract>;

interface OfPerson {
  readonly person: { readonly id: string; readonly name: string | null } | null;
  readonly state: CourseState;
}

const handle: Handler<typeof listHarmContract> = async (call) => {
  const people = await peopleToOpen(call);
  const records: OfPerson[] = [];
  for (const person of people) {
    const state = await openForReview(call, person.id);
    if (state !== null) records.push({ person: mayTreat(call.actor.roles) ? person : null, state });
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

function peopleToOpen({ store, actor }: HarmCall) {
  return inPractice(store.database, actor, async (tx) => {
    const rows = await tx
      .selectFrom('person')
      .select(['id', 'sealed'])
      .where('erased_at', 'is', null)
      .where(({ or, exists, selectFrom }) =>
        or([
          exists(
            selectFrom('visit')
              .select('visit.id')
              .whereRef('visit.person_id', '=', 'person.id')
              .where('purpose', '=', 'session'),
          ),
          exists(selectFrom('harm_case').select('harm_case.id').whereRef('harm_case.person_id', '=', 'person.id')),
        ]),
      )
      .orderBy('id')
      .execute();
    const treats = mayTreat(actor.roles);
    const { practiceId } = actor;
    const identities = treats ? await openIdentities(tx, store.keys, { practiceId, rows }) : new Map();
    return rows.map(({ id }) => ({ id, name: identities.get(id)?.name ?? null }));
  });
}

/** Each record in a transaction of its own, so that none is held while another is read. */
function openForReview({ store, actor, at, requestId }: HarmCall, personId: string): Promise<CourseState | null> {
  return inPractice(store.database, actor, async (tx) => {
    const access = { keys: store.keys, actor, purpose: 'safety-review', at, requestId } as const;
    const record = await readRecord(tx, access, personId);
    return record === null || record.erased !== null ? null : courseOf(record.entries);
  });
}

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
