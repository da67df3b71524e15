import type { findPracticeContract } from '@percuta/server';
import type { ReactElement } from 'react';
import { call } from '../server/call.ts';
import { useAnswer } from '../server/use-answer.ts';
import { visitWords as words } from '../words/en/visit.ts';

interface WhomToCallProps {
  readonly slug: string;
  /** Set where a call is all that helps. */
  readonly isNeeded?: boolean;
}

/** The practice by its name and its number by day. Both are known without the link, so that one that has run out leads there too. */
export function WhomToCall({ slug, isNeeded = false }: WhomToCallProps): ReactElement | null {
  const [answer] = useAnswer(slug, () =>
    call<typeof findPracticeContract>({ method: 'GET', path: '/api/practices/:slug', params: { slug } }),
  );
  if (answer === 'waiting') return null;
  if (!answer.ok) return <p className="whom-to-call">{words.callUnknown}</p>;
  const { name, phone } = answer.body;
  return (
    <p className="whom-to-call">
      {isNeeded ? words.callAbout : words.call} {name}
      {phone === null ? null : (
        <>
          : <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
        </>
      )}
    </p>
  );
}
