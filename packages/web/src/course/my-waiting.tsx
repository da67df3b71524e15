import type { leaveWaitingListContract, listResourcesContract, readWaitingWishContract } from '@percuta/server';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { momentWords } from '../booking/moment-words.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Notice } from '../parts/notice.tsx';
import { call } from '../server/call.ts';
import { useAct } from '../server/use-act.ts';
import { useAnswer } from '../server/use-answer.ts';
import { draftOf, isWhole, joinWith, newDraft, type Wish } from '../waiting-list/wish.ts';
import { WishFields } from '../waiting-list/wish-fields.tsx';
import { waitingWords } from '../words/en/waiting-list.ts';
import { MyOffer } from './my-offer.tsx';
import type { OwnCourse } from './use-own-course.ts';
import '../styles/waiting-list.css';

const words = waitingWords.mine;

/** Waiting for a time: asking for one, what was asked for, and what is offered. */
export function MyWaiting({ course }: { readonly course: OwnCourse }): ReactElement | null {
  const { personId } = course;
  const [answer, again] = useAnswer(personId, () =>
    call<typeof readWaitingWishContract>({
      method: 'GET',
      path: '/api/people/:personId/waiting-wish',
      params: { personId },
    }),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was booked or planned may have changed it
  useEffect(() => void again(), [course.record.length]);
  const [asks, setAsks] = useState<'wish' | 'leave' | null>(null);
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  if (answer === 'waiting' || !answer.ok) return null;
  const { wish, offerMinutes } = answer.body;
  const done = async () => {
    setAsks(null);
    await again();
  };
  return (
    <section aria-labelledby="waiting-list" className="my-waiting">
      <h2 id="waiting-list" ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <p role="status" className={said === '' ? 'visually-hidden' : 'my-waiting-said'}>
        {said}
      </p>
      {wish?.offer == null ? null : (
        <MyOffer
          personId={personId}
          offer={wish.offer}
          onSettled={(what) => {
            setSaid(what);
            // What had the focus goes away with it.
            heading.current?.focus();
            void course.again().then(again);
          }}
        />
      )}
      {wish === null ? <p>{words.text}</p> : <Waiting wish={wish} course={course} />}
      {wish === null || wish.offer !== null ? null : <p className="hint">{words.how(offerMinutes)}</p>}
      <div className="actions">
        <Button kind="plain" aria-haspopup="dialog" onClick={() => setAsks('wish')}>
          {wish === null ? words.join : words.change}
        </Button>
        {wish === null ? null : (
          <Button kind="link" aria-haspopup="dialog" onClick={() => setAsks('leave')}>
            {words.leave}
          </Button>
        )}
      </div>
      {asks === 'wish' ? (
        <AskForTime
          course={course}
          wish={wish}
          minutes={offerMinutes}
          onDone={() => void done()}
          onClose={() => setAsks(null)}
        />
      ) : null}
      {asks === 'leave' ? <Leave personId={personId} onDone={() => void done()} onClose={() => setAsks(null)} /> : null}
    </section>
  );
}

function Waiting({ wish, course }: { readonly wish: Wish; readonly course: OwnCourse }): ReactElement {
  const later = course.view.visits.find(({ visit, stage }) => visit === wish.visitId && stage === 'booked');
  return (
    <>
      <p>
        <b>{words.waiting}</b>
      </p>
      <p>{words.waitFor(waitingWords.purposes[wish.purpose], waitingWords.days(wish))}</p>
      {later === undefined ? null : <p>{words.only(momentWords(later.startsAt))}</p>}
      {wish.possible ? null : <p className="my-waiting-not">{words.impossible}</p>}
    </>
  );
}

interface AskForTimeProps {
  readonly course: OwnCourse;
  readonly wish: Wish | null;
  readonly minutes: number;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function AskForTime({ course, wish, minutes, onDone, onClose }: AskForTimeProps): ReactElement {
  const act = useAct();
  const hasPlan = course.view.plan !== null;
  const [draft, setDraft] = useState(wish === null ? newDraft(hasPlan ? 'session' : 'consultation') : draftOf(wish));
  const [resources] = useAnswer('resources', () =>
    call<typeof listResourcesContract>({ method: 'GET', path: '/api/resources' }),
  );
  const people = resources !== 'waiting' && resources.ok ? resources.body.practitioners : [];
  const later = course.view.visits
    .filter(({ stage, startsAt }) => stage === 'booked' && Date.parse(startsAt) > Date.now())
    .map(({ visit, purpose, startsAt }) => ({ visitId: visit, purpose, when: momentWords(startsAt) }));
  const join = async () => {
    if (!isWhole(draft)) return;
    const done = await act.run(() => joinWith(course.personId, draft));
    if (done !== null) onDone();
  };
  return (
    <Dialog title={words.joinTitle} onClose={onClose}>
      <form
        className="form wish-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void join();
        }}
      >
        <WishFields
          draft={draft}
          purposes={hasPlan ? (['session', 'consultation', 'follow-up'] as const) : (['consultation'] as const)}
          practitioners={people.map(({ accountId, name }) => ({ id: accountId, name }))}
          later={later}
          onChange={setDraft}
        />
        <p className="hint">{words.how(minutes)}</p>
        <Notice denial={act.denial} />
        <div className="actions">
          <Button type="submit" isShut={act.isBusy || !isWhole(draft)}>
            {words.joinDo}
          </Button>
          <Button kind="link" onClick={onClose}>
            {waitingWords.desk.close}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface LeaveProps {
  readonly personId: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function Leave({ personId, onDone, onClose }: LeaveProps): ReactElement {
  const act = useAct();
  const leave = async () => {
    const path = '/api/people/:personId/waiting-wish/leave';
    const done = await act.run(() =>
      call<typeof leaveWaitingListContract>({ method: 'POST', path, params: { personId }, body: { because: null } }),
    );
    if (done !== null) onDone();
  };
  return (
    <Dialog title={words.leaveTitle} onClose={onClose}>
      <p>{words.leaveText}</p>
      <div className="actions">
        <Button isShut={act.isBusy} onClick={() => void leave()}>
          {words.leaveDo}
        </Button>
        <Button kind="link" onClick={onClose}>
          {words.stay}
        </Button>
      </div>
      <Notice denial={act.denial} />
    </Dialog>
  );
}
