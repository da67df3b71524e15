import type { LeftOutZone } from '@percuta/practice';
import type { finishNeedlingContract } from '@percuta/server';
import { ofSession, type Room } from './room.ts';

/** Ends needling, with every zone named that was not done. */
export function useFinish(room: Room): (leftOut: readonly LeftOutZone[]) => Promise<boolean> {
  const { taps, again } = room;
  return async (leftOut) => {
    const done = await taps.send<typeof finishNeedlingContract>({
      method: 'POST',
      path: '/api/people/:personId/sessions/:sessionId/finish',
      params: ofSession(room),
      body: { leftOut },
    });
    if (done.ok) await again();
    return done.ok;
  };
}
