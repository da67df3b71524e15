import { type FormEvent, type ReactElement, useState } from 'react';
import { timeOf } from '../../numbers/clock-time.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { calendarWords } from '../../words/en/desk-calendar.ts';
import type { CalendarVisit } from './calendar-visit.ts';
import type { Reflowed } from './move-carried.ts';
import type { Carry } from './use-carry.ts';

const words = calendarWords.carry;

interface OverlapDialogProps {
  readonly carry: Carry;
  readonly onClose: () => void;
}

/** Somebody lets two visits overlap, in their own name and with a reason. */
export function OverlapDialog({ carry, onClose }: OverlapDialogProps): ReactElement {
  const { act, because: inTheWay } = carry;
  const [because, setBecause] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const overlap = async (event: FormEvent) => {
    event.preventDefault();
    if (because.trim() === '') return setEmpty(true);
    await carry.overlap(because.trim());
  };
  return (
    <Dialog title={words.overlapTitle} onClose={onClose}>
      <form className="form" onSubmit={(event) => void overlap(event)}>
        <p>
          <b className="sentence">{inTheWay}.</b>
        </p>
        <p>{words.overlapText}</p>
        <TextField
          label={words.overlapBecause}
          hint={words.overlapHint}
          value={because}
          fault={isEmpty ? words.overlapEmpty : undefined}
          onChange={(text) => [setBecause(text), setEmpty(false)]}
        />
        <div className="actions">
          <Button type="submit" isShut={act.isBusy}>
            {words.overlapDo}
          </Button>
          <Button kind="link" onClick={onClose}>
            {words.courseOn}
          </Button>
        </div>
        <Notice denial={act.denial} />
      </form>
    </Dialog>
  );
}

interface CourseDialogProps {
  readonly carry: Carry;
  readonly visit: CalendarVisit;
}

/** Other sessions of the course that would move with it: somebody is asked first. */
export function CourseDialog({ carry, visit }: CourseDialogProps): ReactElement {
  const { act, asksWith } = carry;
  const moving = asksWith.filter(({ does }) => does === 'moves');
  return (
    <Dialog title={words.courseTitle(asksWith.length)} onClose={carry.carryOn}>
      <p>
        {visit.person.name ?? calendarWords.unnamed}. {words.courseText}
      </p>
      <ul className="course-with">
        {asksWith.map((one) => (
          <li key={one.visitId}>{lineOf(one)}</li>
        ))}
      </ul>
      <div className="actions">
        {moving.length < asksWith.length ? null : (
          <Button isShut={act.isBusy} onClick={() => void carry.dropWith('all')}>
            {words.courseAll(asksWith.length + 1)}
          </Button>
        )}
        <Button kind="plain" isShut={act.isBusy} onClick={() => void carry.dropWith('none')}>
          {words.courseAlone}
        </Button>
        <Button kind="link" onClick={carry.carryOn}>
          {words.courseOn}
        </Button>
      </div>
      <Notice denial={act.denial} />
    </Dialog>
  );
}

function lineOf({ on, to }: Reflowed): string {
  const before = calendarWords.day(on);
  return to === null
    ? words.courseNoRoom(before)
    : words.courseMoves(before, words.moment(calendarWords.day(to.on), timeOf(to.startsAt)));
}
