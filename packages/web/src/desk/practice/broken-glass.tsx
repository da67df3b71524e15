import type { listBrokenGlassContract } from '@percuta/server';
import type { ReactElement } from 'react';
import { dayOf, timeOf } from '../../numbers/clock-time.ts';
import { untilWords } from '../../numbers/until-words.ts';
import { Notice } from '../../parts/notice.tsx';
import { type AnswerBody, call } from '../../server/call.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { commonWords } from '../../words/en/common.ts';
import { practiceWords } from '../../words/en/desk-practice.ts';
import { serverWords } from '../../words/en/server.ts';
import { hrefOf } from '../route.ts';

const words = practiceWords.glass;

/** Who opened which record without treating the person, and why. */
export function BrokenGlass(): ReactElement {
  const [answer] = useAnswer('glass', () =>
    call<typeof listBrokenGlassContract>({ method: 'GET', path: '/api/broken-glass' }),
  );
  if (answer === 'waiting') return <p className="hint">{serverWords.loading}</p>;
  if (!answer.ok) return <Notice denial={answer} />;
  const { broken } = answer.body;
  return (
    <>
      <p className="explanation">{words.lead}</p>
      {broken.length === 0 ? <p>{words.none}</p> : null}
      <ul className="rows">
        {broken.map((one) => (
          <GlassRow key={one.id} broken={one} />
        ))}
      </ul>
    </>
  );
}

type Broken = AnswerBody<typeof listBrokenGlassContract, 200>['broken'][number];

function GlassRow({ broken }: { readonly broken: Broken }): ReactElement {
  const { person, by, reason, at, wholeAgainAt } = broken;
  return (
    <li className="stock-row">
      <div>
        <b>{person.name ?? practiceWords.erasure.erased}</b>
        <p>{words.line(by.name ?? by.accountId, commonWords.day(dayOf(at)), timeOf(at))}</p>
        <p>{words.reason(reason)}</p>
        <p className="hint">{words.until(untilWords(wholeAgainAt))}</p>
      </div>
      <a className="stock-way" href={hrefOf({ screen: 'audit', personId: person.id })}>
        {words.audit}
      </a>
    </li>
  );
}
