import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactElement,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Button } from '../parts/button.tsx';
import { bookingWords as words } from '../words/en/booking.ts';
import { addMonths, dayByKey, monthOf, weeksOf } from './month.ts';
import type { DayRange, FreeDays } from './use-free-days.ts';

interface MonthGridProps {
  readonly month: string;
  readonly days: FreeDays;
  readonly today: string;
  readonly chosen: string | null;
  /** Where only some days will do. */
  readonly range?: DayRange | undefined;
  readonly onMonth: (month: string) => void;
  readonly onChoose: (day: string) => void;
}

/** The first and the last day that may be looked at. */
interface Ends {
  readonly first: string;
  readonly last: string;
}

/** So far ahead somebody may look. */
const MOST_MONTHS = 12;

/** A month at a glance: one stop of the tabulator, walked by arrows, each day with how much is free on it. */
export function MonthGrid({ month, days, today, chosen, range, onMonth, onChoose }: MonthGridProps): ReactElement {
  const id = useId();
  const first = range?.from ?? today;
  const last = range?.until ?? addMonths(today, MOST_MONTHS);
  const { table, held, hold, walk } = useWalk({ month, first, last, chosen, onMonth });
  const most = Math.max(1, ...days.counts.values());
  const weeks = weeksOf(month).filter((week) => week.some((day) => day !== null && day >= today));
  const cell = (day: string) => (
    <DayCell
      key={day}
      day={day}
      free={days.counts.get(day)}
      most={most}
      isPast={day < today}
      out={outOf(day, range)}
      isToday={day === today}
      isHeld={day === held}
      isChosen={day === chosen}
      onChoose={() => [hold(day), onChoose(day)]}
    />
  );
  return (
    <section className="month" aria-labelledby={id}>
      <h2 id={id}>{words.day}</h2>
      <MonthHead {...{ month, first, last, onMonth }} />
      <MonthSum month={month} days={days} />
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked by arrows is a grid */}
      <table role="grid" ref={table} aria-labelledby={id} aria-describedby={`${id}h`} onKeyDown={walk}>
        <WeekdayHead />
        <tbody>
          {weeks.map((week, row) => (
            <tr key={week.find((day) => day !== null) ?? row}>
              {/* biome-ignore lint/suspicious/noArrayIndexKey: an empty cell is its place */}
              {week.map((day, weekday) => (day === null ? <td key={weekday} /> : cell(day)))}
            </tr>
          ))}
        </tbody>
      </table>
      <p id={`${id}h`} className="hint">
        <span className="by-hand">{words.chooseDay}</span> <span className="by-keys">{words.gridHelp}</span>
      </p>
    </section>
  );
}

/** Why a day will not do; null where it may. */
function outOf(day: string, range: DayRange | undefined): string | null {
  if (range === undefined) return null;
  if (day < range.from) return range.tooSoon;
  return range.until !== null && day > range.until ? range.tooLate : null;
}

/** The day that the tabulator stops at, and how the keys walk from it: also into another month, which takes the focus. */
function useWalk({ month, first, last, chosen, onMonth }: Pick<MonthGridProps, 'month' | 'chosen' | 'onMonth'> & Ends) {
  const table = useRef<HTMLTableElement>(null);
  const goal = useRef<string | null>(null);
  const [day, hold] = useState(chosen ?? first);
  const held = monthOf(day) === month ? day : firstOf(month, first);
  useLayoutEffect(() => {
    // What is drawn may be older than the key that was pressed.
    if (goal.current !== held) return;
    goal.current = null;
    table.current?.querySelector<HTMLElement>(`[data-day="${held}"]`)?.focus();
  });
  const walk = (event: KeyboardEvent) => {
    const next = dayByKey(event.key, held);
    if (next === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const to = next < first ? first : next > last ? last : next;
    if (to === held) return;
    goal.current = to;
    hold(to);
    if (monthOf(to) !== month) onMonth(monthOf(to));
  };
  return { table, held, hold, walk };
}

function WeekdayHead(): ReactElement {
  return (
    <thead>
      <tr>
        {words.weekdays.map((weekday) => (
          <th key={weekday} scope="col" abbr={weekday}>
            <span aria-hidden="true">{weekday.slice(0, 2)}</span>
            <span className="visually-hidden">{weekday}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function firstOf(month: string, first: string): string {
  return monthOf(first) === month ? first : `${month}-01`;
}

function MonthHead({ month, first, last, onMonth }: Pick<MonthGridProps, 'month' | 'onMonth'> & Ends) {
  const [before, after] = [addMonths(`${month}-01`, -1), addMonths(`${month}-01`, 1)].map(monthOf);
  return (
    <div className="month-head">
      <MonthStep to={before} isShut={month <= monthOf(first)} text={words.earlier} sign="←" onMonth={onMonth} />
      <b>{words.month(month)}</b>
      <MonthStep to={after} isShut={month >= monthOf(last)} text={words.later} sign="→" onMonth={onMonth} />
    </div>
  );
}

interface MonthStepProps extends Pick<MonthGridProps, 'onMonth'> {
  readonly to: string | undefined;
  readonly isShut: boolean;
  readonly text: (month: string) => string;
  readonly sign: string;
}

function MonthStep({ to = '', isShut, text, sign, onMonth }: MonthStepProps): ReactElement {
  return (
    <Button kind="plain" isShut={isShut} aria-label={text(words.month(to))} onClick={() => onMonth(to)}>
      <span aria-hidden="true">{sign}</span>
    </Button>
  );
}

/** Said once the month is whole, and not with every day that comes in. */
function MonthSum({ month, days }: Pick<MonthGridProps, 'month' | 'days'>): ReactElement {
  const counts = [...days.counts.values()];
  const free = counts.reduce((sum, count) => sum + count, 0);
  const text = words.monthFree(words.month(month), free, counts.filter((count) => count > 0).length);
  return (
    <p className="month-sum" role="status">
      {days.isWhole ? text : days.denial === null ? words.looking : ''}
    </p>
  );
}

interface DayCellProps {
  readonly day: string;
  readonly free: number | undefined;
  /** On the day with the most. */
  readonly most: number;
  readonly isPast: boolean;
  /** Why it will not do, where that is not for want of a free time. */
  readonly out: string | null;
  readonly isToday: boolean;
  readonly isHeld: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function DayCell({ day, free, most, isPast, out, isToday, isHeld, isChosen, onChoose }: DayCellProps): ReactElement {
  const isShut = isPast || out !== null || free === 0;
  const name = isPast ? words.dayPast(day) : out === null ? words.dayFree(day, free) : words.dayOut(day, out);
  const share = (free ?? 0) / most;
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid
    // biome-ignore lint/a11y/useFocusableInteractive: its button has the focus
    <td role="gridcell" aria-selected={isChosen}>
      <button
        type="button"
        data-day={day}
        className={out === null ? 'month-day' : 'month-day month-out'}
        tabIndex={isHeld ? 0 : -1}
        aria-label={name}
        aria-current={isToday ? 'date' : undefined}
        aria-disabled={isShut || undefined}
        onClick={() => (isShut ? undefined : onChoose())}
      >
        <span>{Number(day.slice(8))}</span>
        {isShut || free === undefined ? null : (
          <span className="month-bar" style={{ '--share': 0.15 + 0.85 * share } as CSSProperties} />
        )}
      </button>
    </td>
  );
}
