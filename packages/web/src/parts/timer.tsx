import type { CSSProperties, ReactElement, ReactNode } from 'react';

interface TimerProps {
  readonly title: string;
  /** As it is read from two metres: `0:22`. */
  readonly clock: string;
  /** Only the one that runs is huge. */
  readonly isRunning: boolean;
  /** How much of it is over; null where it has no end. */
  readonly share: number | null;
  readonly children?: ReactNode;
}

/** A timer of the treatment room: digits, a line that fills, and what to do meanwhile. */
export function Timer({ title, clock, isRunning, share, children }: TimerProps): ReactElement {
  return (
    <section className={isRunning ? 'timer timer-running' : 'timer'} aria-label={title}>
      <h2>{title}</h2>
      <p className="timer-digits" role="timer">
        {clock}
      </p>
      {share === null ? null : (
        <span className="timer-line" style={{ '--share': Math.min(1, Math.max(0, share)) } as CSSProperties} />
      )}
      <div className="timer-text">{children}</div>
    </section>
  );
}
