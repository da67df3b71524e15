import { CONSENT_LANGUAGES, type ConsentDocument, consentDocument } from '@percuta/practice';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { OF_PERSON } from './course-fields.ts';
import { openCourse } from './open-course.ts';
import { shownWhole } from './shown-whole.ts';

/** The text that a person reads and signs, for the newest version of their plan. Its digest is what is signed. */
export const readConsentDocumentContract = contract({
  id: 'read-consent-document',
  method: 'GET',
  path: '/api/people/:personId/consent-document',
  summary: 'The consent text for the newest version of the plan.',
  access: { patient: 'own', practitioner: 'practice', 'responsible-clinician': 'practice' },
  params: OF_PERSON,
  query: z.strictObject({
    language: z
      .enum(CONSENT_LANGUAGES, { error: `must be one of ${CONSENT_LANGUAGES.join(', ')}.` })
      .default(CONSENT_LANGUAGES[0]),
  }),
  answers: { 200: shownWhole<ConsentDocument>({ hash: z.string() }) },
  noes: [404, 409],
});

const handle: Handler<typeof readConsentDocumentContract> = ({ store, actor, at, requestId, params, query }) =>
  inPractice(store.database, actor, async (tx) => {
    const opened = await openCourse(tx, { store, actor, at, requestId, personId: params.personId });
    if ('status' in opened) return opened;
    const plan = opened.state.plans.at(-1);
    if (plan === undefined) return no(404, 'There is no plan to consent to yet.');
    return { status: 200, body: consentDocument(plan, query.language) };
  });

export const readConsentDocument = operation(readConsentDocumentContract, handle);
