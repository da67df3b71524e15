import type { ReactElement } from 'react';
import { entryLine } from '../../offline/entry-line.ts';
import { useEntryLine } from '../../offline/use-entry-line.ts';
import { Button } from '../../parts/button.tsx';
import { roomWords } from '../../words/en/desk-room.ts';

const words = roomWords.line;

/** On every screen of the desk: that something lies on this tablet which nobody can read any more. */
export function UnreadableRows(): ReactElement | null {
  const { unreadable } = useEntryLine();
  if (unreadable.length === 0) return null;
  return (
    <div className="notice" role="alert">
      <p>
        <b>{words.unreadable(unreadable.length)}</b>
      </p>
      <p>{words.unreadableText}</p>
      <Button kind="link" onClick={() => void entryLine.letUnreadableGo()}>
        {words.letGo}
      </Button>
    </div>
  );
}
