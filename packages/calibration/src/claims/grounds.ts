import type { ClaimCount, ClaimInterval } from './claim.ts';
import { HOME_ROLLER, MONTHLY_PEN, MONTHLY_ROLLER } from './courses.ts';
import type { Ground, KnownRow } from './ground.ts';
import { ofAll, ofCount, ofDraws, span } from './say.ts';

/** The day on which an outlook is read: six months, as far as any controlled study followed needled skin. */
export const FOLLOWED_DAY = 180;

/** A figure that was counted, with its interval, and both as `5 of 30 (7.3 to 34 %)`. */
export interface Counted {
  readonly count: ClaimCount;
  readonly interval: ClaimInterval;
  readonly text: string;
}

/** A share of people, in the row's unit, turned back into the count that it came from. */
export function counted(row: KnownRow): Counted {
  const [share, n] = [row.number('value') / (row.row.unit === '%' ? 100 : 1), row.number('n')];
  return withInterval({ events: Math.round(share * n), n }, String(row.row.quantity));
}

/** A row that holds events and n as such. */
export function countedEvents(row: KnownRow): Counted {
  return withInterval({ events: row.number('events'), n: row.number('n') }, String(row.row.event));
}

function withInterval(count: ClaimCount, what: string): Counted {
  const interval = ofCount(count, what);
  return { count, interval, text: `${ofAll(count)} (${span(interval)})` };
}

/** A day of an outlook has no band, and a claim rests on it: the claim has to be rewritten. */
class UnknownGain extends Error {
  constructor(what: string) {
    super(`A claim rests on ${what}, which the model does not know on day ${FOLLOWED_DAY} of its course.`);
    this.name = 'UnknownGain';
  }
}

/** How much more there is on day 180 of four monthly sessions than in untreated skin: collagen after a pen, epidermis after a roller, where each is known. */
export function gainOf(what: 'papillaryCollagenChange' | 'epidermalThicknessChange', ground: Ground): ClaimInterval {
  const { days, outlook } = ground.course(what === 'papillaryCollagenChange' ? MONTHLY_PEN : MONTHLY_ROLLER);
  const band = outlook[what][days.indexOf(FOLLOWED_DAY)] ?? null;
  if (band === null) throw new UnknownGain(what);
  return ofDraws(band, what, 'fraction');
}

/** Infection at home as a multiple of the same plan in clean, trained hands. */
export function homeRatio(ground: Ground): ClaimInterval {
  return ofDraws(ground.course(HOME_ROLLER).risk.infectionRelativeRisk, 'infection, home to practice', 'times');
}

/** Days between two sessions at home, from the uses a week that a home roller is sold for. */
export function homeIntervalDays(row: KnownRow): ClaimInterval {
  const figures = Array.isArray(row.row.figures) ? row.row.figures : [];
  const uses = figures.find((figure) => figure.what === 'uses a week');
  const [low, high] = [7 / Number(uses?.high), 7 / Number(uses?.low)];
  return { what: 'days between sessions at home', low, high, unit: 'days', ends: 'as reported' };
}
