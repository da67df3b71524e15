import type { ReactElement } from 'react';
import { Notice } from '../../parts/notice.tsx';
import { PhotographDays } from '../../photographs/photograph-days.tsx';
import { usePhotographs } from '../../photographs/use-photographs.ts';
import { photographWords } from '../../words/en/photographs.ts';
import type { RoundPicture } from './round-pictures.tsx';

interface ChoosePhotographProps {
  readonly personId: string;
  readonly onChoose: (picture: Pick<RoundPicture, 'image' | 'zone' | 'about'>) => void;
}

/** The photographs of a person, to be put before graders. */
export function ChoosePhotograph({ personId, onChoose }: ChoosePhotographProps): ReactElement | null {
  const [list] = usePhotographs(personId);
  if (list === 'waiting') return null;
  if (!list.ok) return <Notice denial={list} />;
  const open = list.body.photographs.filter(({ uses }) => uses.clinical);
  if (open.length === 0) return <p className="hint">{photographWords.none}</p>;
  const choose = (id: string) => {
    const chosen = open.find(({ photograph }) => photograph === id);
    if (chosen !== undefined) onChoose({ image: id, zone: chosen.zone, about: chosen.takenOn });
  };
  return <PhotographDays personId={personId} looksFor="clinical" photographs={open} chosen={null} onChoose={choose} />;
}
