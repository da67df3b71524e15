import { type ReactElement, useEffect, useId, useRef } from 'react';
import { dayOf, timeOf } from '../numbers/clock-time.ts';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import type { Act } from '../server/use-act.ts';
import { bookingWords as words } from '../words/en/booking.ts';
import { dayWords } from './day-words.ts';
import type { FreeTime } from './free-times.ts';

/** What is about to be booked, in words. */
export interface ToConfirm {
  readonly time: FreeTime;
  readonly purpose: string;
  readonly practitioner: string;
  /** Where a visit is moved: when it is until now. */
  readonly before: string | null;
}

interface ConfirmTimeProps extends ToConfirm {
  readonly act: Act;
  readonly onConfirm: () => void;
  readonly onAnother: (time: FreeTime | null) => void;
}

/** The last look. Where the time has gone meanwhile, it says so, with what is free nearest to it. */
export function ConfirmTime(props: ConfirmTimeProps): ReactElement {
  const { time, purpose, practitioner, before, act, onConfirm, onAnother } = props;
  const id = useId();
  const alternatives = act.denial?.alternatives ?? [];
  const heading = useRef<HTMLHeadingElement>(null);
  const isGone = alternatives.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another time, or none any more, is heard anew
  useEffect(() => heading.current?.focus(), [time.startsAt, isGone]);
  const title = isGone ? words.gone : before === null ? words.confirm : words.confirmMove;
  const does = before === null ? words.book : words.move;
  return (
    <section className="confirm-time" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <Notice denial={act.denial} />
      {isGone ? (
        <Alternatives alternatives={alternatives} onChoose={onAnother} />
      ) : (
        <>
          <dl>
            <Line term={words.when}>
              {words.whenText(dayOf(time.startsAt), timeOf(time.startsAt), timeOf(time.endsAt))}
            </Line>
            {before === null ? null : (
              <Line term={words.before}>
                {dayWords(before)}, {timeOf(before)}
              </Line>
            )}
            <Line term={words.who}>{practitioner}</Line>
            <Line term={words.what}>{purpose}</Line>
          </dl>
          <div className="actions">
            <Button isShut={act.isBusy} onClick={onConfirm}>
              {does(dayWords(time.startsAt), timeOf(time.startsAt))}
            </Button>
          </div>
        </>
      )}
      <Button kind="link" onClick={() => onAnother(null)}>
        {words.another}
      </Button>
    </section>
  );
}

function Line({ term, children }: { readonly term: string; readonly children: React.ReactNode }): ReactElement {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface AlternativesProps {
  readonly alternatives: readonly FreeTime[];
  readonly onChoose: (time: FreeTime) => void;
}

function Alternatives({ alternatives, onChoose }: AlternativesProps): ReactElement {
  return (
    <section aria-label={words.nearest}>
      <h3>{words.nearest}</h3>
      <ul className="nearest">
        {alternatives.map((time) => (
          <li key={time.startsAt}>
            <Button kind="plain" onClick={() => onChoose(time)}>
              {dayWords(time.startsAt)}, {timeOf(time.startsAt)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
