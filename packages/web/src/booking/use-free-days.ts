import { useEffect, useState } from 'react';
import type { Denial } from '../server/call.ts';
import { readDay, type WantedVisit } from './free-times.ts';
import { daysOf } from './month.ts';

/** How many times are free on each day of a month; whole once all of them are known. */
export interface FreeDays {
  readonly counts: ReadonlyMap<string, number>;
  readonly isWhole: boolean;
  readonly denial: Denial | null;
}

const NOTHING: FreeDays = { counts: new Map(), isWhole: false, denial: null };
/** A browser asks for so many at a time in any case. */
const AT_ONCE = 6;

/** Asks for a month from today on, again whenever `turn` changes. */
export function useFreeDays(wanted: WantedVisit, month: string, { today, turn }: { today: string; turn: number }) {
  const { practitionerId, minutes, device } = wanted;
  const key = [practitionerId, minutes, device, month, today, turn].join();
  const [state, setState] = useState({ key, days: NOTHING });
  useEffect(() => {
    let isWanted = true;
    const tell = (days: FreeDays) => {
      if (isWanted) setState({ key, days });
      return isWanted;
    };
    void readMonth({ practitionerId, minutes, device }, daysFrom(month, today), tell);
    return () => {
      isWanted = false;
    };
  }, [key, practitionerId, minutes, device, month, today]);
  return state.key === key ? state.days : NOTHING;
}

function daysFrom(month: string, today: string): readonly string[] {
  return daysOf(month).filter((day) => day >= today);
}

async function readMonth(
  wanted: WantedVisit,
  days: readonly string[],
  tell: (days: FreeDays) => boolean,
): Promise<void> {
  const counts = new Map<string, number>();
  for (let first = 0; first < days.length; first += AT_ONCE) {
    const some = days.slice(first, first + AT_ONCE);
    const answers = await Promise.all(some.map((on) => readDay(wanted, on)));
    for (const [index, answer] of answers.entries()) {
      if (!answer.ok) {
        tell({ counts, isWhole: false, denial: answer });
        return;
      }
      counts.set(some[index] ?? '', answer.times.length);
    }
    if (!tell({ counts: new Map(counts), isWhole: false, denial: null })) return;
  }
  tell({ counts, isWhole: true, denial: null });
}
