import { type ComparedZone, compareDelivered } from '@percuta/practice';
import type { ReactElement } from 'react';
import { FaceDifference } from '../../face/face-difference.tsx';
import { deskWords } from '../../words/en/desk.ts';
import { roomWords } from '../../words/en/desk-room.ts';
import type { Room } from './room.ts';

const words = roomWords.record;
const needling = roomWords.needling;

/** What was delivered beside what was planned, zone by zone: a table, and on a telephone a list. */
export function Compared({ room }: { readonly room: Room }): ReactElement {
  const { session } = room.record;
  const { zones, stoppedBecause } = compareDelivered(session.zones, session);
  const rows = zones.map(rowOf);
  return (
    <>
      <h3>{words.compared}</h3>
      {stoppedBecause === null ? null : <p className="until">{words.stopped(stoppedBecause)}</p>}
      <FaceDifference zones={zones} exclusions={room.plan.plan.exclusions} />
      <ComparedTable rows={rows} />
      <ul className="compared-list">
        {rows.map(({ zone, planned, delivered, endpoint, pain, beside }) => (
          <li key={zone}>
            <b>{zone}</b>
            <p>{words.deliveredOfPlanned(delivered, planned)}</p>
            <p className="hint">{words.endpointAndPain(endpoint, pain)}</p>
            <p>{deskWords.capital(beside)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

interface Row {
  readonly zone: string;
  readonly planned: string;
  readonly delivered: string;
  readonly endpoint: string;
  readonly pain: string;
  readonly beside: string;
}

function rowOf({ zone, planned, delivered, endpoints, painScore, outcome, reasons }: ComparedZone): Row {
  return {
    zone: deskWords.capital(deskWords.zone(zone)),
    planned: planned === null ? words.none : needling.planned(planned.settingMm, planned.passes),
    delivered: delivered === null ? words.none : needling.planned(delivered.settingMm, delivered.passes),
    endpoint: endpoints.map((endpoint) => needling.endpoints[endpoint]).join(', ') || words.none,
    pain: painScore === null ? words.none : String(painScore),
    beside: `${words.outcome[outcome]}${reasons.length === 0 ? '' : `: ${[...new Set(reasons)].join('; ')}`}`,
  };
}

function ComparedTable({ rows }: { readonly rows: readonly Row[] }): ReactElement {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has only a keyboard scrolls it too
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
          {rows.map(({ zone, planned, delivered, endpoint, pain, beside }) => (
            <tr key={zone}>
              <th scope="row">{zone}</th>
              <td>{planned}</td>
              <td>{delivered}</td>
              <td>{endpoint}</td>
              <td>{pain}</td>
              <td>{beside}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
