import { type ReactElement, useState } from 'react';
import { timeOf } from '../../numbers/clock-time.ts';
import { entryLine } from '../../offline/entry-line.ts';
import type { Line, LineEntry } from '../../offline/line.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { VerdictMark } from '../../parts/verdict-mark.tsx';
import { deskWords } from '../../words/en/desk.ts';
import { roomWords } from '../../words/en/desk-room.ts';
import { saidOf } from './said-of.ts';

const words = roomWords.line;

/** What the record did not take. It stays before somebody’s eyes until they have decided. */
export function RefusedEntries({ line }: { readonly line: Line }): ReactElement | null {
  const refused = line.filter(({ standing }) => standing.is === 'refused');
  if (refused.length === 0) return null;
  return (
    <section aria-label={words.refused(refused.length)}>
      {refused.map((entry) => (
        <RefusedEntry key={entry.id} entry={entry} />
      ))}
    </section>
  );
}

function RefusedEntry({ entry }: { readonly entry: LineEntry }): ReactElement {
  const [isTakingOff, setTakingOff] = useState(false);
  const { standing, at, ask } = entry;
  const because = standing.is === 'refused' ? [standing.because, ...standing.items] : [];
  return (
    <div className="refused-item refused-ask refused-entry" role="alert">
      <VerdictMark verdict="ask" />
      <div>
        <h2>{words.refusedTitle(saidOf(ask))}</h2>
        <p>{words.refusedText(timeOf(new Date(at)), because.join(' '))}</p>
        {ask.do === 'deliverZone' ? <p>{words.refusedHint}</p> : null}
      </div>
      <div className="refused-acts">
        <Button kind="plain" size="room" onClick={() => void entryLine.noteAgain(entry)}>
          {words.again}
        </Button>
        <Button kind="link" onClick={() => setTakingOff(true)}>
          {words.takeOff}
        </Button>
      </div>
      {isTakingOff ? <TakeOffDialog entry={entry} onClose={() => setTakingOff(false)} /> : null}
    </div>
  );
}

function TakeOffDialog({ entry, onClose }: { readonly entry: LineEntry; readonly onClose: () => void }): ReactElement {
  return (
    <Dialog title={words.takeOffTitle} onClose={onClose}>
      <p>{saidOf(entry.ask)}</p>
      <p>{words.takeOffText}</p>
      <div className="actions">
        <Button kind="danger" size="room" onClick={() => void entryLine.takeOff(entry.id)}>
          {words.takeOffDo}
        </Button>
        <Button kind="link" size="room" onClick={onClose}>
          {deskWords.cancel}
        </Button>
      </div>
    </Dialog>
  );
}
