import { type ReactElement, useState } from 'react';
import { dayOf } from '../numbers/clock-time.ts';
import { Notice } from '../parts/notice.tsx';
import { DayTimes } from './day-times.tsx';
import type { FreeTime, WantedVisit } from './free-times.ts';
import { monthOf } from './month.ts';
import { MonthGrid } from './month-grid.tsx';
import { type DayRange, useFreeDays } from './use-free-days.ts';

interface WhenProps {
  readonly wanted: WantedVisit;
  /** Another number: everything is asked for again. */
  readonly turn: number;
  /** Where only some days will do. */
  readonly range?: DayRange | undefined;
  /** The day that is shown first. */
  readonly at?: string | undefined;
  readonly onChoose: (time: FreeTime) => void;
}

/** On which day, and at what time of it. */
export function When({ wanted, turn, range, at, onChoose }: WhenProps): ReactElement {
  const today = dayOf(new Date());
  const [month, setMonth] = useState(monthOf(at ?? range?.from ?? today));
  const [day, setDay] = useState<string | null>(null);
  const days = useFreeDays(wanted, month, { today, range, turn });
  const shown = day !== null && monthOf(day) === month && days.counts.get(day) !== 0 ? day : null;
  return (
    <>
      <MonthGrid {...{ month, days, today, range }} chosen={shown} onMonth={setMonth} onChoose={setDay} />
      <Notice denial={days.denial} />
      {shown === null ? null : <DayTimes wanted={wanted} on={shown} turn={turn} onChoose={onChoose} />}
    </>
  );
}
