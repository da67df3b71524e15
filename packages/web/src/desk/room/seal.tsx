import type { sealSessionContract } from '@percuta/server';
import type { ReactElement } from 'react';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { roomWords } from '../../words/en/desk-room.ts';
import { Compared } from './compared.tsx';
import { ofSession, type Room } from './room.ts';

const words = roomWords.signOut;

/** The last look, then the seal. */
export function Seal({ room }: { readonly room: Room }): ReactElement {
  const { taps, again, isStale } = room;
  const seal = async () => {
    const done = await taps.ask<typeof sealSessionContract>({
      method: 'POST',
      path: '/api/people/:personId/sessions/:sessionId/seal',
      params: ofSession(room),
    });
    // Where the answer was lost, whether it is sealed is found out from the record.
    if (done.ok || done.status === 0) await again();
  };
  return (
    <>
      <section className="room-step">
        <h2>{words.sealTitle}</h2>
        <p>{words.sealText}</p>
        <Compared room={room} />
      </section>
      <footer className="gate">
        {isStale ? <p role="alert">{roomWords.line.sealShut}</p> : null}
        <Notice denial={taps.denial} />
        <Button size="start" isShut={isStale || taps.sending !== 'saved'} onClick={() => void seal()}>
          {words.seal}
        </Button>
      </footer>
    </>
  );
}
