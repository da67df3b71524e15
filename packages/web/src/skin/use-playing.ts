import { useEffect, useRef, useState } from 'react';

/** From before the needle to two years, in so many seconds of the person who watches. */
const WHOLE_MS = 32_000;
/** No frame carries time further than this, whatever kept the page. */
const LONGEST_FRAME_MS = 100;

export interface Playing {
  /** Where the time is on its scale, 0 to 1. */
  readonly share: number;
  readonly isPlaying: boolean;
  readonly moveTo: (share: number) => void;
  readonly toggle: () => void;
}

/** Time that runs, stands, and is moved by hand; a hand stops it. */
export function usePlaying(first: number): Playing {
  const [share, setShare] = useState(first);
  const [isPlaying, setPlaying] = useState(false);
  const hasPlayed = useRef(false);
  useEffect(() => {
    if (!isPlaying) return;
    let before: number | null = null;
    let frame = requestAnimationFrame(function step(now) {
      const gone = Math.min(LONGEST_FRAME_MS, now - (before ?? now));
      before = now;
      setShare((at) => Math.min(1, at + gone / WHOLE_MS));
      frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [isPlaying]);
  useEffect(() => {
    if (share >= 1) setPlaying(false);
  }, [share]);
  const toggle = () => {
    if (!isPlaying && (!hasPlayed.current || share >= 1)) setShare(0);
    hasPlayed.current = true;
    setPlaying(!isPlaying);
  };
  const moveTo = (next: number) => {
    setPlaying(false);
    setShare(next);
  };
  return { share, isPlaying, moveTo, toggle };
}
