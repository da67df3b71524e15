import { useEffect, useState } from 'react';
import type { Painted } from '../../face/paint-sheet.tsx';
import { faceWords as words } from '../../words/en/face.ts';
import type { PlanDraft } from './plan-draft.ts';
import { zonesOf } from './plan-rows.ts';
import { ACROSS_MM, paintedExclusion } from './spare-draft.ts';

/** What the next mark on the face is, and whether the face takes marks now. */
export interface Marking {
  readonly kind: string;
  readonly across: number;
  readonly isMarking: boolean;
  readonly fault: string | null;
  readonly setKind: (kind: string) => void;
  readonly setAcross: (across: number) => void;
  readonly setMarking: (isMarking: boolean) => void;
  readonly onPaint: ((painted: Painted) => void) | null;
}

/** Marking on the face: what is pressed or drawn becomes something that is spared. Escape ends it. */
export function useMarking(draft: PlanDraft, onChange: (part: Partial<PlanDraft>) => void): Marking {
  const [kind, setKind] = useState(Object.keys(words.kinds)[0] ?? '');
  const [across, setAcross] = useState<number>(ACROSS_MM[2]);
  const [isMarking, setMarking] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    if (!isMarking) return;
    const end = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setMarking(false);
    };
    document.addEventListener('keydown', end);
    return () => document.removeEventListener('keydown', end);
  }, [isMarking]);
  const paint = (painted: Painted) => {
    const zones = zonesOf(draft.rows).map(({ zone }) => zone);
    const spared = kind.trim() === '' ? null : paintedExclusion(painted, kind.trim(), zones, across);
    setFault(spared === null ? (kind.trim() === '' ? words.needsWords : words.spareOutside) : null);
    if (spared !== null) onChange({ exclusions: [...draft.exclusions, spared] });
  };
  return {
    kind,
    across,
    isMarking,
    fault: isMarking ? fault : null,
    setKind,
    setAcross,
    setMarking: (next) => {
      setFault(null);
      setMarking(next);
    },
    onPaint: isMarking ? paint : null,
  };
}
