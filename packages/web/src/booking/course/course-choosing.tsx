import type { listResourcesContract } from '@percuta/server';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { courseWindowsPicture } from '../../charts/course-windows.ts';
import { dayOf, timeOf } from '../../numbers/clock-time.ts';
import { Button } from '../../parts/button.tsx';
import { ManyField } from '../../parts/choice.tsx';
import { SelectField } from '../../parts/fields.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PictureFigure } from '../../parts/picture-figure.tsx';
import type { AnswerBody } from '../../server/call.ts';
import { bookCourseWords as words } from '../../words/en/book-course.ts';
import type { FreeTime } from '../free-times.ts';
import { PractitionerChoice } from '../practitioner-choice.tsx';
import { VISIT_MINUTES } from '../visit-lengths.ts';
import type { BookedCourse } from './booked-course.ts';
import { ConfirmCourse } from './confirm-course.tsx';
import type { CoursePlace, OnCourseBooked } from './course-place.ts';
import { CourseRows, type ProposedVisit } from './course-rows.tsx';
import { practitionerFor, type SeriesTime, type Step, stepsOf, windowsOf } from './series.ts';
import { type Series, useSeries } from './use-series.ts';

type Practitioners = AnswerBody<typeof listResourcesContract, 200>['practitioners'];

interface CourseChoosingProps {
  readonly place: CoursePlace;
  readonly course: BookedCourse;
  readonly earliestOn: string;
  readonly practitioners: Practitioners;
  readonly onBooked: OnCourseBooked;
}

/** With whom, how many, and the series that is proposed: each date can be another one within its window. */
export function CourseChoosing(props: CourseChoosingProps): ReactElement {
  const { place, course, earliestOn, practitioners, onBooked } = props;
  const { toBook, window } = course;
  const [wanted, setWanted] = useState<string | null>(null);
  const [count, setCount] = useState(toBook.sessionsLeft);
  const [reviews, setReviews] = useState<readonly string[]>(
    toBook.reviews.slice(0, 1).map(({ months }) => `${months}`),
  );
  const [isConfirming, setConfirming] = useState(false);
  const steps = stepsOf({
    sessions: count,
    sessionMinutes: VISIT_MINUTES.session,
    reviewMinutes: VISIT_MINUTES['follow-up'],
    window,
    reviews: toBook.reviews.filter(({ months }) => reviews.includes(`${months}`)),
  });
  const wishes = { practitionerId: wanted, device: toBook.device };
  const series = useSeries({ course: wishes, steps, earliestOn });
  const firstNumber = toBook.sessions - toBook.sessionsLeft + 1;
  const visits = proposedVisits(steps, series.times, { practitioners, firstNumber });
  const isWhole = series.times.every((time) => time !== null);
  if (isConfirming && isWhole) {
    return (
      <ConfirmCourse
        {...{ place, visits, onBooked }}
        onOther={() => setConfirming(false)}
        onGone={() => [setConfirming(false), void series.again()]}
      />
    );
  }
  return (
    <div className="booking course-booking">
      <p className="explanation">
        {place.isDesk ? words.leadAtDesk(toBook.sessionsLeft, toBook.sessions) : words.lead(count)}{' '}
        {earliestOn > dayOf(new Date()) ? (place.isDesk ? words.earliestAtDesk : words.earliest)(earliestOn) : ''}
      </p>
      <PractitionerChoice practitioners={practitioners} chosen={wanted} onChoose={setWanted} />
      <HowMany left={toBook.sessionsLeft} count={count} onChoose={setCount} />
      <ManyField
        label={words.reviews}
        hint={words.reviewsHint}
        values={reviews}
        options={toBook.reviews.map(({ months }) => ({ value: `${months}`, text: words.review(months) }))}
        onChange={setReviews}
      />
      <Proposed {...{ series, visits, earliestOn }} course={wishes} />
      <Notice denial={series.denial} />
      <div className="actions">
        <Button isShut={!isWhole || series.isLooking} onClick={() => setConfirming(true)}>
          {isWhole || series.isLooking ? words.goOn : words.notWhole}
        </Button>
      </div>
    </div>
  );
}

function HowMany({
  left,
  count,
  onChoose,
}: {
  readonly left: number;
  readonly count: number;
  readonly onChoose: (count: number) => void;
}): ReactElement | null {
  if (left === 1) return null;
  const options = Array.from({ length: left }, (_, index) => {
    const value = left - index;
    return { value, text: value === left ? words.sessionsAll(value) : words.sessionsCount(value) };
  });
  return <SelectField label={words.sessions} value={count} options={options} onChoose={onChoose} />;
}

interface Names {
  readonly practitioners: Practitioners;
  /** Some of the plan may be booked already. */
  readonly firstNumber: number;
}

function proposedVisits(
  steps: readonly Step[],
  times: readonly (SeriesTime | null)[],
  { practitioners, firstNumber }: Names,
): readonly ProposedVisit[] {
  const windows = windowsOf(steps, times);
  const found = times.filter((time) => time !== null);
  return steps.map((step, index) => {
    const time = times[index] ?? null;
    const id = time === null ? '' : practitionerFor(found, time);
    const practitioner = practitioners.find(({ accountId }) => accountId === id)?.name ?? '';
    const name = nameOf(step, index + firstNumber);
    return { step, name, time, window: windows[index] ?? null, practitioner, practitionerId: id };
  });
}

function nameOf({ purpose, key }: Step, number: number): string {
  return purpose === 'session' ? words.session(number) : words.reviewName(monthsOf(key));
}

const monthsOf = (key: string): number => Number(key.split(' ')[1]);

interface ProposedProps {
  readonly series: Series;
  readonly visits: readonly ProposedVisit[];
  readonly course: { readonly practitionerId: string | null; readonly device: string | null };
  readonly earliestOn: string;
}

/** The picture, the list, and what is heard of a change. */
function Proposed({ series, visits, course, earliestOn }: ProposedProps): ReactElement {
  const [changing, setChanging] = useState<number | null>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const back = useRef<string | null>(null);
  useEffect(() => {
    if (back.current === null || series.isLooking || changing !== null) return;
    document.querySelector<HTMLElement>(`[data-change="${back.current}"]`)?.focus();
    back.current = null;
  });
  const close = (place: number | null) => {
    if (place === null && changing !== null) back.current = visits[changing]?.name ?? null;
    setChanging(place);
  };
  const choose = (place: number, { startsAt, endsAt, practitionerIds }: FreeTime) => {
    back.current = visits[place]?.name ?? null;
    setChanging(null);
    setChosen(place);
    void series.choose(place, { on: dayOf(startsAt), startsAt, endsAt, practitionerIds });
  };
  const rows = visits.map(({ step, name, time, window }) => ({
    mark: step.purpose === 'session' ? name.replace(/^\D+/, '') : words.reviewMark(monthsOf(step.key)),
    name,
    on: time?.on ?? null,
    window: step.after === null ? { from: earliestOn, until: null } : window,
  }));
  return (
    <section aria-labelledby="proposed" className="course-proposed">
      <h2 id="proposed">{words.proposedTitle}</h2>
      <p role="status">{saidOf(series, visits, chosen)}</p>
      <PictureFigure
        className="course-picture"
        minHeightPx={32 + 32 * rows.length}
        draw={(widthPx) => courseWindowsPicture({ widthPx, today: dayOf(new Date()), rows })}
      />
      <CourseRows
        {...{ visits, course, earliestOn, changing }}
        isLooking={series.isLooking}
        onChange={close}
        onChoose={choose}
      />
    </section>
  );
}

function saidOf({ isLooking, times, moved }: Series, visits: readonly ProposedVisit[], chosen: number | null): string {
  if (isLooking) return words.looking;
  const stuck = visits.find((_, place) => times[place] === null);
  if (times.every((time) => time === null)) return words.nothing;
  const names = moved.flatMap((place) => visits[place]?.name ?? []);
  const at = chosen === null ? undefined : visits[chosen];
  const first = at?.time == null ? '' : words.chosen(at.name, at.time.on, timeOf(at.time.startsAt));
  const also = names.length === 0 ? '' : chosen === null ? words.renewed(names) : words.movesWith(names);
  const missing = stuck === undefined ? '' : `${words.stuck(stuck.name)} ${words.noDayText}`;
  const said = [first, also, missing].filter((part) => part !== '').join(' ');
  return said === '' ? words.proposed(times.length) : said;
}
