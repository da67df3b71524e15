import type { CourseState } from '@percuta/practice';
import type { ReactElement } from 'react';
import { timeOf } from '../../numbers/clock-time.ts';
import { commonWords } from '../../words/en/common.ts';
import { deskWords } from '../../words/en/desk.ts';
import type { NameOf } from '../use-staff.ts';
import { timelineOf } from './timeline-lines.ts';

const words = deskWords.entries;

/** The record as a line with a tick for every entry, newest on top. */
export function Timeline({ course, nameOf }: { readonly course: CourseState; readonly nameOf: NameOf }): ReactElement {
  return (
    <ol className="timeline">
      {timelineOf(course).map(({ on, entry, place, title, text }) => (
        <li key={`${on}${place}${title}`}>
          <p className="timeline-when">
            {commonWords.day(on)}
            {entry === null ? '' : `, ${timeOf(entry.at)}`}
          </p>
          <p>
            <b>{title}</b>
          </p>
          {text === null || text === '' ? null : <p>{text}</p>}
          {entry === null ? null : (
            <p className="source">
              {words.by(nameOf(entry.by))} · {words.number(entry.seq)}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
