import { type ConsentUse, consentUses } from '@percuta/practice';
import { z } from 'zod';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { readCourses } from '../../outcomes/read-courses.ts';
import { shownWhole } from '../course/shown-whole.ts';
import { ID } from '../fields.ts';

/** What withdrawals leave to be done over the practice: uses that must end, sessions that cannot start; open questions. */
export const listConsentWorkContract = contract({
  id: 'list-consent-work',
  method: 'GET',
  path: '/api/consent-work',
  summary: 'Uses that nobody agrees to any more, and questions that wait for an answer.',
  access: { practitioner: 'practice', 'responsible-clinician': 'practice' },
  answers: {
    200: z.object({
      people: z.array(
        z.object({
          personId: ID,
          refused: z.array(shownWhole<ConsentUse>({ use: z.string() })),
          questions: z.array(z.object({ question: z.string(), on: z.string(), asks: z.string() })),
        }),
      ),
    }),
  },
});

const KINDS = ['consent-use-begun', 'consent-question-asked', 'consent-withdrawn'] as const;

const handle: Handler<typeof listConsentWorkContract> = async (call) => {
  const courses = await readCourses(call, KINDS);
  const people = courses.map(({ personId, state }) => ({
    personId,
    refused: consentUses(state).filter(({ standing }) => standing === 'refused'),
    questions: state.consentTalk.questions
      .filter(({ answer }) => answer === null)
      .map(({ question, entry, asks }) => ({ question, on: entry.on, asks })),
  }));
  return {
    status: 200,
    body: { people: people.filter(({ refused, questions }) => refused.length + questions.length > 0) },
  };
};

export const listConsentWork = operation(listConsentWorkContract, handle);
