import { type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactElement, useId, useRef } from 'react';
import { dayOf } from '../../numbers/clock-time.ts';
import { clockOf, minuteOf } from '../../numbers/wall-instant.ts';
import { calendarWords as words } from '../../words/en/desk-calendar.ts';
import { useNow } from '../room/use-now.ts';
import { type CalendarVisit, type Column, visitsIn } from './calendar-visit.ts';
import { type ColumnItem, type Hours, hoursOf, itemsOf } from './column-items.ts';
import type { Carry } from './use-carry.ts';
import { useFocusInColumn } from './use-focus-in-column.ts';

export interface Slot {
  readonly column: Column;
  readonly minute: number;
}

interface BoardProps {
  readonly columns: readonly Column[];
  readonly visits: readonly CalendarVisit[];
  readonly nameOf: (id: string | null) => string;
  readonly carry: Carry;
  readonly onOpen: (visit: CalendarVisit, column: number) => void;
  readonly onSlot: (slot: Slot) => void;
}

const STEP = 15;
/** Further than a hand that only presses. */
const DRAG_PX = 6;

/** Columns side by side, the time downwards. Every visit and every empty stretch is a button with its whole name. */
export function CalendarBoard(props: BoardProps): ReactElement {
  const { columns, visits, carry } = props;
  const now = new Date(useNow(60_000)).toISOString();
  const hours = hoursOf(visits);
  const board = useRef<HTMLDivElement>(null);
  useFocusInColumn(board);
  const labels = Array.from({ length: (hours.until - hours.from) / 60 }, (_, hour) => hours.from + hour * 60);
  return (
    <div ref={board} className={carry.carried === null ? 'cal-scroll' : 'cal-scroll cal-carrying'}>
      <div className="cal" style={{ '--quarters': (hours.until - hours.from) / STEP } as CSSProperties}>
        <div className="cal-hours" aria-hidden="true">
          {labels.map((minute) => (
            <span key={minute}>{clockOf(minute)}</span>
          ))}
          {isNowIn(columns, now, hours) ? (
            <span className="cal-tag" style={{ '--from': (minuteOf(now) - hours.from) / STEP } as CSSProperties}>
              {clockOf(minuteOf(now))}
            </span>
          ) : null}
        </div>
        {columns.map((column, index) => (
          <CalendarColumn key={column.key} {...props} {...{ column, index, hours, now }} />
        ))}
      </div>
    </div>
  );
}

function isNowIn(columns: readonly Column[], now: string, hours: Hours): boolean {
  const minute = minuteOf(now);
  return columns.some(({ on }) => on === dayOf(now)) && minute > hours.from && minute < hours.until;
}

interface ColumnProps extends BoardProps {
  readonly column: Column;
  readonly index: number;
  readonly hours: Hours;
  readonly now: string;
}

function CalendarColumn(props: ColumnProps): ReactElement {
  const { column, index, visits, hours, now, carry } = props;
  const id = useId();
  const today = dayOf(now);
  const earliest = column.on < today ? 24 * 60 : column.on === today ? minuteOf(now) : 0;
  const items = itemsOf(visitsIn(column, visits), hours, earliest);
  const nowMinute = minuteOf(now);
  const isNowShown = isNowIn([column], now, hours);
  return (
    <section className="cal-column" aria-labelledby={id}>
      <h2 id={id} aria-current={column.on === today && carry.carried === null ? 'date' : undefined}>
        {column.title}
      </h2>
      <ol className="cal-items" data-column={index}>
        {items.map((item) => (
          <li key={item.visit?.visitId ?? `free ${item.from}`} style={placed(item, hours)}>
            {item.visit === null ? <Gap {...props} item={item} /> : <Visit {...props} visit={item.visit} item={item} />}
          </li>
        ))}
        <Ghost {...props} />
        {isNowShown ? (
          <li className="cal-now" style={placed({ from: nowMinute, until: nowMinute, lane: 0, lanes: 1 }, hours)}>
            <span className="visually-hidden">{words.now(clockOf(nowMinute))}</span>
          </li>
        ) : null}
      </ol>
    </section>
  );
}

function placed({ from, until, lane, lanes }: Omit<ColumnItem, 'visit'>, hours: Hours): CSSProperties {
  return {
    '--from': (from - hours.from) / STEP,
    '--long': (until - from) / STEP,
    '--lane': lane,
    '--lanes': lanes,
  } as CSSProperties;
}

function Gap({ item, column, onSlot }: ColumnProps & { readonly item: ColumnItem }): ReactElement {
  const { from, until } = item;
  return (
    <button
      type="button"
      className="cal-gap"
      aria-label={words.gap(clockOf(from), clockOf(until), column.title)}
      onClick={(event) => {
        // A key has no place; a pointer means the quarter of an hour that it points at.
        const box = event.currentTarget.getBoundingClientRect();
        const share = event.detail === 0 ? 0 : (event.clientY - box.top) / box.height;
        onSlot({ column, minute: Math.floor((from + share * (until - from)) / STEP) * STEP });
      }}
    >
      <span aria-hidden="true">{words.gapShort}</span>
    </button>
  );
}

function Visit(props: ColumnProps & { readonly item: ColumnItem; readonly visit: CalendarVisit }): ReactElement {
  const { item, visit, column, index, nameOf, carry, onOpen } = props;
  const drag = useDrag(props);
  const isCarried = carry.carried?.visit.visitId === visit.visitId;
  const where = column.practitionerId === undefined ? nameOf(visit.practitionerId) : nameOf(visit.roomId);
  const name = visit.person.name ?? words.unnamed;
  const purpose = words.purposes[visit.purpose];
  const [from, until] = [clockOf(item.from), clockOf(item.until)];
  return (
    <button
      type="button"
      className={classOf(visit, isCarried)}
      aria-describedby="calendar-help"
      aria-pressed={isCarried || undefined}
      data-visit={visit.visitId}
      onKeyDown={(event) => carryByKey(event, props)}
      onKeyUp={(event) => (event.key === ' ' ? event.preventDefault() : undefined)}
      onClick={() => (drag.wasDragged() ? undefined : isCarried ? void carry.drop() : onOpen(visit, index))}
      {...drag.handlers}
    >
      <b>
        {from} {name}
      </b>{' '}
      <span>
        {purpose}
        {where === '' ? '' : `, ${where}`}
        {visit.overlap === null ? '' : `, ${words.overlaps}`}
        <span className="visually-hidden">{words.rest(until, words.stages[visit.stage])}</span>
      </span>
    </button>
  );
}

function classOf({ stage, overlap }: CalendarVisit, isCarried: boolean): string {
  const marks = [isCarried ? 'cal-carried' : '', overlap === null ? '' : 'cal-overlap'];
  return ['cal-visit', `cal-${stage.replace(' ', '-')}`, ...marks].filter((mark) => mark !== '').join(' ');
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** Space picks up and drops, arrows carry, Escape puts back. */
function carryByKey(
  event: KeyboardEvent,
  { visit, index, carry }: ColumnProps & { readonly visit: CalendarVisit },
): void {
  const isCarried = carry.carried?.visit.visitId === visit.visitId;
  const arrow = ARROWS[event.key];
  if (event.key === ' ') {
    event.preventDefault();
    if (isCarried) void carry.drop();
    else if (visit.stage === 'booked') carry.pickUp(visit, index);
  } else if (isCarried && arrow !== undefined) {
    event.preventDefault();
    carry.by(...arrow);
  } else if (isCarried && event.key === 'Escape') {
    carry.putBack();
  }
}

/** Drags with a mouse or a pen. A finger scrolls: it moves a visit by the buttons. */
function useDrag({ visit, index, hours, carry }: ColumnProps & { readonly visit: CalendarVisit }) {
  const start = useRef<{ readonly x: number; readonly y: number; readonly grabbed: number } | null>(null);
  const dragged = useRef(false);
  const down = (event: PointerEvent<HTMLElement>) => {
    dragged.current = false;
    if (event.pointerType === 'touch' || event.button !== 0 || visit.stage !== 'booked') return;
    const box = event.currentTarget.getBoundingClientRect();
    start.current = { x: event.clientX, y: event.clientY, grabbed: event.clientY - box.top };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const over = (event: PointerEvent<HTMLElement>) => {
    const from = start.current;
    if (from === null) return;
    if (!dragged.current && Math.hypot(event.clientX - from.x, event.clientY - from.y) < DRAG_PX) return;
    if (!dragged.current) carry.pickUp(visit, index);
    dragged.current = true;
    const column = document
      .elementsFromPoint(event.clientX, event.clientY)
      .find(
        (element): element is HTMLElement => element instanceof HTMLElement && element.dataset.column !== undefined,
      );
    if (column === undefined) return;
    const box = column.getBoundingClientRect();
    const share = (event.clientY - from.grabbed - box.top) / box.height;
    const minute = Math.round((hours.from + share * (hours.until - hours.from)) / STEP) * STEP;
    carry.to(Number(column.dataset.column), minute);
  };
  const up = () => {
    start.current = null;
    if (!dragged.current) return;
    if (carry.conflicts.length === 0) void carry.drop();
    else carry.putBack();
  };
  return {
    wasDragged: () => dragged.current,
    handlers: { onPointerDown: down, onPointerMove: over, onPointerUp: up, onPointerCancel: carry.putBack },
  };
}

/** Where it would lie, and why it may not. */
function Ghost({ index, hours, carry }: ColumnProps): ReactElement | null {
  const { carried, because } = carry;
  if (carried === null || carried.column !== index) return null;
  const { visit, minute } = carried;
  const until = minute + (Date.parse(visit.endsAt) - Date.parse(visit.startsAt)) / 60_000;
  return (
    <li
      aria-hidden="true"
      className={because === '' ? 'cal-ghost' : 'cal-ghost cal-ghost-no'}
      style={placed({ from: minute, until, lane: 0, lanes: 1 }, hours)}
    >
      <b>
        {clockOf(minute)} {visit.person.name ?? words.unnamed}
      </b>
      <span>{because}</span>
    </li>
  );
}
