import type { Operation } from '../../http/operation.ts';
import { answerConsentQuestion } from './answer-consent-question.ts';
import { askConsentQuestion } from './ask-consent-question.ts';
import { beginConsentUse } from './begin-consent-use.ts';
import { endConsentUse } from './end-consent-use.ts';
import { listConsentWork } from './list-consent-work.ts';
import { readConsentPdf } from './read-consent-pdf.ts';

/** What goes on around a consent: questions, the paper, and every use that rests on it. */
export const CONSENT_OPERATIONS: readonly Operation[] = [
  askConsentQuestion,
  answerConsentQuestion,
  readConsentPdf,
  beginConsentUse,
  endConsentUse,
  listConsentWork,
];
