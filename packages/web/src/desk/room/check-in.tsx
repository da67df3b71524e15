import type { checkInContract } from '@percuta/server';
import type { ReactElement } from 'react';
import { timeOf } from '../../numbers/clock-time.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { commonWords } from '../../words/en/common.ts';
import { roomWords } from '../../words/en/desk-room.ts';
import { ofSession, type Room } from './room.ts';

const words = roomWords.checkIn;

/** The person is here. */
export function CheckIn({ room }: { readonly room: Room }): ReactElement {
  const { taps, visit, again } = room;
  const checkIn = async () => {
    const done = await taps.send<typeof checkInContract>({
      method: 'POST',
      path: '/api/people/:personId/sessions/:sessionId/check-in',
      params: ofSession(room),
    });
    if (done.ok) await again();
  };
  return (
    <section className="room-step">
      <h2>{words.title}</h2>
      <p>{words.text(commonWords.day(visit.on), timeOf(visit.startsAt))}</p>
      <div className="actions">
        <Button size="room" isShut={taps.sending !== 'saved'} onClick={() => void checkIn()}>
          {words.do}
        </Button>
      </div>
      <Notice denial={taps.denial} />
    </section>
  );
}
