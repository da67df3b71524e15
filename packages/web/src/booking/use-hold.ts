import type { bookVisitContract, holdTimeContract, releaseHoldContract } from '@percuta/server';
import { useEffect, useRef, useState } from 'react';
import { type CallOf, call, type Denial } from '../server/call.ts';

type Visit = CallOf<typeof bookVisitContract>['body'];

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

/** Keeps a time for a person as long as this is on the page; null where none is to be kept. */
export function useHold(personId: string, wanted: Visit | null): Hold {
  const [holding, setHolding] = useState<Holding>({ state: wanted === null ? 'none' : 'asking' });
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
    if (wanted === null) return;
    setHolding({ state: 'asking' });
    void call<typeof holdTimeContract>({
      method: 'POST',
      path: '/api/people/:personId/hold',
      params: { personId },
      body: wanted,
    }).then((answer) => {
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
