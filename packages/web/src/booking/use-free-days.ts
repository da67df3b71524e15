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

interface Turn {
  readonly today: string;
  /** Another number: the month is asked for again. */
  readonly turn: number;
}

/** A month at a glance, from today on. */
export function useFreeDays(wanted: WantedVisit, month: string, { today, turn }: Turn): FreeDays {
  const { practitionerId, minutes, device } = wanted;
  const days = daysOf(month).filter((day) => day >= today);
  const [answer] = useAnswer([practitionerId, minutes, device, days[0], turn].join(), () =>
    readFree(wanted, days[0] ?? today, days.length),
  );
  if (answer === 'waiting') return NOTHING;
  if (!answer.ok) return { ...NOTHING, denial: answer };
  return { counts: new Map(answer.body.days.map(({ on, free }) => [on, free])), isWhole: true, denial: null };
}
