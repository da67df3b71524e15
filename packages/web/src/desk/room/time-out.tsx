import { canonicalJson, type OpenItem } from '@percuta/practice';
import type { recordTimeOutContract, startNeedlingContract } from '@percuta/server';
import { type ReactElement, useEffect, useMemo, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { roomWords } from '../../words/en/desk-room.ts';
import { Antiseptic } from './antiseptic.tsx';
import { DoneItems } from './done-items.tsx';
import { GateLine } from './gate-line.tsx';
import { type KeptTimeOut, keepTimeOut, readTimeOut } from './kept-time-out.ts';
import { localRefusals } from './local-refusals.ts';
import { OpenItems, USED_BEFORE } from './open-items.tsx';
import { ofSession, type Room } from './room.ts';
import { StopVisit } from './stop-visit.tsx';
import { type TimeOutItem, timeOutItems } from './time-out-items.ts';

const words = roomWords.timeOut;

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
  const items = timeOutItems(kept.said, groundOf(room));
  const open = items.filter(({ isDone }) => !isDone);
  const refusals = useRefusals(room, kept);
  const isRecorded = open.length === 0 && isHeldAsSaid(room, kept);
  const fromRecord = (room.view.open[room.sessionId] ?? []).filter((one) => isRecorded || isOfRecord(one, room, kept));
  const standing = open.length + refusals.length + fromRecord.length;
  const change = (part: Partial<KeptTimeOut>) => setKept((now) => ({ ...now, ...part }));
  const settle = (item: TimeOutItem) =>
    setKept((now) => ({
      ...now,
      said: item.say === null ? now.said : item.say(now.said),
      settledAtMs: { ...now.settledAtMs, [item.id]: Date.now() },
    }));
  return (
    <>
      <Antiseptic kept={kept} onChange={change} />
      <OpenItems {...{ room, kept, open, refusals, fromRecord }} onSettle={settle} onChange={change} />
      <DoneItems
        items={items.filter(({ isDone }) => isDone)}
        settledAtMs={kept.settledAtMs}
        onTakeBack={(item) => change({ said: item.takeBack(kept.said) })}
      />
      <Start room={room} kept={kept} standing={standing} />
    </>
  );
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

/** Everything was said and is on record as it was said: then the record speaks of all of it. */
function isHeldAsSaid({ record }: Room, { said }: KeptTimeOut): boolean {
  return record.timeOut !== null && canonicalJson(record.timeOut.said) === canonicalJson(said);
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

interface StartProps {
  readonly room: Room;
  readonly kept: KeptTimeOut;
  readonly standing: number;
}

/** The gate, and the one act behind it. */
function Start({ room, kept, standing }: StartProps): ReactElement {
  const { taps, again, sessionId } = room;
  const isShut = standing > 0 || taps.sending !== 'saved';
  const start = async () => {
    const held = await taps.send<typeof recordTimeOutContract>({
      method: 'POST',
      path: '/api/people/:personId/sessions/:sessionId/time-out',
      params: ofSession(room),
      body: { said: kept.said },
    });
    if (!held.ok) return;
    const started = await taps.send<typeof startNeedlingContract>({
      method: 'POST',
      path: '/api/people/:personId/sessions/:sessionId/start',
      params: ofSession(room),
    });
    if (started.ok) keepTimeOut(sessionId, null);
    await again();
  };
  return (
    <footer className="gate">
      <GateLine />
      <div className="gate-words">
        <p id="gate-why">
          <b>{words.gate(standing)}</b>
        </p>
        <StopVisit room={room} />
      </div>
      <Notice denial={taps.denial} />
      <Button size="start" isShut={isShut} aria-describedby="gate-why" onClick={() => void start()}>
        {words.start}
      </Button>
    </footer>
  );
}
