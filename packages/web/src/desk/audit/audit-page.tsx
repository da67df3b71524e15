import type { readAuditContract } from '@percuta/server';
import type { ReactElement } from 'react';
import { dayOf, timeOf } from '../../numbers/clock-time.ts';
import { Notice } from '../../parts/notice.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { type AnswerBody, call } from '../../server/call.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { commonWords } from '../../words/en/common.ts';
import { practiceWords } from '../../words/en/desk-practice.ts';
import { serverWords } from '../../words/en/server.ts';
import { hrefOf } from '../route.ts';
import { AskErasure } from './ask-erasure.tsx';

const words = practiceWords.audit;

/** For those who answer for the practice: everything that was done with one record, and the way to erase it. */
export default function AuditPage({ personId }: { readonly personId: string }): ReactElement {
  const [answer] = useAnswer(personId, () =>
    call<typeof readAuditContract>({ method: 'GET', path: '/api/people/:personId/audit', params: { personId } }),
  );
  if (answer === 'waiting') return <PageTitle>{serverWords.loading}</PageTitle>;
  return (
    <div className="desk-column audit">
      <PageTitle>{words.title}</PageTitle>
      <p className="explanation">{words.lead}</p>
      {answer.ok ? <Deeds deeds={answer.body.deeds} /> : <Notice denial={answer} />}
      <AskErasure personId={personId} />
      <p className="after-list">
        <a href={hrefOf({ screen: 'person', personId })}>{words.back}</a>
      </p>
    </div>
  );
}

type Deed = AnswerBody<typeof readAuditContract, 200>['deeds'][number];

function Deeds({ deeds }: { readonly deeds: readonly Deed[] }): ReactElement {
  if (deeds.length === 0) return <p>{words.none}</p>;
  return (
    <ol className="rows deeds">
      {deeds.map((deed, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of the audit have no other name, and never move
        <DeedRow key={index} deed={deed} />
      ))}
    </ol>
  );
}

function DeedRow({ deed }: { readonly deed: Deed }): ReactElement {
  const { at, by, roles, action, purpose, kinds, reason, requestId, brokeGlass } = deed;
  const did = [words.actions[action] ?? action, purpose === null ? null : (words.purposes[purpose] ?? purpose)];
  return (
    <li className={brokeGlass ? 'deed deed-unusual' : 'deed'}>
      <p className="hint">
        {commonWords.day(dayOf(at))}, {timeOf(at)}
      </p>
      <p>
        <b>{by === null ? words.percuta : (by.name ?? by.accountId)}</b>
        {roles.length === 0 ? '' : `, ${roles.join(', ').replaceAll('-', ' ')}`}
      </p>
      <p>{did.filter((part) => part !== null).join(', ')}</p>
      {kinds.length === 0 ? null : <p className="hint">{words.wrote(kinds.join(', ').replaceAll('-', ' '))}</p>}
      {reason === null ? null : <p>“{reason}”</p>}
      {requestId === null ? null : <p className="source">{words.request(requestId)}</p>}
    </li>
  );
}
