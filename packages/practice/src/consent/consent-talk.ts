import type { Written } from '../course/course-state.ts';
import type { ConsentQuestionAnswered } from '../course/entries/consent-question-answered.ts';
import type { ConsentQuestionAsked } from '../course/entries/consent-question-asked.ts';
import type { ConsentRead } from '../course/entries/consent-read.ts';
import type { ConsentUseBegun } from '../course/entries/consent-use-begun.ts';
import type { ConsentUseEnded } from '../course/entries/consent-use-ended.ts';

/** A question about the text, and what was answered. */
export interface ConsentQuestion extends Written<ConsentQuestionAsked> {
  readonly answer: Written<ConsentQuestionAnswered> | null;
}

/** A use that rests on a scope, and when it ended. */
export interface ConsentUseHeld extends Written<ConsentUseBegun> {
  readonly ended: Written<ConsentUseEnded> | null;
}

/** What was read, asked and used around the consents of one person, oldest first. */
export interface ConsentTalk {
  readonly readings: readonly Written<ConsentRead>[];
  readonly questions: readonly ConsentQuestion[];
  readonly uses: readonly ConsentUseHeld[];
}

export const NO_CONSENT_TALK: ConsentTalk = { readings: [], questions: [], uses: [] };
