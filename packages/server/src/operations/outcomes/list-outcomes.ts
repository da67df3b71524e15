import {
  type Agreement,
  agreementOf,
  besideMeasured,
  OUTCOME_SCALES,
  outcomeScale,
  type PracticeOutcomes,
  practiceOutcomes,
  proportionInterval,
} from '@percuta/practice';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { changesOf, duplicatePairs, needledDays } from '../../outcomes/outcomes-of.ts';
import { predictionsFor } from '../../outcomes/predicted-changes.ts';
import { type CountedCourse, readCourses } from '../../outcomes/read-courses.ts';
import { roleToSee } from '../course/acting-role.ts';
import { readContext } from '../course/read-context.ts';
import { shownWhole } from '../course/shown-whole.ts';

/** The results of the practice: n of n with intervals, nobody named; and how well its grades repeat. */
export const listOutcomesContract = contract({
  id: 'list-outcomes',
  method: 'GET',
  path: '/api/outcomes',
  summary: 'The results of the practice, and how well its grades repeat.',
  access: { practitioner: 'practice', 'responsible-clinician': 'practice', owner: 'practice' },
  answers: {
    200: z.object({
      /** Of those who were needled, how many were graded before and after at all. */
      followed: z.object({
        events: z.int(),
        of: z.int(),
        share: z.number().nullable(),
        low: z.number(),
        high: z.number(),
      }),
      scales: z.array(shownWhole<PracticeOutcomes>({ scale: z.string() })),
      agreement: z.array(z.object({ scale: z.string(), of: shownWhole<Agreement>({ pairs: z.int() }) })),
    }),
  },
});

const handle: Handler<typeof listOutcomesContract> = async (call) => {
  const { store, actor, at } = call;
  const courses = await readCourses(call, ['needling-started', 'outcome-measured']);
  const author = { id: actor.accountId, role: roleToSee(actor) };
  const context = await inPractice(store.database, actor, (tx) => readContext(tx, { actor: author, at }));
  const agreement = agreementsOf(courses);
  const noise = new Map(agreement.map(({ scale, of }) => [scale, of.smallestDetectableChange]));
  const people = courses.map(({ state }) => {
    const predicted = predictionsFor(state, context);
    return changesOf(state).map((one) => besideMeasured(one, predicted(one), noise.get(one.scale) ?? null));
  });
  const needled = courses.filter(({ state }) => needledDays(state) !== null).length;
  const { by: _, ...followed } = proportionInterval(people.filter((changes) => changes.length > 0).length, needled);
  const scales = practiceOutcomes(people, (scale) => outcomeScale(scale)?.betterIs ?? 'lower');
  return { status: 200, body: { followed, scales: [...scales], agreement } };
};

function agreementsOf(courses: readonly CountedCourse[]) {
  return OUTCOME_SCALES.flatMap(({ id: scale }) => {
    const pairs = courses.flatMap(({ state }) => duplicatePairs(state, scale));
    return pairs.length === 0 ? [] : [{ scale, of: agreementOf(pairs) }];
  });
}

export const listOutcomes = operation(listOutcomesContract, handle);
