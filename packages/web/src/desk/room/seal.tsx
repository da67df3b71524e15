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
  const { taps, again } = room;
  const seal = async () => {
    const done = await taps.send<typeof sealSessionContract>({
      method: 'POST',
      path: '/api/people/:personId/sessions/:sessionId/seal',
      params: ofSession(room),
    });
    if (done.ok) await again();
  };
  return (
    <>
      <section className="room-step">
        <h2>{words.sealTitle}</h2>
        <p>{words.sealText}</p>
        <Compared room={room} />
      </section>
      <footer className="gate">
        <Notice denial={taps.denial} />
        <Button size="start" isShut={taps.sending !== 'saved'} onClick={() => void seal()}>
          {words.seal}
        </Button>
      </footer>
    </>
  );
}
