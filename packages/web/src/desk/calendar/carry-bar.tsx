import { type ReactElement, useState } from 'react';
import { clockOf } from '../../numbers/wall-instant.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { calendarWords } from '../../words/en/desk-calendar.ts';
import { CourseDialog, OverlapDialog } from './carry-dialogs.tsx';
import type { Carry } from './use-carry.ts';

const words = calendarWords.carry;

/** What is carried, above what it hangs, and every step as a button: for a finger, and for whoever cannot drag. */
export function CarryBar({ carry }: { readonly carry: Carry }): ReactElement {
  const { carried, because, said, act } = carry;
  const [isOverlapping, setOverlapping] = useState(false);
  return (
    <>
      {/* It keeps its place, so that nothing moves under the hand. */}
      <p role="status" className="cal-said">
        <span className={carried === null ? '' : 'visually-hidden'}>{said}</span>
      </p>
      {carried === null ? null : (
        <section className="carry-bar" aria-label={words.title(carried.visit.person.name ?? calendarWords.unnamed)}>
          <p>
            <b>{words.title(carried.visit.person.name ?? calendarWords.unnamed)}</b>{' '}
            <span className={because === '' ? '' : 'carry-no'}>{said}</span>
          </p>
          <div className="carry-ways">
            <Way text={words.earlier} sign="↑" onPress={() => carry.by(0, -1)} />
            <Way text={words.later} sign="↓" onPress={() => carry.by(0, 1)} />
            <Way text={words.left} sign="←" onPress={() => carry.by(-1, 0)} />
            <Way text={words.right} sign="→" onPress={() => carry.by(1, 0)} />
            <Button isShut={because !== '' || act.isBusy} onClick={() => void carry.drop()}>
              {words.drop(clockOf(carried.minute))}
            </Button>
            {carry.mayOverlap ? (
              <Button kind="plain" onClick={() => setOverlapping(true)}>
                {words.overlap}
              </Button>
            ) : null}
            <Button kind="link" onClick={carry.putBack}>
              {words.back}
            </Button>
          </div>
          <Notice denial={act.denial} />
          {isOverlapping ? <OverlapDialog carry={carry} onClose={() => setOverlapping(false)} /> : null}
          {carry.asksWith.length === 0 ? null : <CourseDialog carry={carry} visit={carried.visit} />}
        </section>
      )}
    </>
  );
}

interface WayProps {
  readonly text: string;
  readonly sign: string;
  readonly onPress: () => void;
}

function Way({ text, sign, onPress }: WayProps): ReactElement {
  return (
    <Button kind="plain" aria-label={text} onClick={onPress}>
      <span aria-hidden="true">{sign}</span>
    </Button>
  );
}
