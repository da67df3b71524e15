import type { HarmRate, Proportion } from '@percuta/practice';
import type { listHarmContract } from '@percuta/server';
import type { ReactElement } from 'react';
import { Notice } from '../../parts/notice.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { type AnswerBody, call } from '../../server/call.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { commonWords } from '../../words/en/common.ts';
import { harmWords as words } from '../../words/en/desk-harm.ts';
import { hrefOf } from '../route.ts';
import '../../styles/harm.css';

type Listed = AnswerBody<typeof listHarmContract, 200>;

/** Harms of the practice, and its own rates with n of n and their intervals. */
export default function HarmPage(): ReactElement {
  const [answer] = useAnswer('harm', () => call<typeof listHarmContract>({ method: 'GET', path: '/api/harm' }));
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p className="explanation lead">{words.lead}</p>
      {answer === 'waiting' ? null : answer.ok ? <Harm listed={answer.body} /> : <Notice denial={answer} />}
    </>
  );
}

function Harm({ listed: { events, rates, records } }: { readonly listed: Listed }): ReactElement {
  return (
    <>
      <section aria-labelledby="events">
        <h2 id="events">{words.events}</h2>
        {events.length === 0 ? <p>{words.noEvents}</p> : null}
        <ul className="rows">
          {events.map((event) => (
            <EventRow key={event.eventId} event={event} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="rates">
        <h2 id="rates">{words.rates}</h2>
        <p className="explanation">{words.ratesLead}</p>
        {rates.length === 0 ? <p>{words.noSessions}</p> : <Rates rates={rates} />}
      </section>
      <p className="hint">{words.opened(records)}</p>
    </>
  );
}

function EventRow({ event }: { readonly event: Listed['events'][number] }): ReactElement {
  const { eventId, person, term, grade, isSerious, outcome, recordedOn, lots } = event;
  const title = words.term(term);
  return (
    <li className="row harm-row">
      {person === null ? (
        <b>{title}</b>
      ) : (
        <a href={hrefOf({ screen: 'event', personId: person.id, eventId })}>
          {title}, {person.name ?? words.somebody}
        </a>
      )}
      <span>
        {words.gradeShort(grade)}. <span className={isSerious ? 'late' : ''}>{seriousness(isSerious)}</span>.{' '}
        {words.outcomes[outcome as keyof typeof words.outcomes] ?? outcome}
      </span>
      <span className="hint">
        {commonWords.day(recordedOn)}
        {lots.length === 0 ? '' : `. ${words.lots}: ${lots.join(', ')}`}
      </span>
    </li>
  );
}

const seriousness = (isSerious: boolean) => (isSerious ? words.isSerious : words.notSerious);

function Rates({ rates }: { readonly rates: readonly HarmRate[] }): ReactElement {
  const kinds = [...new Set(rates.map(({ by }) => by))];
  return (
    <>
      {kinds.map((by) => (
        <table key={by} className="rates">
          <caption>{words.by[by]}</caption>
          <thead>
            <tr>
              <th scope="col">{words.columns.group}</th>
              <th scope="col">{words.columns.any}</th>
              <th scope="col">{words.columns.gradeTwoOrMore}</th>
              <th scope="col">{words.columns.serious}</th>
            </tr>
          </thead>
          <tbody>
            {rates
              .filter((rate) => rate.by === by)
              .map((rate) => (
                <tr key={rate.group}>
                  <th scope="row">{words.group(by, rate.group)}</th>
                  <Rate of={rate.any} label={words.columns.any} />
                  <Rate of={rate.gradeTwoOrMore} label={words.columns.gradeTwoOrMore} />
                  <Rate of={rate.serious} label={words.columns.serious} />
                </tr>
              ))}
          </tbody>
        </table>
      ))}
    </>
  );
}

function Rate({ of, label }: { readonly of: Proportion; readonly label: string }): ReactElement {
  return (
    <td>
      <span className="rate-label" aria-hidden="true">
        {label}
      </span>{' '}
      {words.count(of)} <span className="hint">{words.interval(of)}</span>
    </td>
  );
}
