import { SIGN_IDS, SIGNS } from '@percuta/practice';
import type { listWorkContract, takeWorkContract } from '@percuta/server';
import type { ReactElement } from 'react';
import { dayOf, timeOf } from '../../numbers/clock-time.ts';
import { untilWords } from '../../numbers/until-words.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { type AnswerBody, call } from '../../server/call.ts';
import { useAct } from '../../server/use-act.ts';
import { commonWords } from '../../words/en/common.ts';
import { workWords as words } from '../../words/en/desk-work.ts';
import { hrefOf } from '../route.ts';
import type { NameOf } from '../use-staff.ts';

export type Work = AnswerBody<typeof listWorkContract, 200>['work'][number];
type Step = 'named' | 'tried' | 'let-go';

/** What it is, in a line. */
export function workTitle({ kind, asks, level }: Pick<Work, 'kind' | 'asks' | 'level'>): string {
  if (kind === 'check-in') return asks === null ? words.report : words.missed(asks);
  const urgency = words.levels[level ?? 0] ?? '';
  return kind === 'report' ? `${words.report}: ${urgency}` : `${words.callBack}: ${urgency}`;
}

interface WorkRowProps {
  readonly work: Work;
  readonly nameOf: NameOf;
  /** Whether whoever looks may put their name to it. */
  readonly mayTake: boolean;
  readonly onChanged: () => Promise<void>;
}

/** One thing that waits: what, whose, since when, how long it has, who has it, and what one can do. */
export function WorkRow({ work, nameOf, mayTake, onChanged }: WorkRowProps): ReactElement {
  const { standing, escalatedTo, next, minutesLeft, since, dueAt, named, tries, caller } = work;
  const isLate = standing === 'overdue';
  return (
    <li className={isLate ? 'work work-late' : 'work'}>
      <div className="work-what">
        <Who work={work} />
        <p>{workTitle(work)}</p>
        {caller === null ? null : <Caller caller={caller} />}
      </div>
      <div className="work-clock">
        <b>{standing === 'answered' ? words.answered : words.left(minutesLeft)}</b>
        <span className="hint">
          {words.since(commonWords.day(dayOf(since)), timeOf(since))}, {words.due(untilWords(dueAt))}
        </span>
        {escalatedTo === null ? null : <span className="late">{words.escalated[escalatedTo]}</span>}
        {next === null ? null : <span className="hint">{words.next(next.to, untilWords(next.at))}</span>}
      </div>
      <div className="work-does">
        <p className="hint">
          {named === null
            ? words.nobody
            : words.takenBy(nameOf({ id: named.accountId, role: 'practitioner' }), timeOf(named.at))}
          {tries === 0 ? '' : `. ${words.tries(tries)}`}
        </p>
        {mayTake ? <Steps work={work} onChanged={onChanged} /> : null}
      </div>
    </li>
  );
}

function Who({ work: { person, caller } }: { readonly work: Work }): ReactElement {
  if (person !== null) {
    return (
      <h2>
        <a href={hrefOf({ screen: 'person', personId: person.id })}>{person.name ?? words.somebody}</a>
      </h2>
    );
  }
  return <h2>{caller?.name ?? words.somebody}</h2>;
}

function Caller({ caller }: { readonly caller: NonNullable<Work['caller']> }): ReactElement {
  const asked = (signs: readonly string[]) => SIGN_IDS.filter((id) => signs.includes(id)).map((id) => SIGNS[id].asks);
  const told = [...asked(caller.signs), ...asked(caller.unsure).map((text) => `${text} (${words.unsure})`)];
  return (
    <>
      <p>
        <a className="work-phone" href={`tel:${caller.phone.replace(/[^+\d]/g, '')}`}>
          {caller.phone}
        </a>
      </p>
      <p className="hint">
        {words.day(caller.day)}. {told.join('; ')}
      </p>
      {caller.words === null ? null : <blockquote>{caller.words}</blockquote>}
    </>
  );
}

function Steps({ work, onChanged }: Pick<WorkRowProps, 'work' | 'onChanged'>): ReactElement {
  const act = useAct();
  const { kind, workId, named } = work;
  const take = async (step: Step) => {
    const done = await act.run(() =>
      call<typeof takeWorkContract>({
        method: 'POST',
        path: '/api/work-list/:kind/:workId/steps',
        params: { kind, workId },
        body: { step },
      }),
    );
    if (done !== null) await onChanged();
  };
  return (
    <>
      <div className="work-steps">
        <Button kind={named === null ? 'primary' : 'plain'} isShut={act.isBusy} onClick={() => void take('named')}>
          {words.take}
        </Button>
        {kind === 'report' ? null : (
          <>
            <Button kind="link" isShut={act.isBusy} onClick={() => void take('tried')}>
              {words.tried}
            </Button>
            <Button kind="link" isShut={act.isBusy} onClick={() => void take('let-go')}>
              {kind === 'check-in' ? words.letGo : words.called}
            </Button>
          </>
        )}
      </div>
      <Notice denial={act.denial} />
    </>
  );
}
