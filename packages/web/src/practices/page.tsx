import type { findPracticeContract, listPracticesContract } from '@percuta/server';
import { lazy, type ReactElement, Suspense } from 'react';
import { hashParts } from '../parts/hash-parts.ts';
import { Notice } from '../parts/notice.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { SiteFoot } from '../parts/site-foot.tsx';
import { SITE_PAGES, SiteHead } from '../parts/site-head.tsx';
import { useHash } from '../parts/use-hash.ts';
import { type AnswerBody, call } from '../server/call.ts';
import { useAnswer } from '../server/use-answer.ts';
import { aftercareWords } from '../words/en/aftercare.ts';
import { practicesWords as words } from '../words/en/booking.ts';
import { serverWords } from '../words/en/server.ts';
import { BookHere } from './book-here.tsx';

/** Seldom opened: it travels when it is. */
const NeedledElsewhere = lazy(() => import('./needled-elsewhere.tsx'));

/** Who does it properly: the practices that want to be found, and who treats at each. */
export function PracticesPage(): ReactElement {
  const [slug = '', part = ''] = hashParts(useHash());
  return (
    <>
      <SiteHead here="practices" skipTo="content" />
      <main id="content" tabIndex={-1} className="column">
        <Shown slug={slug} isElsewhere={part === 'needled-elsewhere'} />
      </main>
      <SiteFoot />
    </>
  );
}

function Shown({ slug, isElsewhere }: { readonly slug: string; readonly isElsewhere: boolean }): ReactElement {
  if (!/^[a-z0-9-]{3,63}$/.test(slug)) return <AllPractices />;
  if (!isElsewhere) return <OnePractice slug={slug} />;
  return (
    <Suspense fallback={<PageTitle>{serverWords.loading}</PageTitle>}>
      <NeedledElsewhere slug={slug} />
    </Suspense>
  );
}

function AllPractices(): ReactElement {
  const [answer] = useAnswer('practices', () =>
    call<typeof listPracticesContract>({ method: 'GET', path: '/api/practices' }),
  );
  return (
    <>
      <PageTitle part="all">{words.title}</PageTitle>
      <p className="explanation lead">{words.lead}</p>
      <p className="source">{words.source}</p>
      <div className="ways-place">
        {answer === 'waiting' ? null : answer.ok ? (
          <PracticeList practices={answer.body.practices} />
        ) : (
          <Notice denial={answer} />
        )}
      </div>
      <p className="after-list">
        <a href={SITE_PAGES.safety}>{words.safety}</a>
      </p>
    </>
  );
}

function PracticeList({
  practices,
}: {
  readonly practices: AnswerBody<typeof listPracticesContract, 200>['practices'];
}): ReactElement {
  if (practices.length === 0) return <p>{words.none}</p>;
  return (
    <ul className="ways">
      {practices.map(({ id, name, slug, kind }) => (
        <li key={id}>
          <a href={`#${slug}`}>
            <b>{name}</b>
            <span className="hint">{kind === 'demo' ? words.demo : words.look}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function OnePractice({ slug }: { readonly slug: string }): ReactElement {
  const [answer] = useAnswer(slug, () =>
    call<typeof findPracticeContract>({ method: 'GET', path: '/api/practices/:slug', params: { slug } }),
  );
  if (answer === 'waiting') return <PageTitle>{serverWords.loading}</PageTitle>;
  if (!answer.ok) {
    return (
      <>
        <PageTitle part="all">{words.title}</PageTitle>
        <Notice denial={answer} />
        <p>
          <a href={SITE_PAGES.practices}>{words.back}</a>
        </p>
      </>
    );
  }
  const { name, kind, practitioners } = answer.body;
  return (
    <>
      <PageTitle>{name}</PageTitle>
      {kind === 'demo' ? <p className="explanation lead">{words.demo}</p> : null}
      <section aria-labelledby="who">
        <h2 id="who">{words.who}</h2>
        {practitioners.length === 0 ? <p>{words.nobody}</p> : null}
        <ul className="who">
          {practitioners.map((one) => (
            <li key={one.accountId}>
              <b>{one.name}</b>
              <span>{words.profession(one.profession)}</span>
            </li>
          ))}
        </ul>
      </section>
      <BookHere slug={slug} practice={name} />
      <p className="after-list">
        <a href={`#${slug}/needled-elsewhere`}>{aftercareWords.stranger.open}</a>
      </p>
    </>
  );
}
