import type { ReactElement } from 'react';
import { SITE_PAGES } from '../parts/site-head.tsx';
import { useMe } from '../server/use-me.ts';
import { practicesWords as words } from '../words/en/booking.ts';

interface BookHereProps {
  readonly slug: string;
  readonly practice: string;
}

/** Whoever is a patient here books at once; everyone else signs in or registers first. */
export function BookHere({ slug, practice }: BookHereProps): ReactElement | null {
  const me = useMe();
  if (me === 'waiting') return null;
  const isPatientHere =
    typeof me === 'object' && !('ok' in me) && me.practice === practice && me.roles.includes('patient');
  return (
    <section aria-labelledby="book-here">
      <h2 id="book-here">{words.book}</h2>
      {isPatientHere ? (
        <div className="actions">
          <a className="button" href={`${SITE_PAGES.course}#book`}>
            {words.book}
          </a>
        </div>
      ) : (
        <>
          <p>{words.bookText}</p>
          <div className="actions">
            <a className="button" href={`${SITE_PAGES.signIn}#${slug}/register`}>
              {words.register}
            </a>
            <a href={`${SITE_PAGES.signIn}#${slug}`}>{words.signIn}</a>
          </div>
        </>
      )}
    </section>
  );
}
