import { type ReactElement, useEffect, useId, useRef } from 'react';
import { timeOf } from '../numbers/clock-time.ts';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { useAnswer } from '../server/use-answer.ts';
import { bookingWords as words } from '../words/en/booking.ts';
import { serverWords } from '../words/en/server.ts';
import { type FreeTime, halvesOf, readFree, type WantedVisit } from './free-times.ts';

interface DayTimesProps {
  readonly wanted: WantedVisit;
  readonly on: string;
  /** Another number: the day is asked for again. */
  readonly turn: number;
  readonly onChoose: (time: FreeTime) => void;
}

/** The times of a day, each as a large button. The focus comes here, and hears how many there are. */
export function DayTimes({ wanted, on, turn, onChoose }: DayTimesProps): ReactElement {
  const key = [on, turn, wanted.practitionerId, wanted.minutes, wanted.device].join();
  const [answer] = useAnswer(key, () => readFree(wanted, on, 1));
  if (answer === 'waiting') return <p className="hint">{serverWords.loading}</p>;
  if (!answer.ok) return <Notice denial={answer} />;
  return <Times key={key} on={on} times={answer.body.times} onChoose={onChoose} />;
}

interface TimesProps extends Pick<DayTimesProps, 'on' | 'onChoose'> {
  readonly times: readonly FreeTime[];
}

function Times({ on, times, onChoose }: TimesProps): ReactElement {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="day-times" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {words.times(on, times.length)}
      </h2>
      {times.length === 0 ? <p>{words.noTimes}</p> : null}
      {halvesOf(times, timeOf).map((half) => (
        // biome-ignore lint/a11y/useSemanticElements: these are buttons under a name, and no fields of a form
        <div key={half.half} role="group" aria-labelledby={`${id}${half.half}`}>
          <h3 id={`${id}${half.half}`}>{words.halves[half.half]}</h3>
          <ul>
            {half.times.map((time) => (
              <li key={time.startsAt}>
                <Button kind="plain" onClick={() => onChoose(time)}>
                  {timeOf(time.startsAt)}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
