import type { DeskVisit } from '@percuta/practice';
import type { ReactElement } from 'react';
import { timeOf } from '../../numbers/clock-time.ts';
import { commonWords } from '../../words/en/common.ts';
import { deskWords } from '../../words/en/desk.ts';

/** The visits as the front desk needs to know them: when, where it stands, cleared or not, and never why. */
export function DeskVisits({ visits }: { readonly visits: readonly DeskVisit[] }): ReactElement {
  return (
    <section aria-labelledby="visits">
      <h2 id="visits">{deskWords.person.visits}</h2>
      {visits.length === 0 ? <p>{deskWords.person.noVisits}</p> : null}
      <ul className="rows">
        {visits.map((visit) => (
          <li key={visit.visit} className="row">
            <b>
              {commonWords.day(visit.on)}, {timeOf(visit.startsAt)}
            </b>
            <span>{deskWords.stages[visit.stage]}</span>
            <span className="hint">{visit.clearance ?? ''}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
