import { z } from 'zod';
import { consentPdf } from '../../consent/consent-pdf.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, FILE, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { openCourse } from '../course/open-course.ts';
import { ID } from '../fields.ts';

/** One consent as it was signed, to keep: its printed hash is that of the document. */
export const readConsentPdfContract = contract({
  id: 'read-consent-pdf',
  method: 'GET',
  path: '/api/people/:personId/consents/:entry/document.pdf',
  summary: 'A signed consent as a PDF.',
  access: { patient: 'own', practitioner: 'practice', 'responsible-clinician': 'practice' },
  params: z.strictObject({
    personId: ID,
    entry: z
      .string({ error: 'must be the number of an entry.' })
      .regex(/^[1-9]\d{0,8}$/, { error: 'must be the number of an entry, such as 4.' }),
  }),
  file: 'application/pdf',
  answers: { 200: FILE },
  noes: [404, 409],
});

const handle: Handler<typeof readConsentPdfContract> = ({ store, actor, at, requestId, params }) =>
  inPractice(store.database, actor, async (tx) => {
    const opened = await openCourse(tx, { store, actor, at, requestId, personId: params.personId });
    if ('status' in opened) return opened;
    const { consents, consentTalk: talk } = opened.state;
    const consent = consents.find(({ entry }) => entry.seq === Number(params.entry));
    if (consent === undefined) return no(404, 'There is no consent under this number.');
    const { name: practice } = await tx.selectFrom('practice').select('name').executeTakeFirstOrThrow();
    const name = `consent-version-${consent.planVersion}-${consent.entry.on}.pdf`;
    return { status: 200, body: { name, bytes: await consentPdf({ consent, talk, practice }) } };
  });

export const readConsentPdf = operation(readConsentPdfContract, handle);
