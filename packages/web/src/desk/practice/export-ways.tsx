import type { ReactElement } from 'react';
import { practiceWords } from '../../words/en/desk-practice.ts';

const words = practiceWords.export;

/** How everything of the practice is taken away: on the server, where it lies. */
export function ExportWays({ practiceId }: { readonly practiceId: string }): ReactElement {
  return (
    <>
      <p className="explanation">{words.lead}</p>
      <p>{words.text}</p>
      <pre className="command">{words.command(practiceId)}</pre>
      <p>{words.person}</p>
      <pre className="command">{words.personCommand}</pre>
      <p className="hint">{words.noted}</p>
    </>
  );
}
