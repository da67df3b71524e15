import type { listResourcesContract } from '@percuta/server';
import { type ReactElement, useState } from 'react';
import { addDays, weekdayOf } from '../../booking/month.ts';
import { dayOf, timeOf } from '../../numbers/clock-time.ts';
import { ChoiceField } from '../../parts/choice.tsx';
import { SelectField } from '../../parts/fields.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { type AnswerBody, call } from '../../server/call.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { calendarWords as words } from '../../words/en/desk-calendar.ts';
import { serverWords } from '../../words/en/server.ts';
import type { Named } from '../people/find-person.tsx';
import { hrefOf } from '../route.ts';
import { WaitingList } from '../waiting-list/waiting-list.tsx';
import { CalendarBoard, type Slot } from './calendar-board.tsx';
import type { CalendarVisit, Column } from './calendar-visit.ts';
import { CarryBar } from './carry-bar.tsx';
import { NewBooking } from './new-booking.tsx';
import { useCalendarDays } from './use-calendar-days.ts';
import { useCarry } from './use-carry.ts';
import { VisitDialog } from './visit-dialog.tsx';
import '../../styles/calendar.css';

type Resources = AnswerBody<typeof listResourcesContract, 200>;
type Span = 'day' | 'week';
type By = 'person' | 'room';

interface CalendarPageProps {
  /** Null: today. */
  readonly on: string | null;
  readonly span: Span;
}

/** The bookings of a day or a week, by person and by room. */
export default function CalendarPage({ on, span }: CalendarPageProps): ReactElement {
  const day = on ?? dayOf(new Date());
  const [answer] = useAnswer('resources', () =>
    call<typeof listResourcesContract>({ method: 'GET', path: '/api/resources' }),
  );
  if (answer === 'waiting') return <PageTitle>{words.loading}</PageTitle>;
  if (!answer.ok) return <Notice denial={answer} />;
  const first = span === 'day' ? day : addDays(day, -weekdayOf(day));
  return <Calendar on={first} span={span} resources={answer.body} />;
}

interface CalendarProps {
  readonly on: string;
  readonly span: Span;
  readonly resources: Resources;
}

function Calendar({ on, span, resources }: CalendarProps): ReactElement {
  const [by, setBy] = useState<By>('person');
  const [whose, setWhose] = useState<string | null>(null);
  const days = span === 'day' ? [on] : Array.from({ length: 7 }, (_, index) => addDays(on, index));
  const [isCarrying, setCarrying] = useState(false);
  const [answer, again, isHeard] = useCalendarDays(days, !isCarrying);
  const visits = answer !== 'waiting' && answer.ok ? answer.visits : [];
  const named = by === 'person' ? people(resources) : resources.rooms;
  const chosen = named.find(({ id }) => id === whose) ?? named[0];
  const columns = columnsOf({ days, by, named, chosen: chosen?.id ?? null, visits });
  return (
    <>
      <header className="cal-head">
        <PageTitle part={`${on}${span}`}>{span === 'day' ? words.day(on) : words.week(on)}</PageTitle>
        <p className="hint">{countOf(answer, isHeard)}</p>
        <Ways on={on} span={span} />
        <div className="cal-choice no-print">
          <ChoiceField
            label={words.by}
            value={by}
            options={(['person', 'room'] as const).map((value) => ({ value, text: words.bys[value] }))}
            onChoose={setBy}
          />
          {span === 'week' && chosen !== undefined ? (
            <SelectField
              label={words.whose}
              value={chosen.id}
              options={named.map(({ id, name }) => ({ value: id, text: name }))}
              onChoose={setWhose}
            />
          ) : null}
        </div>
      </header>
      {answer !== 'waiting' && !answer.ok ? <Notice denial={answer} /> : null}
      {columns.length === 0 ? <p>{by === 'person' ? words.nobody : words.noRooms}</p> : null}
      <div className={span === 'day' ? 'cal-beside' : undefined}>
        <div>
          <Shown {...{ columns, visits, resources, again, setCarrying }} />
        </div>
        <WaitingList changes={visits.map(({ startsAt }) => startsAt).join()} onChanged={() => void again()} />
      </div>
    </>
  );
}

/** How many there are; and when they were read, where changes do not come in by themselves. */
function countOf(answer: ReturnType<typeof useCalendarDays>[0], isHeard: boolean): string {
  if (answer === 'waiting') return serverWords.loading;
  if (!answer.ok) return '';
  const count = words.count(answer.visits.length);
  return isHeard ? count : `${count}, ${words.readAt(timeOf(answer.readAt))}`;
}

interface ShownProps {
  readonly columns: readonly Column[];
  readonly visits: readonly CalendarVisit[];
  readonly resources: Resources;
  readonly again: () => Promise<void>;
  readonly setCarrying: (isCarrying: boolean) => void;
}

function Shown({ columns, visits, resources, again, setCarrying }: ShownProps): ReactElement {
  const [opened, setOpened] = useState<{ readonly visit: CalendarVisit; readonly column: number } | null>(null);
  const [slot, setSlot] = useState<Slot | null>(null);
  const names = new Map([...people(resources), ...resources.rooms].map(({ id, name }) => [id, name]));
  const nameOf = (id: string | null) => (id === null ? '' : (names.get(id) ?? ''));
  const carry = useCarry({ columns, visits, nameOf, onMoved: again });
  const isCarrying = carry.carried !== null || opened !== null || slot !== null;
  const [wasCarrying, setWas] = useState(false);
  if (wasCarrying !== isCarrying) {
    setWas(isCarrying);
    setCarrying(isCarrying);
  }
  const closeAfter = async () => {
    setOpened(null);
    setSlot(null);
    await again();
  };
  return (
    <>
      <p id="calendar-help" className="hint no-print">
        {words.help}
      </p>
      <CarryBar carry={carry} />
      <CalendarBoard
        {...{ columns, visits, nameOf, carry }}
        onOpen={(visit, column) => setOpened({ visit, column })}
        onSlot={setSlot}
      />
      {opened === null ? null : (
        <VisitDialog
          visit={opened.visit}
          nameOf={nameOf}
          onMove={() => [setOpened(null), carry.pickUp(opened.visit, opened.column)]}
          onCancelled={() => void closeAfter()}
          onClose={() => setOpened(null)}
        />
      )}
      {slot === null ? null : (
        <NewBooking
          slot={slot}
          practitioners={people(resources)}
          onBooked={() => void closeAfter()}
          onClose={() => setSlot(null)}
        />
      )}
    </>
  );
}

function Ways({ on, span }: Pick<CalendarProps, 'on' | 'span'>): ReactElement {
  const step = span === 'day' ? 1 : 7;
  const way = (day: string | null, to: Span = span) => hrefOf({ screen: 'calendar', on: day, span: to });
  return (
    <div className="cal-ways no-print">
      <nav aria-label={words.goLabel}>
        <a href={way(addDays(on, -step))}>
          <span className="visually-hidden">{words.earlier[span]}</span>
          <span aria-hidden="true">←</span>
        </a>
        <a href={way(null)}>{words.today}</a>
        <a href={way(addDays(on, step))}>
          <span className="visually-hidden">{words.later[span]}</span>
          <span aria-hidden="true">→</span>
        </a>
      </nav>
      <nav aria-label={words.spanLabel} className="cal-spans">
        {(['day', 'week'] as const).map((to) => (
          <a key={to} href={way(on, to)} aria-current={to === span ? 'page' : undefined}>
            {words.spans[to]}
          </a>
        ))}
      </nav>
    </div>
  );
}

const people = ({ practitioners }: Resources): readonly Named[] =>
  practitioners.map(({ accountId, name }) => ({ id: accountId, name }));

interface Wanted {
  readonly days: readonly string[];
  readonly by: By;
  readonly named: readonly Named[];
  readonly chosen: string | null;
  readonly visits: readonly CalendarVisit[];
}

/** A day: one column for each; a week: one for each of its days, of the one that was chosen. */
function columnsOf({ days, by, named, chosen, visits }: Wanted): readonly Column[] {
  const of = (id: string | null) => (by === 'person' ? (id === null ? {} : { practitionerId: id }) : { roomId: id });
  const [on = ''] = days;
  if (days.length > 1)
    return chosen === null ? [] : days.map((day) => ({ key: day, title: words.column(day), on: day, ...of(chosen) }));
  const columns = named.map(({ id, name }) => ({ key: id, title: name, on, ...of(id) }));
  const isLeft = by === 'room' && visits.some(({ roomId }) => roomId === null);
  return isLeft ? [...columns, { key: 'none', title: words.noRoom, on, roomId: null }] : columns;
}
