import type { SidedZone } from '@percuta/practice';
import { type ReactElement, useState } from 'react';
import { timeOf } from '../../numbers/clock-time.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { deskWords } from '../../words/en/desk.ts';
import { roomWords } from '../../words/en/desk-room.ts';
import { CartridgeDialog } from './cartridge-dialog.tsx';
import { DeliveredForm } from './delivered-form.tsx';
import { FinishDialog } from './finish-dialog.tsx';
import type { Room } from './room.ts';
import { StopDialog } from './stop-dialog.tsx';
import { useFinish } from './use-finish.ts';

const words = roomWords.needling;

type Asking = 'stop' | 'finish' | 'cartridge' | null;

/** Zone after zone: what was done, beside what was planned. Stop is always there. */
export function Needling({ room }: { readonly room: Room }): ReactElement {
  const { record, taps } = room;
  const { zones, delivered } = record.session;
  const [opened, setOpened] = useState<SidedZone | null>(null);
  const [asking, setAsking] = useState<Asking>(null);
  const finish = useFinish(room);
  const left = zones.filter(({ zone, passes }) => passesIn(delivered, zone) < passes).map(({ zone }) => zone);
  const close = () => setAsking(null);
  return (
    <>
      <section className="room-step" aria-labelledby="needling">
        <h2 id="needling">
          {words.title} {record.started === null ? '' : words.since(timeOf(record.started.entry.at))}
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
        <Button kind="link" onClick={() => setAsking('cartridge')}>
          {words.cartridge}
        </Button>
      </section>
      <footer className="gate">
        <div className="gate-words">
          <p id="finish-why">
            <b>{left.length === 0 ? '' : words.left(left.length)}</b>
          </p>
          <Button kind="danger" size="room" onClick={() => setAsking('stop')}>
            {words.stop}
          </Button>
        </div>
        <Notice denial={taps.denial} />
        <Button
          size="start"
          isShut={taps.sending !== 'saved'}
          aria-describedby="finish-why"
          onClick={() => (left.length === 0 ? void finish([]) : setAsking('finish'))}
        >
          {words.finish}
        </Button>
      </footer>
      {asking === 'stop' ? <StopDialog room={room} onClose={close} /> : null}
      {asking === 'finish' ? <FinishDialog room={room} left={left} onClose={close} /> : null}
      {asking === 'cartridge' ? <CartridgeDialog room={room} onClose={close} /> : null}
    </>
  );
}

function passesIn(delivered: Room['record']['session']['delivered'], zone: SidedZone): number {
  return delivered.filter((step) => step.zone === zone).reduce((sum, step) => sum + step.passes, 0);
}

interface ZoneLineProps {
  readonly room: Room;
  readonly planned: Room['record']['session']['zones'][number];
  readonly isOpen: boolean;
  readonly onOpen: (zone: SidedZone | null) => void;
}

function ZoneLine({ room, planned, isOpen, onOpen }: ZoneLineProps): ReactElement {
  const { zone, settingMm, passes } = planned;
  const done = room.record.session.delivered.filter((one) => one.zone === zone);
  const spared = room.plan.plan.exclusions.filter((one) => one.zone === zone);
  return (
    <li className={done.length > 0 ? 'needled-zone needled-done' : 'needled-zone'}>
      <div>
        <h3>{deskWords.capital(deskWords.zone(zone))}</h3>
        <p>{words.planned(settingMm, passes)}</p>
        {spared.map(({ what }) => (
          <p key={what}>
            <b>{words.spare(what)}</b>
          </p>
        ))}
        {done.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step’s place in the record is what tells it from another
          <p key={index}>
            <b>{words.done(step.settingMm, step.passes, words.endpoints[step.endpoint], step.painScore)}</b>
            {step.deviation === null ? '' : ` · ${step.deviation}`}
          </p>
        ))}
      </div>
      {isOpen ? null : (
        <Button
          kind={done.length > 0 ? 'link' : 'plain'}
          size="room"
          aria-label={`${done.length > 0 ? words.again : words.open}: ${deskWords.zone(zone)}`}
          onClick={() => onOpen(zone)}
        >
          {done.length > 0 ? words.again : words.open}
        </Button>
      )}
      {isOpen ? <DeliveredForm room={room} planned={planned} onDone={() => onOpen(null)} /> : null}
    </li>
  );
}
