import type { beginPracticeExportContract, readPracticeExportContract } from '@percuta/server';
import { type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { type AnswerBody, call, type Denial } from '../../server/call.ts';
import { practiceWords } from '../../words/en/desk-practice.ts';
import { saveFile } from '../harm/save-file.ts';
import { exportFile } from './export-file.ts';

const words = practiceWords.export;
type Begun = AnswerBody<typeof beginPracticeExportContract, 201>;

/** How far it is: rows that came, of those that there were when it began. */
interface Progress {
  readonly done: number;
  readonly of: number;
}

type Standing =
  | { readonly is: 'idle' }
  | ({ readonly is: 'running' } & Progress)
  | { readonly is: 'saved'; readonly lines: number };

/** The owner takes everything of the practice away: a page of rows at a time, put together in the browser. */
export function ExportPractice({ practiceId }: { readonly practiceId: string }): ReactElement {
  const [standing, setStanding] = useState<Standing>({ is: 'idle' });
  const [denial, setDenial] = useState<Denial | null>(null);
  const run = async () => {
    if (standing.is === 'running') return;
    setDenial(null);
    setStanding({ is: 'running', done: 0, of: 0 });
    const lines = await linesOf((progress) => setStanding({ is: 'running', ...progress }));
    if ('ok' in lines) {
      setDenial(lines);
      setStanding({ is: 'idle' });
      return;
    }
    saveFile(`percuta-practice-${new Date().toISOString().slice(0, 10)}.jsonl`, await exportFile(practiceId, lines));
    setStanding({ is: 'saved', lines: lines.length });
  };
  return (
    <>
      <p>{words.here}</p>
      <div className="actions">
        <Button isShut={standing.is === 'running'} onClick={() => void run()}>
          {words.do}
        </Button>
      </div>
      <HowFar standing={standing} />
      <Notice denial={denial} />
    </>
  );
}

function HowFar({ standing }: { readonly standing: Standing }): ReactElement {
  const isRunning = standing.is === 'running' && standing.of > 0;
  return (
    <>
      {isRunning ? (
        <p className="how-far">
          <progress aria-label={words.progress} max={standing.of} value={Math.min(standing.done, standing.of)} />
          <span>{words.rows(standing.done, standing.of)}</span>
        </p>
      ) : null}
      <p role="status">
        {standing.is === 'saved' ? words.saved(standing.lines) : standing.is === 'running' ? words.running : ''}
      </p>
    </>
  );
}

async function linesOf(tell: (progress: Progress) => void): Promise<readonly string[] | Denial> {
  const begun = await call<typeof beginPracticeExportContract>({ method: 'POST', path: '/api/practice-exports' });
  if (!begun.ok) return begun;
  const of = begun.body.parts.reduce((sum, { rows }) => sum + rows, 0);
  const lines: string[] = [];
  for (const { name } of begun.body.parts) {
    const failed = await addPart({ exportId: begun.body.exportId, part: name }, lines, () =>
      tell({ done: lines.length, of }),
    );
    if (failed !== null) return failed;
  }
  return lines;
}

interface PartOf {
  readonly exportId: Begun['exportId'];
  readonly part: string;
}

/** Adds every row of one table; the no where there was one. */
async function addPart({ exportId, part }: PartOf, lines: string[], tell: () => void): Promise<Denial | null> {
  let after: string | null = null;
  do {
    const page = await pageOf({ exportId, part }, after);
    if (!page.ok) return page;
    lines.push(...page.body.lines);
    after = page.body.next;
    tell();
  } while (after !== null);
  return null;
}

function pageOf({ exportId, part }: PartOf, after: string | null) {
  return call<typeof readPracticeExportContract>({
    method: 'GET',
    path: '/api/practice-exports/:exportId/rows',
    params: { exportId },
    query: after === null ? { part } : { part, after },
  });
}
