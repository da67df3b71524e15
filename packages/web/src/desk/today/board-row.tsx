import { RULES } from '@percuta/evidence';
import type { OpenItem } from '@percuta/practice';
import type { ReactElement } from 'react';
import { timeOf } from '../../numbers/clock-time.ts';
import { VerdictMark } from '../../parts/verdict-mark.tsx';
import { deskWords } from '../../words/en/desk.ts';
import { todayWords as words } from '../../words/en/desk-today.ts';
import { hrefOf } from '../route.ts';
import { Attendance } from './attendance.tsx';
import type { TodayVisit } from './today.tsx';

interface BoardRowProps {
  readonly visit: TodayVisit;
  readonly practitioner: string;
  /** Set on the first visit that is still to come: the line of now lies above it. */
  readonly nowMs: number | null;
  /** Something was noted of the visit. */
  readonly onNoted: () => void;
}

/** What belongs to the day and the room, and is settled there: it does not stand in a session’s way before. */
const OF_THE_DAY: readonly string[] = [
  'screening',
  'sign-in',
  'identity',
  'photographs',
  'time-out',
  'device',
  'device-aloud',
  'opened-before-person',
  'spoken-with',
  'second-person',
  'hands-gloves-eyes',
  'sharps-box',
];
const MOST_SHOWN = 2;

/** One visit: who and when, the line towards the gate with what is missing on it, and what comes of it. */
export function BoardRow({ visit, practitioner, nowMs, onNoted }: BoardRowProps): ReactElement {
  const { person, startsAt, purpose, stage } = visit;
  return (
    <li className={`board-row board-${stage.replace(' ', '-')}`}>
      {nowMs === null ? null : (
        <p className="board-now">
          <span className="visually-hidden">{words.now}: </span>
          <span>{timeOf(new Date(nowMs))}</span>
        </p>
      )}
      <p className="board-time">{timeOf(startsAt)}</p>
      <div className="board-who">
        <a href={hrefOf({ screen: 'person', personId: person.id })}>{person.name ?? deskWords.person.nameless}</a>
        <p>
          {words.purposes[purpose]}, {words.with(practitioner)}
        </p>
      </div>
      {purpose === 'session' ? <Way visit={visit} /> : <p className="board-way board-free">{words.nothingToClear}</p>}
      <Outcome visit={visit} onNoted={onNoted} />
    </li>
  );
}

function missingOf({ open, clearance }: TodayVisit): readonly OpenItem[] {
  if (open === null || clearance !== 'not cleared') return [];
  return open.filter(({ item }) => !OF_THE_DAY.includes(item) && !/^T\d/.test(item));
}

/** A rule's finding by its title; what stands open by itself in the first sentence of why. */
function titleOf(item: OpenItem): string {
  return RULES.find(({ id }) => id === item.item)?.title ?? words.short(item);
}

/** The line: engraved as far as nothing is missing, dotted from the first thing that is. */
function Way({ visit }: { readonly visit: TodayVisit }): ReactElement {
  const missing = missingOf(visit);
  const isThrough = visit.stage === 'in treatment' || visit.stage === 'done';
  const isClear = isThrough || visit.clearance === 'cleared';
  const shown = missing.slice(0, MOST_SHOWN);
  return (
    <div className={`board-way${isClear ? ' way-clear' : ''}${isThrough ? ' way-through' : ''}`}>
      <span className="way-line" aria-hidden="true" />
      <ul>
        {shown.map((item) => (
          <li key={`${item.item}${item.finding}`}>
            <VerdictMark verdict="ask" />
            <span>{titleOf(item)}</span>
          </li>
        ))}
        {missing.length > MOST_SHOWN ? <li className="way-more">{words.more(missing.length - MOST_SHOWN)}</li> : null}
      </ul>
    </div>
  );
}

function Outcome({ visit, onNoted }: Pick<BoardRowProps, 'visit' | 'onNoted'>): ReactElement {
  const { visitId, person, purpose, stage, clearance, open } = visit;
  const href = hrefOf({ screen: 'session', personId: person.id, sessionId: visitId });
  const isAhead = stage === 'booked' || stage === 'here';
  const isOpening = isAhead && clearance === 'cleared' && open !== null;
  return (
    <div className="board-outcome">
      <b>{outcomeWord(visit)}</b>
      <p>{words.states[stage]}</p>
      {purpose !== 'session' || open === null ? null : (
        <a className={isOpening && stage === 'here' ? 'button' : undefined} href={href}>
          {isOpening && stage === 'here' ? words.openTimeOut : words.open}
          <span className="visually-hidden">: {person.name}</span>
        </a>
      )}
      <Attendance visit={visit} arrivedAt={visit.arrivedAt} lateMinutes={visit.lateMinutes} onNoted={onNoted} />
    </div>
  );
}

function outcomeWord({ stage, clearance, purpose, open }: TodayVisit): string {
  if (purpose !== 'session') return '';
  if (stage === 'done' || stage === 'in treatment') return '';
  if (clearance === 'cleared') return stage === 'here' ? words.ready : words.cleared;
  return open === null ? words.notCleared : words.cannotStart;
}
