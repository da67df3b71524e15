import type { ReactElement } from 'react';
import { roomWords } from '../../words/en/desk-room.ts';
import { Compared } from './compared.tsx';
import { EmergencyNumbers } from './emergency-numbers.tsx';
import type { Room } from './room.ts';

const words = roomWords.line;

/** Needling has ended here, and the record does not know yet. What comes next needs the record, and it is said. */
export function WaitsForRecord({ room }: { readonly room: Room }): ReactElement {
  return (
    <section className="room-step" aria-labelledby="waits">
      <h2 id="waits">{words.endedTitle}</h2>
      <p className="explanation">{words.endedText}</p>
      <EmergencyNumbers numbers={room.practice.numbers} />
      <Compared room={room} />
    </section>
  );
}
