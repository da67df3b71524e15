import { type ReactElement, type ReactNode, useEffect, useId, useRef } from 'react';
import { dayOf, timeOf } from '../numbers/clock-time.ts';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import type { Denial } from '../server/call.ts';
import { bookingWords as words } from '../words/en/booking.ts';
import { serverWords } from '../words/en/server.ts';
import { dayWords } from './day-words.ts';
import { KeptFor } from './kept-for.tsx';
import { momentWords } from './moment-words.ts';
import type { Hold } from './use-hold.ts';

type Times = NonNullable<Denial['alternatives']>;

interface ConfirmTimeProps {
  readonly time: Times[number];
  readonly purpose: string;
  readonly practitioner: string;
  /** Where a visit is moved: when it is until now. */
  readonly before: string | null;
  readonly hold: Hold;
  readonly isBusy: boolean;
  /** Why it was not booked. */
  readonly denial: Denial | null;
  readonly onConfirm: () => void;
  readonly onAnother: (time: Times[number] | null) => void;
}

/** The last look, while the time is kept. Where it has gone, it says so, with what is free nearest to it. */
export function ConfirmTime(props: ConfirmTimeProps): ReactElement {
  const { before, hold, onAnother } = props;
  const { holding } = hold;
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const denial = holding.state === 'denied' ? holding.denial : props.denial;
  const alternatives = denial?.alternatives ?? [];
  const isGone = alternatives.length > 0;
  const title = isGone
    ? words.gone
    : holding.state === 'over'
      ? words.keptOver
      : before === null
        ? words.confirm
        : words.confirmMove;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what comes up instead is heard
  useEffect(() => heading.current?.focus(), [title]);
  return (
    <section className="confirm-time" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <Notice denial={denial} />
      {isGone ? <Alternatives alternatives={alternatives} onChoose={onAnother} /> : null}
      {isGone || holding.state === 'denied' ? null : <Asked {...props} />}
      <Button kind="link" onClick={() => onAnother(null)}>
        {words.another}
      </Button>
    </section>
  );
}

function Asked({ time, purpose, practitioner, before, hold, isBusy, onConfirm }: ConfirmTimeProps): ReactElement {
  const { holding } = hold;
  const does = before === null ? words.book : words.move;
  return (
    <>
      <dl>
        <Line term={words.when}>
          {words.whenText(dayOf(time.startsAt), timeOf(time.startsAt), timeOf(time.endsAt))}
        </Line>
        {before === null ? null : <Line term={words.before}>{momentWords(before)}</Line>}
        <Line term={words.who}>{practitioner}</Line>
        <Line term={words.what}>{purpose}</Line>
      </dl>
      {holding.state === 'asking' ? <p className="kept-for">{serverWords.loading}</p> : null}
      {holding.state === 'kept' ? <KeptFor seconds={holding.seconds} onEnd={hold.isOver} /> : null}
      {holding.state === 'over' ? <p className="kept-for">{words.keptOverText}</p> : null}
      <div className="actions">
        {holding.state === 'over' ? (
          <Button onClick={hold.keep}>{words.keepAgain}</Button>
        ) : (
          <Button isShut={isBusy} onClick={onConfirm}>
            {does(dayWords(time.startsAt), timeOf(time.startsAt))}
          </Button>
        )}
      </div>
    </>
  );
}

function Line({ term, children }: { readonly term: string; readonly children: ReactNode }): ReactElement {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface AlternativesProps {
  readonly alternatives: Times;
  readonly onChoose: (time: Times[number]) => void;
}

function Alternatives({ alternatives, onChoose }: AlternativesProps): ReactElement {
  return (
    <section aria-label={words.nearest}>
      <h3>{words.nearest}</h3>
      <ul className="nearest">
        {alternatives.map((time) => (
          <li key={time.startsAt}>
            <Button kind="plain" onClick={() => onChoose(time)}>
              {momentWords(time.startsAt)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
