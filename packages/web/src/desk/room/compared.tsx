import { compareDelivered } from '@percuta/practice';
import type { ReactElement } from 'react';
import { deskWords } from '../../words/en/desk.ts';
import { roomWords } from '../../words/en/desk-room.ts';
import type { Room } from './room.ts';

const words = roomWords.record;
const needling = roomWords.needling;

/** What was delivered beside what was planned, zone by zone. */
export function Compared({ room }: { readonly room: Room }): ReactElement {
  const { session } = room.record;
  const { zones, stoppedBecause } = compareDelivered(session.zones, session);
  return (
    <>
      <h3>{words.compared}</h3>
      {stoppedBecause === null ? null : <p className="until">{words.stopped(stoppedBecause)}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has only a keyboard scrolls it too */}
      <section className="table-scroll" aria-label={words.compared} tabIndex={0}>
        <table className="record-table">
          <thead>
            <tr>
              {words.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {zones.map(({ zone, planned, delivered, endpoints, painScore, outcome, reasons }) => (
              <tr key={zone}>
                <th scope="row">{deskWords.capital(deskWords.zone(zone))}</th>
                <td>{planned === null ? words.none : needling.planned(planned.settingMm, planned.passes)}</td>
                <td>{delivered === null ? words.none : needling.planned(delivered.settingMm, delivered.passes)}</td>
                <td>{endpoints.map((endpoint) => needling.endpoints[endpoint]).join(', ') || words.none}</td>
                <td>{painScore ?? words.none}</td>
                <td>
                  {words.outcome[outcome]}
                  {reasons.length === 0 ? '' : `: ${[...new Set(reasons)].join('; ')}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
