import type { ReactElement } from 'react';
import type { Me } from '../../server/use-me.ts';
import { practiceWords } from '../../words/en/desk-practice.ts';
import { ExportPractice } from './export-practice.tsx';

const words = practiceWords.export;

interface ExportWaysProps {
  readonly me: Me;
  readonly practiceId: string;
}

/** How everything of the practice is taken away: by the owner here, or on the server, where it lies. */
export function ExportWays({ me, practiceId }: ExportWaysProps): ReactElement {
  return (
    <>
      <p className="explanation">{words.lead}</p>
      {me.roles.includes('owner') ? <ExportPractice practiceId={practiceId} /> : <p>{words.ownerOnly}</p>}
      <h2>{words.onServer}</h2>
      <p>{words.text}</p>
      <pre className="command">{words.command(practiceId)}</pre>
      <p>{words.person}</p>
      <pre className="command">{words.personCommand}</pre>
      <p className="hint">{words.noted}</p>
    </>
  );
}
