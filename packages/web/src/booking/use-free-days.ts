import type { Denial } from '../server/call.ts';
import { useAnswer } from '../server/use-answer.ts';
import { readFree, type WantedVisit } from './free-times.ts';
import { daysOf } from './month.ts';

/** How many times are free on each day of a month; whole once they are known. */
export interface FreeDays {
  readonly counts: ReadonlyMap<string, number>;
  readonly isWhole: boolean;
  readonly denial: Denial | null;
}

const NOTHING: FreeDays = { counts: new Map(), isWhole: false, denial: null };

/** The days that will do, and what is said of those before and after them. */
export interface DayRange {
  readonly from: string;
  /** Null: no last one. */
  readonly until: string | null;
  readonly tooSoon: string;
  readonly tooLate: string;
}

interface Turn {
  readonly today: string;
  readonly range?: DayRange | undefined;
  /** Another number: the month is asked for again. */
  readonly turn: number;
}

/** A month at a glance, from today on. */
export function useFreeDays(wanted: WantedVisit, month: string, { today, range, turn }: Turn): FreeDays {
  const { practitionerId, minutes, device } = wanted;
  const [from, until] = [range?.from ?? today, range?.until ?? null];
  const days = daysOf(month).filter((day) => day >= today && day >= from && (until === null || day <= until));
  const [answer] = useAnswer([practitionerId, minutes, device, days[0], turn].join(), () =>
    readFree(wanted, days[0] ?? today, Math.max(1, days.length)),
  );
  if (answer === 'waiting') return NOTHING;
  if (!answer.ok) return { ...NOTHING, denial: answer };
  return { counts: new Map(answer.body.days.map(({ on, free }) => [on, free])), isWhole: true, denial: null };
}
