import type { ReactElement } from 'react';
import { timeOf } from '../../numbers/clock-time.ts';
import { roomWords } from '../../words/en/desk-room.ts';
import type { KeptTimeOut } from './kept-time-out.ts';
import type { TimeOutItem } from './time-out-items.ts';

const words = roomWords.timeOut;

interface DoneItemsProps {
  readonly items: readonly TimeOutItem[];
  readonly settledAtMs: KeptTimeOut['settledAtMs'];
  /** What an item was settled with, where that is worth reading again: the cartridge’s lot. */
  readonly details: Readonly<Partial<Record<TimeOutItem['id'], string>>>;
  readonly onTakeBack: (item: TimeOutItem) => void;
}

/** What is done, a tick without a box, with when. A press takes it back. */
export function DoneItems({ items, settledAtMs, details, onTakeBack }: DoneItemsProps): ReactElement | null {
  if (items.length === 0) return null;
  return (
    <section className="done-items" aria-labelledby="done-items">
      <h2 id="done-items">{words.done(items.length)}</h2>
      <ul>
        {items.map((item) => {
          const at = settledAtMs[item.id];
          return (
            <li key={item.id}>
              <button type="button" onClick={() => onTakeBack(item)}>
                <Tick />
                <span>
                  <span className="visually-hidden">{words.takeBack}: </span>
                  {item.title}
                  {at === undefined ? '' : `, ${timeOf(new Date(at))}`}
                  {details[item.id] === undefined ? null : <small>{details[item.id]}</small>}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Tick(): ReactElement {
  return (
    <svg className="tick-mark" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d="m3 10.5 4.5 4.5L17 5.5" />
    </svg>
  );
}
