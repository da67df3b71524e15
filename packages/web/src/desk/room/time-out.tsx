import type { OpenItem } from '@percuta/practice';
import { type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import { Antiseptic } from './antiseptic.tsx';
import { DoneItems } from './done-items.tsx';
import { isHeldAsSaid } from './is-held-as-said.ts';
import { type KeptTimeOut, keepTimeOut, readTimeOut } from './kept-time-out.ts';
import { localRefusals } from './local-refusals.ts';
import { OpenItems, USED_BEFORE } from './open-items.tsx';
import type { Room } from './room.ts';
import { lotOf } from './scan/scan-field.tsx';
import { useWedge } from './scan/use-wedge.ts';
import { Start } from './start.tsx';
import { type TimeOutItem, timeOutItems } from './time-out-items.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useTakeCartridge } from './use-take-cartridge.ts';

/** What the room settles by itself; of the rest the record says what is open. */
const OF_THE_ROOM: readonly string[] = [
  'time-out',
  'device',
  'device-aloud',
  'anaesthetic',
  'opened-before-person',
  'hands-gloves-eyes',
  'sharps-box',
  'spoken-with',
];

/** The rule on cartridges, and what it says of one that the practice’s record knows: of the rest this tablet speaks. */
const SEEN = 'in a session before';

/** Every item before the first puncture. Nothing crosses the line until nothing stands before it. */
export function TimeOut({ room }: { readonly room: Room }): ReactElement {
  const [kept, setKept] = useState<KeptTimeOut>(() => readTimeOut(room.sessionId));
  useEffect(() => keepTimeOut(room.sessionId, kept), [room.sessionId, kept]);
  const whole = useRef<HTMLDivElement>(null);
  useKeptFocus(whole);
  const items = timeOutItems(kept.said, groundOf(room));
  const open = items.filter(({ isDone }) => !isDone);
  const refusals = useRefusals(room, kept);
  const isRecorded = open.length === 0 && isHeldAsSaid(room, kept);
  const fromRecord = (room.view.open[room.sessionId] ?? []).filter((one) => isRecorded || isOfRecord(one, room, kept));
  const standing = open.length + refusals.length + fromRecord.length;
  const change = (part: Partial<KeptTimeOut>) => setKept((now) => ({ ...now, ...part }));
  const take = useTakeCartridge({ room, kept, onChange: change });
  // A scanner is heard wherever the focus is, as long as the cartridge is open.
  useWedge((code) => {
    if (kept.said.cartridge.code === null) void take(code);
  });
  const settle = (item: TimeOutItem) =>
    setKept((now) => ({
      ...now,
      said: item.say === null ? now.said : item.say(now.said),
      settledAtMs: { ...now.settledAtMs, [item.id]: Date.now() },
    }));
  return (
    <div ref={whole}>
      <div className="time-out">
        <Antiseptic kept={kept} onChange={change} />
        <div>
          <OpenItems {...{ room, kept, open, refusals, fromRecord }} onSettle={settle} onChange={change} />
          <DoneItems
            items={items.filter(({ isDone }) => isDone)}
            settledAtMs={kept.settledAtMs}
            details={detailsOf(kept, room)}
            onTakeBack={(item) => change({ said: item.takeBack(kept.said) })}
          />
        </div>
      </div>
      <Start room={room} kept={kept} standing={standing} />
    </div>
  );
}

/** Lot and expiry of the cartridge stay before everybody’s eyes. */
function detailsOf({ said }: KeptTimeOut, { today }: Room): { readonly cartridge?: string } {
  const { code } = said.cartridge;
  return code === null ? {} : { cartridge: lotOf(code, today) };
}

function groundOf({ plan, record }: Room) {
  return { plan: plan.plan, deviceName: plan.deviceName, photographs: record.signIn?.photographs ?? null };
}

function useRefusals({ record, today }: Room, { said }: KeptTimeOut) {
  return useMemo(
    () =>
      localRefusals(said, {
        zones: record.session.zones,
        personMassKg: record.signIn?.personMassKg ?? null,
        today,
      }),
    [said, record, today],
  );
}

/** What only the record knows: consent, screening, credential; and the cartridge, once it was looked up. */
function isOfRecord({ item, because }: OpenItem, { record }: Room, { said }: KeptTimeOut): boolean {
  if (OF_THE_ROOM.includes(item)) return false;
  if (!/^T\d/.test(item)) return true;
  return item === USED_BEFORE && because.includes(SEEN) && isLookedUp(record, said);
}

function isLookedUp({ timeOut }: Room['record'], { cartridge }: KeptTimeOut['said']): boolean {
  return (
    cartridge.code !== null && timeOut?.said.cartridge.code === cartridge.code && timeOut.cartridgeSeenBefore === true
  );
}
