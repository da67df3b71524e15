import type { SidedZone } from '@percuta/practice';
import { type ReactElement, useState } from 'react';
import { timeOf } from '../../numbers/clock-time.ts';
import { Button } from '../../parts/button.tsx';
import { roomWords } from '../../words/en/desk-room.ts';
import { CartridgeDialog } from './cartridge-dialog.tsx';
import { EmergencyDialog } from './emergency-dialog.tsx';
import { FinishDialog } from './finish-dialog.tsx';
import { GateLine } from './gate-line.tsx';
import { passesIn } from './passes-in.ts';
import type { Room } from './room.ts';
import { StopDialog } from './stop-dialog.tsx';
import { ZoneLine } from './zone-line.tsx';

const words = roomWords.needling;

type Asking = 'stop' | 'finish' | 'cartridge' | 'emergency' | null;

/** Zone after zone: what was done, beside what was planned. Stop and emergency are always there. */
export function Needling({ room }: { readonly room: Room }): ReactElement {
  const { zones, delivered } = room.record.session;
  const { started } = room.record;
  const [opened, setOpened] = useState<SidedZone | null>(null);
  const [asking, setAsking] = useState<Asking>(null);
  const left = zones.filter(({ zone, passes }) => passesIn(delivered, zone) < passes).map(({ zone }) => zone);
  const finish = () => {
    if (left.length > 0) setAsking('finish');
    else void room.note({ do: 'finishNeedling', body: { leftOut: [] } });
  };
  return (
    <>
      <section className="room-step" aria-labelledby="needling">
        <h2 id="needling">
          {words.title} {started === null ? '' : words.since(timeOf(new Date(started.entry.at)))}
        </h2>
        <ul className="needled-zones">
          {zones.map((planned) => (
            <ZoneLine
              key={planned.zone}
              room={room}
              planned={planned}
              isOpen={opened === planned.zone}
              onOpen={setOpened}
            />
          ))}
        </ul>
        <Button kind="link" size="room" onClick={() => setAsking('cartridge')}>
          {words.cartridge}
        </Button>
      </section>
      <footer className="gate gate-needling">
        <GateLine />
        <p id="finish-why">
          <b>{left.length === 0 ? words.allDone : words.left(left.length)}</b>
        </p>
        <div className="gate-acts">
          <Button kind="danger" size="start" onClick={() => setAsking('emergency')}>
            {roomWords.emergency.name}
          </Button>
          <Button kind="plain" size="start" onClick={() => setAsking('stop')}>
            {words.stop}
          </Button>
          <Button size="start" aria-describedby="finish-why" onClick={finish}>
            {words.finish}
          </Button>
        </div>
      </footer>
      <Asked asking={asking} room={room} left={left} onAsk={setAsking} />
    </>
  );
}

interface AskedProps {
  readonly asking: Asking;
  readonly room: Room;
  readonly left: readonly SidedZone[];
  readonly onAsk: (asking: Asking) => void;
}

/** What is asked before it is done. From each of them it is one press to the emergency. */
function Asked({ asking, room, left, onAsk }: AskedProps): ReactElement | null {
  const dialog = { room, onClose: () => onAsk(null), onEmergency: () => onAsk('emergency') };
  switch (asking) {
    case 'stop':
      return <StopDialog {...dialog} />;
    case 'finish':
      return <FinishDialog {...dialog} left={left} />;
    case 'cartridge':
      return <CartridgeDialog {...dialog} />;
    case 'emergency':
      return <EmergencyDialog room={room} onClose={dialog.onClose} />;
    case null:
      return null;
  }
}
