import { type ReactElement, useEffect, useId, useRef } from 'react';
import { timeOf } from '../../numbers/clock-time.ts';
import { Button } from '../../parts/button.tsx';
import { bookCourseWords as words } from '../../words/en/book-course.ts';
import type { FreeTime } from '../free-times.ts';
import { When } from '../when.tsx';
import type { WantedCourse } from './find-times.ts';
import type { DayWindow, SeriesTime, Step } from './series.ts';

/** One visit as it is proposed. */
export interface ProposedVisit {
  readonly step: Step;
  readonly name: string;
  readonly time: SeriesTime | null;
  readonly window: DayWindow | null;
  readonly practitioner: string;
  readonly practitionerId: string;
}

interface CourseRowsProps {
  readonly visits: readonly ProposedVisit[];
  readonly course: WantedCourse;
  readonly earliestOn: string;
  readonly isLooking: boolean;
  /** The place that is being changed; null for none. */
  readonly changing: number | null;
  readonly onChange: (place: number | null) => void;
  readonly onChoose: (place: number, time: FreeTime) => void;
}

/** The visits of a course in a list, each with its window and a way to another time. */
export function CourseRows({ visits, changing, isLooking, onChange, ...rest }: CourseRowsProps): ReactElement {
  return (
    <ol className="course-rows">
      {visits.map((visit, place) => (
        <li key={visit.step.key}>
          <div className="course-row">
            <div>
              <b>{visit.name}</b>
              <p className={visit.time === null && !isLooking ? 'course-none' : ''}>{whenOf(visit, isLooking)}</p>
              {visit.window === null ? null : <p className="hint">{words.mayBe(visit.window)}</p>}
            </div>
            {changing === place ? null : (
              <ChangeButton name={visit.name} isBusy={isLooking} onChange={() => onChange(place)} />
            )}
          </div>
          {changing === place ? <Changing {...rest} visit={visit} place={place} onKeep={() => onChange(null)} /> : null}
        </li>
      ))}
    </ol>
  );
}

function whenOf({ time, practitioner }: ProposedVisit, isLooking: boolean): string {
  if (time !== null) return words.on(time.on, timeOf(time.startsAt), practitioner);
  return isLooking ? '…' : words.noDay;
}

interface ChangeButtonProps {
  readonly name: string;
  readonly isBusy: boolean;
  readonly onChange: () => void;
}

/** The focus comes back here once another time is chosen, or none. */
function ChangeButton({ name, isBusy, onChange }: ChangeButtonProps): ReactElement {
  return (
    <Button kind="plain" data-change={name} isShut={isBusy} aria-label={words.changeOf(name)} onClick={onChange}>
      {words.change}
    </Button>
  );
}

interface ChangingProps extends Pick<CourseRowsProps, 'course' | 'earliestOn' | 'onChoose'> {
  readonly visit: ProposedVisit;
  readonly place: number;
  readonly onKeep: () => void;
}

/** The month of one visit: days outside of its window are hatched, and say why. */
function Changing({ visit, place, course, earliestOn, onChoose, onKeep }: ChangingProps): ReactElement {
  const { step, name, time, window } = visit;
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const range =
    window === null
      ? { from: earliestOn, until: null, tooSoon: words.notBefore, tooLate: words.tooLate }
      : { ...window, tooSoon: words.tooSoon, tooLate: words.tooLate };
  const wanted = { ...course, minutes: step.minutes, device: step.purpose === 'session' ? course.device : null };
  return (
    <section className="course-change" aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {words.changing(name)}
      </h3>
      <When wanted={wanted} turn={0} range={range} at={time?.on} onChoose={(chosen) => onChoose(place, chosen)} />
      <Button kind="link" onClick={onKeep}>
        {words.keep}
      </Button>
    </section>
  );
}
