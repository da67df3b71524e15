import type { HarmGrade } from '../harm/adverse-event.ts';
import { type Proportion, proportionInterval } from './proportion-interval.ts';

/** One session that was held, as it counts. */
export interface CountedSession {
  readonly session: string;
  readonly device: string;
  /** The deepest setting of any zone; null where no zone was delivered. Unit: mm. */
  readonly deepestMm: number | null;
  readonly skinType: number | 'unknown';
}

/** One harm tied to a session, as it counts. */
export interface CountedHarm {
  readonly session: string | null;
  readonly term: string;
  readonly grade: HarmGrade | null;
  readonly isSerious: boolean;
}

/** How often sessions of one group were followed by a harm. */
export interface HarmRate {
  readonly by: 'all' | 'device' | 'depth' | 'skin-type';
  readonly group: string;
  readonly any: Proportion;
  /** Grade 2 or more. A harm without a grade counts here: not graded is not mild. */
  readonly gradeTwoOrMore: Proportion;
  readonly serious: Proportion;
}

const DEPTHS_MM = [0.5, 1, 1.5, 2] as const;

/**
 * How often sessions were followed by a harm, over all and by device, depth and skin type: sessions with at least one, of
 * all sessions, so that two harms of one session count once. Harms that belong to no session of the practice are in no
 * rate. It counts what was told and written down; what nobody reported is not in it. Source: the practice's own records.
 *
 * @example
 * const sessions = [{ session: 'v1', device: 'skinpen', deepestMm: 1.25, skinType: 4 }];
 * harmRates(sessions, []).map(({ by, group, any }) => [by, group, any.events, any.of]) // => [["all", "all sessions", 0, 1], ["device", "skinpen", 0, 1], ["depth", "1 to below 1.5 mm", 0, 1], ["skin-type", "type 4", 0, 1]]
 */
export function harmRates(sessions: readonly CountedSession[], harms: readonly CountedHarm[]): readonly HarmRate[] {
  const groups: readonly (readonly [HarmRate['by'], (session: CountedSession) => string])[] = [
    ['all', () => 'all sessions'],
    ['device', ({ device }) => device],
    ['depth', ({ deepestMm }) => depthBand(deepestMm)],
    ['skin-type', ({ skinType }) => (skinType === 'unknown' ? 'type not known' : `type ${skinType}`)],
  ];
  return groups.flatMap(([by, groupOf]) => {
    const names = [...new Set(sessions.map(groupOf))].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    return names.map((group) =>
      rateOf(by, group, { sessions: sessions.filter((one) => groupOf(one) === group), harms }),
    );
  });
}

/**
 * The band of a needle setting, by which harms are counted. Unit: mm.
 *
 * @example
 * depthBand(1.5) // => "1.5 to below 2 mm"
 * depthBand(0.25) // => "below 0.5 mm"
 * depthBand(null) // => "no zone delivered"
 */
export function depthBand(deepestMm: number | null): string {
  if (deepestMm === null) return 'no zone delivered';
  const from = DEPTHS_MM.findLast((depth) => depth <= deepestMm);
  if (from === undefined) return `below ${DEPTHS_MM[0]} mm`;
  const to = DEPTHS_MM.find((depth) => depth > deepestMm);
  return to === undefined ? `${from} mm and more` : `${from} to below ${to} mm`;
}

interface Counted {
  readonly sessions: readonly CountedSession[];
  readonly harms: readonly CountedHarm[];
}

function rateOf(by: HarmRate['by'], group: string, { sessions, harms }: Counted): HarmRate {
  const count = (test: (harm: CountedHarm) => boolean) => {
    const harmed = new Set(harms.filter(test).map(({ session }) => session));
    return proportionInterval(sessions.filter(({ session }) => harmed.has(session)).length, sessions.length);
  };
  return {
    by,
    group,
    any: count(() => true),
    gradeTwoOrMore: count(({ grade }) => grade === null || grade >= 2),
    serious: count(({ isSerious }) => isSerious),
  };
}
