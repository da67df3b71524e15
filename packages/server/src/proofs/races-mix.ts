import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from '@percuta/model';
import type { WireAnswer, WireClient } from './wire-client.ts';

/**
 * When it begins by the clock of the practice, which then runs six times as fast: a hold of a minute lasts ten seconds,
 * and whoever is signed in stays so through two hours of a busy machine.
 */
export const AT = new Date('2026-11-24T07:00:00Z');
const FASTER = 6;
export const HOLD_MINUTES = 1;
const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
const LENGTHS_MINUTES = [15, 30, 45, 60, 75, 120];
const OPEN_DAYS = [1, 2, 3, 6, 7, 8, 9, 10];

/** The clock of every server of one race, by when that race began. */
export function fastClock(startedMs: number): () => Date {
  return () => new Date(AT.getTime() + (Date.now() - startedMs) * FASTER);
}

/** Everything by which one comes to a time, or gives it back. */
export const WAYS = ['hold', 'book', 'staff entry', 'series', 'reschedule', 'cancel', 'overlap'] as const;
export type Way = (typeof WAYS)[number];

/** Of a hundred attempts. */
const MIX: readonly Way[] = [
  ...Array<Way>(20).fill('hold'),
  ...Array<Way>(28).fill('book'),
  ...Array<Way>(14).fill('staff entry'),
  ...Array<Way>(8).fill('series'),
  ...Array<Way>(14).fill('reschedule'),
  ...Array<Way>(14).fill('cancel'),
  ...Array<Way>(2).fill('overlap'),
];

/** Who races for what. */
export interface MixedRace {
  readonly clients: readonly WireClient[];
  readonly people: readonly string[];
  readonly practitioners: readonly string[];
  readonly rooms: readonly string[];
  readonly attempts: number;
  /** The database is killed too: whoever is told that it does not answer asks again under the same key. */
  readonly mayBeUnsure?: boolean;
}

/** What came of the attempts, and the visits that stand by what was answered. */
export interface MixedResult {
  readonly done: Readonly<Record<Way, number>>;
  /** Told what is taken, and what is free. */
  readonly toldWhy: number;
  /** Told that it cannot be: a visit that was cancelled meanwhile cannot be moved. */
  readonly toldNo: number;
  readonly otherwise: readonly string[];
  readonly standing: ReadonlySet<string>;
}

interface Known {
  readonly personId: string;
  readonly visitId: string;
}

/** Runs the attempts, each client one at a time. A call that no server answered is made again under the same key. */
export async function runMix(race: MixedRace, seed: number): Promise<MixedResult> {
  const random = seededRandom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const tally = startTally();
  const timeOf = () => {
    const startMs = AT.getTime() + pick(OPEN_DAYS) * DAY_MS + (4 + Math.floor(random() * 28)) * 15 * MINUTE_MS;
    const ends = startMs + pick(LENGTHS_MINUTES) * MINUTE_MS;
    return { startsAt: iso(startMs), endsAt: iso(ends), practitionerId: pick(race.practitioners) };
  };
  let left = race.attempts;
  const work = async (client: WireClient): Promise<void> => {
    while (left-- > 0) {
      const way = pick(MIX);
      const known = pick(tally.visits.length === 0 ? [null] : tally.visits);
      const asked = askFor(way, { personId: pick(race.people), known, timeOf, roomId: pick(race.rooms) });
      tally.count(way, asked, await untilAnswered(client, asked, race.mayBeUnsure === true));
    }
  };
  await Promise.all(race.clients.map(work));
  return tally.result();
}

/** What came of it, as it was answered. */
function startTally() {
  const visits: Known[] = [];
  const standing = new Set<string>();
  const done = Object.fromEntries(WAYS.map((way) => [way, 0])) as Record<Way, number>;
  const told = { 'told why': 0, 'told no': 0 };
  const otherwise: string[] = [];
  const keep = ({ personId, gives, path }: Asked, body: unknown): void => {
    if (gives === 'back') standing.delete(path.split('/').at(-2) ?? '');
    if (gives !== 'visits') return;
    const { visitId, visits: several = [] } = body as { visitId?: string; visits?: { visitId: string }[] };
    const ids = visitId === undefined ? several.map((one) => one.visitId) : [visitId];
    for (const id of ids) {
      visits.push({ personId, visitId: id });
      standing.add(id);
    }
  };
  const count = (way: Way, asked: Asked, answer: WireAnswer): void => {
    const kind = judge(answer);
    if (kind === 'otherwise') otherwise.push(`${way}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`);
    else if (kind !== 'done') told[kind] += 1;
    else {
      done[way] += 1;
      keep(asked, answer.body);
    }
  };
  const result = (): MixedResult => ({ done, toldWhy: told['told why'], toldNo: told['told no'], otherwise, standing });
  return { visits, count, result };
}

interface Asked {
  /** Visits, one that is given back, or nothing that has to be kept account of. */
  readonly gives: 'visits' | 'back' | 'nothing';
  readonly personId: string;
  readonly path: string;
  readonly body: object;
}

interface Drawn {
  readonly personId: string;
  readonly known: Known | null;
  readonly timeOf: () => { readonly startsAt: string; readonly endsAt: string; readonly practitionerId: string };
  readonly roomId: string;
}

/** Where there is no visit yet that could be moved or cancelled, one is booked. */
function askFor(way: Way, { personId, known, timeOf, roomId }: Drawn): Asked {
  const person = `/api/people/${personId}`;
  const consultation = { purpose: 'consultation', ...timeOf() };
  const parts = { preparationMinutes: 5, contactMinutes: 0, cleaningMinutes: 10 };
  if (known !== null && way === 'reschedule') {
    const path = `/api/people/${known.personId}/visits/${known.visitId}/move`;
    return { gives: 'nothing', personId: known.personId, path, body: timeOf() };
  }
  if (known !== null && way === 'cancel') {
    const path = `/api/people/${known.personId}/visits/${known.visitId}/cancel`;
    return { gives: 'back', personId: known.personId, path, body: { because: null } };
  }
  const gives = 'visits';
  switch (way) {
    case 'hold':
      return { gives: 'nothing', personId, path: `${person}/hold`, body: consultation };
    case 'series': {
      const visits = [timeOf(), timeOf(), timeOf()].map((time) => ({ purpose: 'follow-up', ...time }));
      return { gives, personId, path: `${person}/course-visits`, body: { visits } };
    }
    case 'staff entry':
      return { gives, personId, path: `${person}/visits`, body: { ...consultation, roomId, parts } };
    case 'overlap':
      return {
        gives,
        personId,
        path: `${person}/visits`,
        body: { ...consultation, overlapBecause: 'Agreed with both.' },
      };
    default:
      return { gives, personId, path: `${person}/visits`, body: consultation };
  }
}

const iso = (ms: number): string => new Date(ms).toISOString();
const TRIES = 300;
const UNSURE = 503;
const PAUSE_MS = 100;

/** The server may be gone for a moment: whoever asks again under the same key is not booked twice. */
async function untilAnswered(client: WireClient, { path, body }: Asked, mayBeUnsure: boolean): Promise<WireAnswer> {
  const key = randomUUID();
  for (let tries = 1; ; tries++) {
    try {
      const answer = await client.call('POST', path, body, key);
      if (answer.status !== UNSURE || !mayBeUnsure || tries === TRIES) return answer;
      await sleep(PAUSE_MS);
    } catch (error) {
      if (tries === TRIES) throw error;
      await sleep(PAUSE_MS);
    }
  }
}

interface AnswerBody {
  readonly issue?: readonly { readonly diagnostics: string }[];
  readonly taken?: readonly unknown[];
  readonly alternatives?: readonly unknown[];
}

function judge({ status, body }: WireAnswer): 'done' | 'told why' | 'told no' | 'otherwise' {
  if (status === 201) return 'done';
  const { issue = [], taken = [], alternatives = [] } = body as AnswerBody;
  if (status === 409 && taken.length > 0 && alternatives.length > 0 && issue.length > 0) return 'told why';
  return status === 422 && (issue[0]?.diagnostics ?? '') !== '' ? 'told no' : 'otherwise';
}
