import type { AftercareSheet } from '@percuta/practice';
import type { ReactElement } from 'react';
import { commonWords } from '../words/en/common.ts';
import { courseWords } from '../words/en/course.ts';
import { Numbers } from './numbers.tsx';

const words = courseWords.sheet;

/** What a person takes home: each day's guidance, what to call for, and whom. */
export function Sheet({ sheet }: { readonly sheet: AftercareSheet }): ReactElement {
  const { days, onSkin, callEmergency, callPractice, contacts, nextVisit, numbers } = sheet;
  return (
    <div className="sheet">
      <section className="flags">
        <h3>{words.emergency}</h3>
        <SignList signs={callEmergency} />
        <h3>{words.practice}</h3>
        <SignList signs={callPractice} />
        {numbers === null ? null : <Numbers numbers={numbers} />}
      </section>
      <p>
        <b>{words.onSkin}:</b> {onSkin.join(', ')}
      </p>
      {days
        .filter(({ usual, toDo, notUsual }) => usual.length + toDo.length + notUsual.length > 0)
        .map((day) => (
          <section key={day.day} className="sheet-day">
            <h3>
              {words.day(day.day)} <span className="hint">{commonWords.day(day.on)}</span>
            </h3>
            <Line label={words.usual} items={day.usual} />
            <Line label={words.toDo} items={day.toDo.map(({ when, says }) => words.step(when, says))} />
            <Line
              label={words.notOnSkin}
              items={day.notOnSkin.map(({ what, forHours }) => words.keptOff(what, forHours))}
            />
            {contacts.includes(day.on) ? <p>{words.asks}.</p> : null}
          </section>
        ))}
      <p>{words.next(commonWords.day(nextVisit.from), commonWords.day(nextVisit.to))}</p>
      <p className="source">{words.hash(sheet.hash.slice(0, 19))}</p>
    </div>
  );
}

export function SignList({ signs }: { readonly signs: readonly string[] }): ReactElement {
  return (
    <ul className="flag-list">
      {signs.map((sign) => (
        <li key={sign}>{sign}</li>
      ))}
    </ul>
  );
}

function Line({ label, items }: { readonly label: string; readonly items: readonly string[] }): ReactElement | null {
  if (items.length === 0) return null;
  return (
    <p>
      <b>{label}:</b> {items.map((item) => item.replace(/\.$/, '')).join('; ')}.
    </p>
  );
}
