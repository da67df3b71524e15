import type { ReactElement } from 'react';
import { VerdictWord } from '../../parts/verdict-mark.tsx';
import { bookingWords } from '../../words/en/booking.ts';
import type { BookedSession } from './booked-course.ts';

const MARKS = { flagged: 'ask', paused: 'defer', stopped: 'refuse' } as const;

interface StandingLineProps {
  readonly session: BookedSession;
  readonly isDesk: boolean;
}

/** Why a booked session does not stand as it was booked, in as much as whoever looks may know. */
export function StandingLine({ session, isDesk }: StandingLineProps): ReactElement | null {
  const { standing, earliestOn, because } = session;
  if (standing === 'stands') return null;
  const words = isDesk ? bookingWords.standingAtDesk : bookingWords.standing;
  return (
    <div className="standing">
      <p>
        <VerdictWord
          verdict={MARKS[standing]}
          word={standing === 'paused' ? words.paused(earliestOn) : words[standing]}
        />
      </p>
      <ul>
        {because.map((one) => (
          <li key={`${one.item}${one.because}`}>{one.because}</li>
        ))}
      </ul>
    </div>
  );
}
