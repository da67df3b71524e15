import { type ReactElement, useEffect, useState } from 'react';
import { STATIONS, shareOf } from './time-scale.ts';

const REST_MS = 700;

interface SaidAtRestProps {
  readonly share: number;
  readonly isPlaying: boolean;
  readonly text: string;
}

/** Says what is seen: at the stations while time runs, and once it has come to rest where it is moved by hand. */
export function SaidAtRest({ share, isPlaying, text }: SaidAtRestProps): ReactElement {
  const [said, setSaid] = useState('');
  const passed = STATIONS.filter(({ seconds }) => shareOf(seconds) <= share).length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: while it plays, only another station is worth a word
  useEffect(() => {
    if (isPlaying && passed > 0) setSaid(text);
  }, [isPlaying, passed]);
  useEffect(() => {
    if (isPlaying) return;
    const timer = setTimeout(() => setSaid(text), REST_MS);
    return () => clearTimeout(timer);
  }, [isPlaying, text]);
  return (
    <p role="status" aria-live="polite" className="visually-hidden">
      {said}
    </p>
  );
}
