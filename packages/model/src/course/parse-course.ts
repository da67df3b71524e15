import { type InputIssue, missingOr, type Read, readInput } from '../input.ts';
import { nearestWord } from '../nearest-word.ts';
import type { Course } from './course.ts';
import { courseSchema, KIND, MOST_SESSIONS } from './course-schema.ts';

/**
 * Reads a course from an unknown value, over the zones named, and answers with every fault at once: by path, in words
 * that say what to write. A key that is not known is a fault, because a misspelt override would otherwise be ignored
 * without a word. Sessions may stand in any order and come back in the order of their days; two on one day are a fault,
 * and so is a session without a zone. No sessions at all is a course: of doing nothing. More than 520 sessions are one
 * fault, and only the first 520 are looked at. It checks what is physically possible, not what is permitted: `simulateCourse` lists that.
 *
 * @example
 * const read = parseCourse({ ...EXAMPLE_COURSE, horizonDays: -1 }, ['cheek']);
 * read.ok ? [] : read.issues.map((issue) => issue.path) // => ['horizonDays']
 */
export function parseCourse(input: unknown, zoneNames: readonly string[]): Read<Course> {
  const tooMany = sessionsBeyondLimit(input);
  if (tooMany === null) return readCourse(input, zoneNames);
  const rest = readCourse({ ...Object(input), sessions: sessionsOf(input).slice(0, MOST_SESSIONS) }, zoneNames);
  return { ok: false, issues: [tooMany, ...(rest.ok ? [] : rest.issues.filter((issue) => !isTwiceOnDay(issue)))] };
}

function readCourse(input: unknown, zoneNames: readonly string[]): Read<Course> {
  const kind = KIND.safeParse(input);
  const known = kind.success ? kind.data.device.kind : null;
  const read = readInput(courseSchema(known ?? 'pen'), input);
  const issues = [
    ...(read.ok ? [] : read.issues.filter((issue) => known !== null || !isOfDevice(issue))),
    ...(known === null ? kindIssues(input) : []),
    ...sessionIssues(input, zoneNames),
  ];
  if (!read.ok || issues.length > 0) return { ok: false, issues };
  return { ok: true, value: { ...read.value, sessions: read.value.sessions.toSorted((a, b) => a.day - b.day) } };
}

/** Without a kind it is not known what the device needs, nor what has to be counted. */
function isOfDevice({ path }: InputIssue): boolean {
  return path === 'device' || path.startsWith('device.') || /^technique\.(glideSpeedMmPerSecond|passes)$/.test(path);
}

function kindIssues(input: unknown): InputIssue[] {
  if (!isRecord(input)) return [];
  const { device } = input;
  const wanted = 'must be one of pen, roller, stamp.';
  if (isRecord(device)) return [{ path: 'device.kind', message: missingOr(device.kind, wanted) }];
  return [{ path: 'device', message: missingOr(device, 'must be an object: a pen, a roller or a stamp.') }];
}

function sessionsBeyondLimit(input: unknown): InputIssue | null {
  const sessions = sessionsOf(input);
  if (sessions.length <= MOST_SESSIONS) return null;
  return {
    path: 'sessions',
    message: `has ${sessions.length} sessions; at most ${MOST_SESSIONS} can be simulated. Shorten the course.`,
  };
}

/** What the shape of one session cannot show: two sessions on a day, sessions of nothing, zones that do not exist. */
function sessionIssues(input: unknown, zoneNames: readonly string[]): InputIssue[] {
  const sessions = sessionsOf(input);
  const firstOn = new Map<unknown, number>();
  sessions.forEach((session, index) => {
    if (isRecord(session) && !firstOn.has(session.day)) firstOn.set(session.day, index);
  });
  return sessions.flatMap((session, index) => {
    if (!isRecord(session)) return [];
    const earlier = firstOn.get(session.day) ?? index;
    return [
      ...(typeof session.day === 'number' && earlier < index ? [twiceOnDay(session.day, index, earlier)] : []),
      ...(isRecord(session.zones) ? zoneIssues(Object.keys(session.zones), index, zoneNames) : []),
    ];
  });
}

function twiceOnDay(day: number, index: number, earlier: number): InputIssue {
  return {
    path: `sessions[${index}].day`,
    message: `is ${day}, as in sessions[${earlier}]; ${ONE_SESSION}`,
  };
}

const ONE_SESSION = 'put the zones of one day into one session.';

/** Where there are far too many sessions, that two share a day is no news. */
function isTwiceOnDay({ message }: InputIssue): boolean {
  return message.endsWith(ONE_SESSION);
}

function zoneIssues(named: readonly string[], index: number, zoneNames: readonly string[]): InputIssue[] {
  const path = `sessions[${index}].zones`;
  if (named.length === 0) return [{ path, message: 'is empty; name at least one zone, or leave the session out.' }];
  return named
    .filter((zone) => !zoneNames.includes(zone))
    .map((zone) => {
      const nearest = nearestWord(zone, zoneNames);
      const hint = nearest === null ? `Zones: ${zoneNames.join(', ')}.` : `Did you mean "${nearest}"?`;
      return { path: `${path}.${zone}`, message: `is not a zone. ${hint}` };
    });
}

function sessionsOf(input: unknown): readonly unknown[] {
  return isRecord(input) && Array.isArray(input.sessions) ? input.sessions : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
