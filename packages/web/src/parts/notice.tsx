import { type ReactElement, useEffect, useRef } from 'react';
import type { Denial } from '../server/call.ts';
import { serverWords as words } from '../words/en/server.ts';
import { SITE_PAGES } from './site-head.tsx';

/** Why it did not work, what stands in the way, and what to do. It is said aloud when it comes up. */
export function Notice({ denial }: { readonly denial: Denial | null }): ReactElement | null {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (denial !== null) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [denial]);
  if (denial === null) return null;
  return (
    <div role="alert" className="notice" ref={ref}>
      <p>
        <b>{denial.because}</b>
      </p>
      {denial.items.length === 0 ? null : (
        <>
          <p>{words.inTheWay}</p>
          <ul>
            {denial.items.map(({ item, because }) => (
              <li key={`${item}${because}`}>{because}</li>
            ))}
          </ul>
        </>
      )}
      {denial.status === 401 && window.location.pathname !== SITE_PAGES.signIn ? (
        <a href={SITE_PAGES.signIn}>{words.signIn}</a>
      ) : null}
    </div>
  );
}
