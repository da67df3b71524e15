import type { listReadersContract } from '@percuta/server';
import type { ReactElement } from 'react';
import { timeOf } from '../numbers/clock-time.ts';
import { Notice } from '../parts/notice.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { type AnswerBody, call } from '../server/call.ts';
import { useAnswer } from '../server/use-answer.ts';
import { commonWords } from '../words/en/common.ts';
import { courseWords } from '../words/en/course.ts';
import type { OwnCourse } from './use-own-course.ts';

const words = courseWords.trust;

type Reader = AnswerBody<typeof listReadersContract, 200>['readers'][number];

/** Who has read my record or written in it, newest first, day by day. */
export default function Readers({ course }: { readonly course: OwnCourse }): ReactElement {
  const { personId } = course;
  const [answer] = useAnswer(personId, () =>
    call<typeof listReadersContract>({ method: 'GET', path: '/api/people/:personId/readers', params: { personId } }),
  );
  return (
    <>
      <PageTitle>{words.readers}</PageTitle>
      <p className="explanation lead">{words.readersText}</p>
      {answer === 'waiting' ? null : answer.ok ? <Days readers={answer.body.readers} /> : <Notice denial={answer} />}
      <p className="after-list">
        <a href="#overview">{courseWords.back}</a>
      </p>
    </>
  );
}

function Days({ readers }: { readonly readers: readonly Reader[] }): ReactElement {
  if (readers.length === 0) return <p>{words.noReaders}</p>;
  const days = Map.groupBy(readers, ({ on }) => on);
  return (
    <>
      {[...days].map(([on, ofDay]) => (
        <section key={on} className="readers" aria-label={commonWords.day(on)}>
          <h2>{commonWords.day(on)}</h2>
          <ul>
            {ofDay.map((reader) => (
              <ReaderRow key={`${reader.firstAt}${reader.words}${reader.who?.name}`} reader={reader} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function ReaderRow({ reader }: { readonly reader: Reader }): ReactElement {
  const { who, words: did, reason, brokeGlass, times, firstAt, lastAt } = reader;
  const roles = who === null || who.isYou ? '' : who.roles.map((role) => courseWords.roles[role]).join(', ');
  return (
    <li className={brokeGlass ? 'reader-unusual' : undefined}>
      <p>
        <b>{who?.name ?? words.percuta}</b>
        {roles === '' ? '' : `, ${roles}`}
      </p>
      <p>{did}</p>
      {reason === null ? null : <p>{words.reason(reason)}</p>}
      <p className="hint">
        {times === 1 ? words.once(timeOf(firstAt)) : words.several(times, timeOf(firstAt), timeOf(lastAt))}
      </p>
    </li>
  );
}
