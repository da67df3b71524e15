import {
  type CourseState,
  type EntryKindName,
  lateMinutesOf,
  outcomeScale,
  type SessionRecord,
} from '@percuta/practice';
import { deviceOf } from '../../plan/device-options.ts';
import { commonWords } from '../../words/en/common.ts';
import { deskWords } from '../../words/en/desk.ts';
import { photographEntryWords } from '../../words/en/photographs.ts';
import { consentLines, consentReadLines, questionLines, restingLines } from './timeline-consent.ts';
import { line, type TimelineLine } from './timeline-line.ts';

const words = deskWords.entries;

type LinesOf = (course: CourseState) => readonly TimelineLine[];

/**
 * How entries of each kind are told. A new kind does not compile before it has its line, or the kind in whose line it is
 * told: what belongs to a session stands with its start, what belongs to a visit with its booking.
 */
const LINES: Readonly<Record<EntryKindName, LinesOf | EntryKindName>> = {
  'screening-answered': ({ answers }) =>
    answers?.answeredOn === undefined ? [] : [line({ on: answers.answeredOn }, words.screened)],
  'finding-overridden': ({ overrides }) =>
    overrides.map(({ entry, finding, reason }) => line(entry, words.overridden(finding.rule), reason)),
  'plan-proposed': ({ plans }) =>
    plans.map(({ entry, version, deviceName }) => line(entry, words.planned(version), deviceName)),
  'consent-question-asked': questionLines,
  'consent-question-answered': 'consent-question-asked',
  'consent-read': consentReadLines,
  'consent-given': consentLines,
  'consent-withdrawn': 'consent-given',
  'consent-use-begun': restingLines,
  'consent-use-ended': 'consent-use-begun',
  'visit-booked': ({ visits }) =>
    Object.values(visits).map(({ entry, purpose, on, cancelled }) =>
      line(entry, words.booked(purpose, commonWords.day(on)), cancelled ? words.cancelled : null),
    ),
  'visit-moved': 'visit-booked',
  'visit-cancelled': 'visit-booked',
  'attendance-noted': attendanceLines,
  'session-checked-in': 'session-signed-in',
  'session-screened': 'session-signed-in',
  'session-signed-in': ofSessions(({ signIn }) => (signIn === null ? [] : [line(signIn.entry, words.signedIn)])),
  'time-out-recorded': ofSessions(({ timeOut, confirmed }) => {
    if (timeOut === null) return [];
    const isConfirmed = confirmed?.timeOut === timeOut.entry.seq;
    return [line(timeOut.entry, words.timeOut, isConfirmed ? words.confirmed : null)];
  }),
  'time-out-confirmed': 'time-out-recorded',
  'needling-started': ofSessions(startLines),
  'zone-delivered': 'needling-started',
  'cartridge-added': 'needling-started',
  'needling-stopped': 'needling-started',
  'needling-finished': 'needling-started',
  'aftercare-given': ofSessions(({ aftercare }) =>
    aftercare === null ? [] : [line(aftercare.entry, words.aftercare)],
  ),
  'handpiece-disinfected': 'session-signed-out',
  'session-signed-out': 'session-sealed',
  'session-sealed': ofSessions(({ sealedOn, sealedAs, aftercare, started }) => {
    const last = aftercare?.entry ?? started?.entry;
    return sealedOn === null ? [] : [line({ on: sealedOn, after: last?.seq }, words.sealed, sealedAs)];
  }),
  'report-received': ({ reports }) =>
    Object.values(reports).map(({ entry, triage, words: said }) =>
      line(entry, words.reported, triage?.because.map(({ asks }) => asks).join(', ') || said),
    ),
  'report-triaged': 'report-received',
  'report-answered': ({ reports }) =>
    Object.values(reports).flatMap(({ answers }) =>
      answers.map((answer) => line(answer.entry, words.answered, answer.words)),
    ),
  'check-in-answered': ({ checkIns }) =>
    Object.values(checkIns).map(({ entry, asks }) => line(entry, words.checkIn(asks))),
  'adverse-event-recorded': ({ adverseEvents }) =>
    Object.values(adverseEvents).map(({ entry, says }) => line(entry, words.harm, says)),
  'adverse-event-judged': ({ adverseEvents }) =>
    Object.values(adverseEvents).flatMap(({ judgedAgain }) =>
      judgedAgain.map(({ entry, because }) => line(entry, words.harmJudged, because)),
    ),
  'outcome-measured': ({ outcomes }) =>
    outcomes.map(({ entry, scale, zone, score, blinded }) =>
      line(
        entry,
        words.graded(deskWords.capital(outcomeScale(scale)?.name ?? scale), blinded !== null),
        words.score(score, zone === null ? null : deskWords.zone(zone)),
      ),
    ),
  'photograph-taken': ({ photographs }) =>
    Object.values(photographs).map(({ entry, view, way }) =>
      line(entry, way === 'sent' ? photographEntryWords.sent(view) : photographEntryWords.taken(view)),
    ),
  'photograph-noted': ({ photographs }) =>
    Object.values(photographs).flatMap(({ notes }) =>
      notes.map(({ entry, says }) => line(entry, photographEntryWords.noted, says)),
    ),
  'photograph-withheld': ({ photographs }) =>
    Object.values(photographs).flatMap(({ withheld }) =>
      withheld.map(({ entry, uses, because }) => line(entry, photographEntryWords.withheld(uses), because)),
    ),
  'correction-added': ({ corrections }) =>
    corrections.map(({ entry, corrects, says, because }) =>
      line(entry, words.corrected(corrects), `${says} (${because})`),
    ),
};

/** Everything of a course in lines, newest first. */
export function timelineOf(course: CourseState): readonly TimelineLine[] {
  const lines = Object.values(LINES).flatMap((tell) => (typeof tell === 'string' ? [] : tell(course)));
  return lines.toSorted((a, b) => (a.on === b.on ? b.place - a.place : a.on < b.on ? 1 : -1));
}

function ofSessions(tell: (session: SessionRecord) => readonly TimelineLine[]): LinesOf {
  return ({ sessions }) => Object.values(sessions).flatMap(tell);
}

/** The start of a session, with what was done after it. */
function startLines({ started, session }: SessionRecord): readonly TimelineLine[] {
  if (started === null) return [];
  const { delivered, cartridges, stoppedBecause } = session;
  const zones = [...new Set(delivered.map(({ zone }) => zone))].map((zone) => deskWords.zone(zone));
  const told = [
    deviceOf(started.device).name,
    zones.length === 0 ? null : zones.join(', '),
    cartridges.length < 2 ? null : words.cartridges(cartridges.length),
    stoppedBecause === null ? null : words.stopped(stoppedBecause),
  ].filter((part) => part !== null);
  return [line(started.entry, words.started, told.join('; '))];
}

function attendanceLines({ visits }: CourseState): readonly TimelineLine[] {
  return Object.values(visits).flatMap((visit) => {
    const { attendance } = visit;
    if (attendance === undefined) return [];
    const late = lateMinutesOf(visit) ?? 0;
    return [
      line(attendance.entry, words.attendance[attendance.state], late === 0 ? null : words.attendance.late(late)),
    ];
  });
}
