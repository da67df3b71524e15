import type { recordTimeOutContract, startNeedlingContract } from '@percuta/server';
import { type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { roomWords } from '../../words/en/desk-room.ts';
import { EmergencyDialog } from './emergency-dialog.tsx';
import { GateLine } from './gate-line.tsx';
import { isHeldAsSaid } from './is-held-as-said.ts';
import { type KeptTimeOut, keepTimeOut } from './kept-time-out.ts';
import { ofSession, type Room } from './room.ts';
import { StopVisit } from './stop-visit.tsx';

const words = roomWords.timeOut;

interface StartProps {
  readonly room: Room;
  readonly kept: KeptTimeOut;
  readonly standing: number;
}

/** The gate, and the one act behind it. Only the record can open it: without a network nothing starts, and it is said. */
export function Start({ room, kept, standing }: StartProps): ReactElement {
  const { taps, isStale } = room;
  const [isCalling, setCalling] = useState(false);
  const isShut = standing > 0 || isStale || taps.sending !== 'saved';
  return (
    <footer className="gate">
      <GateLine />
      <div className="gate-words">
        <p id="gate-why">
          <b>{words.gate(standing)}</b>
          {isStale ? <span className="gate-stale">{roomWords.line.gateShut}</span> : null}
        </p>
        <StopVisit room={room} />
      </div>
      <Notice denial={taps.denial} />
      <div className="gate-acts">
        <Button kind="danger" size="start" onClick={() => setCalling(true)}>
          {roomWords.emergency.name}
        </Button>
        <Button size="start" isShut={isShut} aria-describedby="gate-why" onClick={() => void startNeedling(room, kept)}>
          {words.start}
        </Button>
      </div>
      {isCalling ? <EmergencyDialog room={room} onClose={() => setCalling(false)} /> : null}
    </footer>
  );
}

async function startNeedling(room: Room, kept: KeptTimeOut): Promise<void> {
  const { taps, again, personId, sessionId } = room;
  const params = ofSession({ personId, sessionId });
  // What is on record as it was said stays there: recorded anew, a colleague would have to confirm it anew.
  if (!isHeldAsSaid(room, kept)) {
    const held = await taps.ask<typeof recordTimeOutContract>({
      method: 'POST',
      path: '/api/people/:personId/sessions/:sessionId/time-out',
      params,
      body: { said: kept.said },
    });
    if (!held.ok) return again();
  }
  const started = await taps.ask<typeof startNeedlingContract>({
    method: 'POST',
    path: '/api/people/:personId/sessions/:sessionId/start',
    params,
  });
  if (started.ok) keepTimeOut(sessionId, null);
  // Where the answer was lost, whether it has begun is found out from the record.
  await again();
}
