import type { CourseState } from '@percuta/practice';
import { deskWords } from '../../words/en/desk.ts';
import { line, type TimelineLine } from './timeline-line.ts';

const words = deskWords.entries;

/** What was agreed to, and what of it was taken back. */
export function consentLines({ consents }: CourseState): readonly TimelineLine[] {
  return consents.flatMap(({ entry, planVersion, scopes, withdrawn }) => [
    line(entry, words.consented(planVersion), scopeWords(scopes)),
    ...withdrawn.map((one) =>
      line({ on: one.on, after: one.entry - 0.5 }, words.withdrawn(deskWords.scopes[one.scope])),
    ),
  ]);
}

export function consentReadLines({ consentTalk }: CourseState): readonly TimelineLine[] {
  return consentTalk.readings.map(({ entry, parts }) => line(entry, words.read, words.parts(parts.length)));
}

export function questionLines({ consentTalk }: CourseState): readonly TimelineLine[] {
  return consentTalk.questions.flatMap(({ entry, asks, answer }) => [
    line(entry, words.asked, asks),
    ...(answer === null ? [] : [line(answer.entry, words.questionAnswered, answer.says)]),
  ]);
}

/** Uses that rest on a consent, and how they ended. */
export function restingLines({ consentTalk }: CourseState): readonly TimelineLine[] {
  return consentTalk.uses.flatMap(({ entry, what, scope, ended }) => [
    line(entry, words.begunUse(deskWords.scopes[scope]), what),
    ...(ended === null ? [] : [line(ended.entry, words.endedUse, ended.how)]),
  ]);
}

function scopeWords(scopes: CourseState['consents'][number]['scopes']): string {
  return deskWords.capital(scopes.map((scope) => deskWords.scopes[scope]).join(', '));
}
