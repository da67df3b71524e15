import type { SidedZone } from '@percuta/practice';
import { type ReactElement, useEffect, useRef } from 'react';
import { Button } from '../../parts/button.tsx';
import { deskWords } from '../../words/en/desk.ts';
import { roomWords } from '../../words/en/desk-room.ts';
import { faceWords } from '../../words/en/face.ts';
import { DeliveredForm } from './delivered-form.tsx';
import type { Room } from './room.ts';

const words = roomWords.needling;

interface ZoneLineProps {
  readonly room: Room;
  readonly planned: Room['record']['session']['zones'][number];
  readonly isOpen: boolean;
  readonly onOpen: (zone: SidedZone | null) => void;
}

/** One zone of the plan: what was planned, what is spared, what was done. */
export function ZoneLine({ room, planned, isOpen, onOpen }: ZoneLineProps): ReactElement {
  const { zone, settingMm, passes } = planned;
  const line = useRef<HTMLLIElement>(null);
  const wasOpen = useRef(isOpen);
  // The button makes place for what is filled in, and comes back after it: the focus goes along.
  useEffect(() => {
    const place = isOpen ? 'form' : 'button';
    if (wasOpen.current !== isOpen) line.current?.querySelector<HTMLElement>(place)?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const isDone = room.record.session.delivered.some((one) => one.zone === zone);
  const spared = room.plan.plan.exclusions.filter((one) => one.zone === zone);
  return (
    <li ref={line} className={isDone ? 'needled-zone needled-done' : 'needled-zone'}>
      <div>
        <h3>{deskWords.capital(deskWords.zone(zone))}</h3>
        <p>{words.planned(settingMm, passes)}</p>
        {spared.map((one) => (
          <p key={faceWords.sparedAt(one)}>
            <b>{words.spare(faceWords.sparedAt(one))}</b>
          </p>
        ))}
        <StepsDone room={room} zone={zone} />
      </div>
      {isOpen ? null : (
        <Button
          kind="plain"
          size="room"
          aria-label={`${isDone ? words.again : words.open}: ${deskWords.zone(zone)}`}
          onClick={() => onOpen(zone)}
        >
          {isDone ? words.again : words.open}
        </Button>
      )}
      {isOpen ? <DeliveredForm room={room} planned={planned} onDone={() => onOpen(null)} /> : null}
    </li>
  );
}

/** What was done in a zone, step by step; what the record does not hold yet says so. */
function StepsDone({ room, zone }: { readonly room: Room; readonly zone: SidedZone }): ReactElement {
  const done = room.record.session.delivered.filter((one) => one.zone === zone);
  const onRecord = room.onRecord.session.delivered.filter((one) => one.zone === zone).length;
  return (
    <>
      {done.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step’s place in the record is what tells it from another
        <p key={index}>
          <b>{words.done(step.settingMm, step.passes, words.endpoints[step.endpoint], step.painScore)}</b>
          {step.deviation === null ? '' : ` · ${step.deviation}`}
          {index < onRecord ? '' : ` · ${roomWords.line.keptStep}`}
        </p>
      ))}
    </>
  );
}
