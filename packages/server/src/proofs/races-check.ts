import { type Place, withClient } from '../database/connect.ts';

/** What the tables themselves say. */
export interface RaceCheck {
  /** Pairs that share a practitioner, room or handpiece at some moment, other than on purpose: 0. */
  readonly overlaps: number;
  /** Pairs of visits at which one person is at once: 0. */
  readonly twoPlaces: number;
  /** Booked without an answer, or answered and not there: 0. */
  readonly unaccounted: number;
  readonly visits: number;
  readonly holds: number;
}

interface Row {
  readonly id: string;
  readonly person: string;
  readonly practitioner: string;
  readonly room: string | null;
  readonly handpiece: string | null;
  readonly from: Date;
  readonly until: Date;
  readonly before: number;
  readonly cleaning: number;
  readonly deliberate: boolean;
  readonly hold: boolean;
}

interface Use {
  readonly id: string;
  readonly fromMs: number;
  readonly untilMs: number;
}

const MINUTE_MS = 60_000;

/** Looks at visits and holds, and works out from them who and what is taken; not at what the constraint is on. */
export async function checkRace(
  migrator: Place,
  practiceId: string,
  { standing, at }: { readonly standing: ReadonlySet<string>; readonly at: Date },
): Promise<RaceCheck> {
  const rows = await readRows(migrator, practiceId, at);
  const visits = rows.filter(({ hold }) => !hold);
  const strict = rows.filter(({ deliberate }) => !deliberate);
  const kept = new Set(visits.map(({ id }) => id));
  return {
    overlaps: overlapsIn(strict.flatMap(usesOf)),
    twoPlaces: overlapsIn(visits.map(({ person, from, until }) => useOf(person, from.getTime(), until.getTime()))),
    unaccounted: missing(kept, standing) + missing(standing, kept),
    visits: visits.length,
    holds: rows.length - visits.length,
  };
}

const missing = (of: ReadonlySet<string>, from: ReadonlySet<string>): number =>
  [...of].filter((id) => !from.has(id)).length;

const useOf = (id: string, fromMs: number, untilMs: number): Use => ({ id, fromMs, untilMs });

function usesOf({ practitioner, room, handpiece, from, until, before, cleaning }: Row): Use[] {
  const [fromMs, untilMs] = [from.getTime(), until.getTime()];
  const needlingMs = fromMs + before * MINUTE_MS;
  const cleanMs = untilMs + cleaning * MINUTE_MS;
  return [
    useOf(practitioner, needlingMs, untilMs),
    ...(room === null ? [] : [useOf(room, fromMs, cleanMs)]),
    ...(handpiece === null ? [] : [useOf(handpiece, needlingMs, cleanMs)]),
  ];
}

/** Beginnings in order: whoever begins before the last of the same one ended overlaps with it. */
function overlapsIn(uses: readonly Use[]): number {
  const ends = new Map<string, number>();
  let count = 0;
  for (const { id, fromMs, untilMs } of uses.toSorted((a, b) => a.fromMs - b.fromMs)) {
    const end = ends.get(id) ?? Number.NEGATIVE_INFINITY;
    if (fromMs < end) count += 1;
    ends.set(id, Math.max(end, untilMs));
  }
  return count;
}

function readRows(migrator: Place, practiceId: string, at: Date): Promise<Row[]> {
  return withClient(migrator, async (client) => {
    const { rows: visits } = await client.query<Row>(
      `select v.id, person_id as person, practitioner_id as practitioner, room_id as room, handpiece_id as handpiece,
              starts_at as from, ends_at as until, preparation_minutes + contact_minutes as before,
              cleaning_minutes as cleaning, false as hold,
              exists (select from percuta.visit_overlap o where o.practice_id = v.practice_id and o.visit_id = v.id) as deliberate
         from percuta.visit v where practice_id = $1 and state = 'booked'`,
      [practiceId],
    );
    const { rows: holds } = await client.query<Row>(
      `select id, person_id as person, practitioner_id as practitioner, room_id as room, handpiece_id as handpiece,
              starts_at as from, ends_at as until, 0 as before, 0 as cleaning, true as hold, false as deliberate
         from percuta.visit_hold where practice_id = $1 and expires_at > $2`,
      [practiceId, at],
    );
    return [...visits, ...holds];
  });
}
