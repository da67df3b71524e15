import type { CourseState, EntryFrame } from '@percuta/practice';
import { deviceOf } from '../../plan/device-options.ts';
import { commonWords } from '../../words/en/common.ts';
import { deskWords } from '../../words/en/desk.ts';

const words = deskWords.entries;

/** One entry of the record as a line of the person's timeline. */
export interface TimelineLine {
  readonly entry: EntryFrame;
  readonly title: string;
  /** What was said, where there is something to say. */
  readonly text: string | null;
}

/** Everything of a course that was written as an entry of its own and can be told in a line, newest first. */
export function timelineOf(course: CourseState): readonly TimelineLine[] {
  const lines: readonly TimelineLine[] = [
    ...course.plans.map(({ entry, version, deviceName }) => line(entry, words.planned(version), deviceName)),
    ...consentLines(course),
    ...course.overrides.map(({ entry, finding, reason }) => line(entry, words.overridden(finding.rule), reason)),
    ...visitLines(course),
    ...sessionLines(course),
    ...reportLines(course),
    ...course.corrections.map(({ entry, corrects, says, because }) =>
      line(entry, words.corrected(corrects), `${says} (${because})`),
    ),
  ];
  return lines.toSorted((a, b) => b.entry.seq - a.entry.seq);
}

function line(entry: EntryFrame, title: string, text: string | null = null): TimelineLine {
  return { entry, title, text };
}

function consentLines({ consents }: CourseState): readonly TimelineLine[] {
  return consents.map(({ entry, planVersion, scopes }) =>
    line(
      entry,
      words.consented(planVersion),
      deskWords.capital(scopes.map((scope) => deskWords.scopes[scope]).join(', ')),
    ),
  );
}

function visitLines({ visits }: CourseState): readonly TimelineLine[] {
  return Object.values(visits).map(({ entry, purpose, on, cancelled }) =>
    line(entry, words.booked(purpose, commonWords.day(on)), cancelled ? words.cancelled : null),
  );
}

function sessionLines({ sessions }: CourseState): readonly TimelineLine[] {
  return Object.values(sessions).flatMap(({ signIn, timeOut, started, aftercare }) => [
    ...(signIn === null ? [] : [line(signIn.entry, words.signedIn)]),
    ...(timeOut === null ? [] : [line(timeOut.entry, words.timeOut)]),
    ...(started === null ? [] : [line(started.entry, words.started, deviceOf(started.device).name)]),
    ...(aftercare === null ? [] : [line(aftercare.entry, words.aftercare)]),
  ]);
}

function reportLines({ reports }: CourseState): readonly TimelineLine[] {
  return Object.values(reports).flatMap(({ entry, triage, words: said, answers }) => [
    line(entry, words.reported, triage?.because.map(({ asks }) => asks).join(', ') || said),
    ...answers.map((answer) => line(answer.entry, words.answered, answer.words)),
  ]);
}
