import type { releaseHoldContract } from '@percuta/server';
import { useEffect, useRef, useState } from 'react';
import { call, type Denial } from '../server/call.ts';

/** Asks for what is to be kept. */
type Ask = () => Promise<{ readonly ok: true; readonly body: { readonly keptSeconds: number } } | Denial>;

/** Whether a time is kept: being asked for, kept for so long, no more, not to be had, or not asked for at all. */
export type Holding =
  | { readonly state: 'asking' | 'over' | 'none' }
  | { readonly state: 'kept'; readonly seconds: number }
  | { readonly state: 'denied'; readonly denial: Denial };

export interface Hold {
  readonly holding: Holding;
  /** Asks for it once more. */
  readonly keep: () => void;
  readonly isOver: () => void;
  /** It was booked: there is nothing to let go of. */
  readonly isBooked: () => void;
  readonly release: () => Promise<void>;
}

/** Keeps a time, or several, for a person as long as this is on the page; null where none is to be kept. */
export function useHold(personId: string, ask: Ask | null): Hold {
  const [holding, setHolding] = useState<Holding>({ state: ask === null ? 'none' : 'asking' });
  const isKept = useRef(false);
  const isThere = useRef(true);
  const release = async () => {
    if (!isKept.current) return;
    isKept.current = false;
    await call<typeof releaseHoldContract>({
      method: 'POST',
      path: '/api/people/:personId/hold/release',
      params: { personId },
    });
  };
  const keep = () => {
    if (ask === null) return;
    setHolding({ state: 'asking' });
    void ask().then((answer) => {
      isKept.current = answer.ok;
      if (!isThere.current) void release();
      else if (answer.ok) setHolding({ state: 'kept', seconds: answer.body.keptSeconds });
      else setHolding({ state: 'denied', denial: answer });
    });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for when it comes up, let go of when it goes
  useEffect(() => {
    isThere.current = true;
    keep();
    return () => {
      isThere.current = false;
      void release();
    };
  }, []);
  return {
    holding,
    keep,
    isOver: () => setHolding({ state: 'over' }),
    isBooked: () => {
      isKept.current = false;
    },
    release,
  };
}
