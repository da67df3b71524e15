import type { OpenItem } from '@percuta/practice';
import type { confirmTimeOutContract } from '@percuta/server';
import type { ReactElement } from 'react';
import { Button } from '../../parts/button.tsx';
import { VerdictMark } from '../../parts/verdict-mark.tsx';
import { roomWords } from '../../words/en/desk-room.ts';
import { ofSession, type Room } from './room.ts';

const words = roomWords.timeOut;

/** What the gate calls it. */
export const SECOND_PERSON = 'second-person';

/** Where the practice holds its time-outs by two: a colleague takes the tablet and confirms under their own name. */
export function SecondPerson({ item, room }: { readonly item: OpenItem; readonly room: Room }): ReactElement {
  const { taps, again } = room;
  const confirm = async () => {
    const done = await taps.send<typeof confirmTimeOutContract>({
      method: 'POST',
      path: '/api/people/:personId/sessions/:sessionId/time-out/confirmation',
      params: ofSession(room),
    });
    if (done.ok) await again();
  };
  return (
    <article className="refused-item refused-ask">
      <VerdictMark verdict="ask" />
      <div>
        <h3>{item.because}</h3>
        <p>{words.secondText}</p>
      </div>
      <Button kind="plain" size="room" isShut={taps.sending !== 'saved'} onClick={() => void confirm()}>
        {words.secondDo}
      </Button>
    </article>
  );
}
