import { type ReactElement, useEffect, useRef, useState } from 'react';
import { bookingWords as words } from '../words/en/booking.ts';
import { clockOf, markPassed } from './kept-seconds.ts';

interface KeptForProps {
  /** What is kept. */
  readonly label?: string;
  readonly seconds: number;
  readonly onEnd: () => void;
}

/** How long a time is still kept. It is seen every second, and heard three times. */
export function KeptFor({ label = words.kept, seconds, onEnd }: KeptForProps): ReactElement {
  const [left, setLeft] = useState(seconds);
  const [said, setSaid] = useState('');
  const before = useRef(seconds);
  const end = useRef(onEnd);
  end.current = onEnd;
  useEffect(() => {
    const untilMs = performance.now() + seconds * 1_000;
    const timer = window.setInterval(() => {
      const now = (untilMs - performance.now()) / 1_000;
      const mark = markPassed(before.current, now);
      before.current = now;
      setLeft(now);
      if (mark !== null) setSaid(words.keptSaid(mark));
      if (now > 0) return;
      window.clearInterval(timer);
      end.current();
    }, 250);
    return () => window.clearInterval(timer);
  }, [seconds]);
  return (
    <>
      <p className="kept-for">
        {label} <b role="timer">{clockOf(left)}</b>
      </p>
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </>
  );
}
