import type { PatientView } from '@percuta/practice';
import type { ReactElement } from 'react';
import { formatNumber } from '../numbers/format-number.ts';
import { commonWords } from '../words/en/common.ts';
import { courseWords } from '../words/en/course.ts';
import { zoneName } from '../words/en/zone-name.ts';

const words = courseWords.after;

/** Sessions that were held: what was done, and the hash under which the record is sealed. */
export function MySessions({ view }: { readonly view: PatientView }): ReactElement | null {
  const held = view.sessions.filter(({ on }) => on !== null);
  if (held.length === 0) return null;
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{words.sessions}</h2>
      {held.map(({ session, on, state, delivered, stoppedBecause, sealedAs }) => (
        <article key={session} className="own-session">
          <h3>
            {on === null ? '' : commonWords.day(on)}, {words.states[state]}
          </h3>
          <ul>
            {delivered.map(({ zone, settingMm, passes }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a step’s place in the record is what tells it from another
              <li key={index}>{words.delivered(zoneName(zone), `${formatNumber(settingMm, 2)}\u00a0mm`, passes)}</li>
            ))}
          </ul>
          {stoppedBecause === null ? null : <p>{words.stopped(stoppedBecause)}</p>}
          {sealedAs === null ? null : <p className="source">{words.sealed(sealedAs)}</p>}
        </article>
      ))}
    </section>
  );
}
