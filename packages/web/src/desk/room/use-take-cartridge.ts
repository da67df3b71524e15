import type { recordTimeOutContract } from '@percuta/server';
import type { KeptTimeOut } from './kept-time-out.ts';
import { ofSession, type Room } from './room.ts';

interface Taking {
  readonly room: Room;
  readonly kept: KeptTimeOut;
  readonly onChange: (part: Partial<KeptTimeOut>) => void;
}

/** Takes a code as that of the cartridge in hand. The practice’s record is asked at once whether it is new. */
export function useTakeCartridge({ room, kept, onChange }: Taking): (code: string) => Promise<void> {
  return async (code) => {
    if (code.trim() === '') return;
    const said = { ...kept.said, cartridge: { ...kept.said.cartridge, code: code.trim() } };
    onChange({ said, settledAtMs: { ...kept.settledAtMs, cartridge: Date.now() } });
    const held = await room.taps.send<typeof recordTimeOutContract>({
      method: 'POST',
      path: '/api/people/:personId/sessions/:sessionId/time-out',
      params: ofSession(room),
      body: { said },
    });
    if (held.ok) await room.again();
  };
}
