import { type ReactElement, useState } from 'react';
import { outcomeWords } from '../words/en/outcomes.ts';

/** The picture behind a code. Where none is kept under it, a word says so: it is then graded where the picture lies. */
export function GradedPicture({ roundId, code }: { readonly roundId: string; readonly code: string }): ReactElement {
  const [isMissing, setMissing] = useState(false);
  if (isMissing) return <p className="hint">{outcomeWords.room.noPicture}</p>;
  return (
    <img
      className="graded-picture"
      src={`/api/grading-rounds/${roundId}/pictures/${code}`}
      alt={outcomeWords.room.picture(code)}
      onError={() => setMissing(true)}
    />
  );
}
