import { type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useAct } from '../../server/use-act.ts';
import { isWhole, joinWith, newDraft } from '../../waiting-list/wish.ts';
import { WishFields } from '../../waiting-list/wish-fields.tsx';
import { attendanceWords } from '../../words/en/attendance.ts';
import { waitingWords } from '../../words/en/waiting-list.ts';
import { FindPerson, type Named } from '../people/find-person.tsx';

const words = waitingWords.desk;
const NAMED = { label: attendanceWords.walkIn.who, nobody: attendanceWords.walkIn.nobody };
const PURPOSES = ['consultation', 'session', 'follow-up'] as const;

interface AddToListProps {
  readonly practitioners: readonly Named[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Somebody is on the telephone, or at the desk, and would wait for a time. */
export function AddToList({ practitioners, onDone, onClose }: AddToListProps): ReactElement {
  const act = useAct();
  const [person, setPerson] = useState<Named | null>(null);
  const [draft, setDraft] = useState(newDraft('consultation'));
  const add = async () => {
    if (person === null || !isWhole(draft)) return;
    const done = await act.run(() => joinWith(person.id, draft));
    if (done !== null) onDone();
  };
  return (
    <Dialog title={words.addTitle} onClose={onClose}>
      <form className="form wish-form" noValidate onSubmit={(event) => [event.preventDefault(), void add()]}>
        <FindPerson {...NAMED} chosen={person} onChoose={setPerson} />
        <WishFields draft={draft} purposes={PURPOSES} practitioners={practitioners} later={[]} onChange={setDraft} />
        <Notice denial={act.denial} />
        <div className="actions">
          <Button type="submit" isShut={person === null || act.isBusy || !isWhole(draft)}>
            {person === null ? words.chooseFirst : words.addDo(person.name)}
          </Button>
          <Button kind="link" onClick={onClose}>
            {words.close}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
