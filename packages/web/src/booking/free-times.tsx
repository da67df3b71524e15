import type { findFreeTimesContract } from '@percuta/server';
import type { ReactElement } from 'react';
import { timeOf } from '../numbers/clock-time.ts';
import { ChoiceField } from '../parts/choice.tsx';
import { Notice } from '../parts/notice.tsx';
import { call } from '../server/call.ts';
import { useAnswer } from '../server/use-answer.ts';
import { bookingWords as words } from '../words/en/booking.ts';
import { commonWords } from '../words/en/common.ts';
import { serverWords } from '../words/en/server.ts';

/** A beginning and an end that can be had. */
export interface FreeTime {
  readonly startsAt: string;
  readonly endsAt: string;
}

interface FreeTimesProps {
  readonly on: string;
  readonly practitionerId: string;
  readonly minutes: number;
  readonly device: string | null;
  readonly chosen: FreeTime | null;
  readonly onChoose: (time: FreeTime) => void;
}

/** What is free on a day with one practitioner. */
export function FreeTimes({ on, practitionerId, minutes, device, chosen, onChoose }: FreeTimesProps): ReactElement {
  const [answer] = useAnswer([on, practitionerId, minutes, device].join(), () =>
    call<typeof findFreeTimesContract>({
      method: 'GET',
      path: '/api/free-times',
      query: { on, practitionerId, minutes: String(minutes), ...(device === null ? {} : { device }) },
    }),
  );
  if (answer === 'waiting') return <p className="hint">{serverWords.loading}</p>;
  if (!answer.ok) return <Notice denial={answer} />;
  const { times } = answer.body;
  if (times.length === 0) return <p>{words.noTimes}</p>;
  return (
    <div className="times">
      <ChoiceField
        label={words.times(`${words.weekday(on)} ${commonWords.day(on)}`)}
        value={chosen?.startsAt ?? null}
        options={times.map(({ startsAt }) => ({ value: startsAt, text: timeOf(startsAt) }))}
        onChoose={(startsAt) => {
          const time = times.find((one) => one.startsAt === startsAt);
          if (time !== undefined) onChoose(time);
        }}
      />
    </div>
  );
}
