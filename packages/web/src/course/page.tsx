import { lazy, type ReactElement, type ReactNode, Suspense } from 'react';
import { DemoTour } from '../parts/demo-tour.tsx';
import { hashParts } from '../parts/hash-parts.ts';
import { Notice } from '../parts/notice.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { SiteFoot } from '../parts/site-foot.tsx';
import { SITE_PAGES, SiteHead } from '../parts/site-head.tsx';
import { useHash } from '../parts/use-hash.ts';
import { type Me, useMe } from '../server/use-me.ts';
import { type Practice, usePractice } from '../server/use-practice.ts';
import { courseWords as words } from '../words/en/course.ts';
import { serverWords } from '../words/en/server.ts';
import { BookVisit } from './book-visit.tsx';
import { Overview } from './overview.tsx';
import { type OwnCourse, useOwnCourse } from './use-own-course.ts';

/** What is seldom opened travels when it is. */
const BookCourse = lazy(() => import('./book-course.tsx'));
const OwnPaper = lazy(() => import('./own-paper.tsx'));
const GiveConsent = lazy(() => import('./give-consent.tsx'));
const TellSign = lazy(() => import('./tell-sign.tsx'));
const MyPhotographs = lazy(() => import('./my-photographs.tsx'));
const Readers = lazy(() => import('./readers.tsx'));
const OwnScales = lazy(() => import('./own-scales.tsx'));
const DayQuestions = lazy(() => import('./day-questions.tsx'));

/** My course: before, today, after; and what stands in my record. */
export function CoursePage(): ReactElement {
  const me = useMe();
  return (
    <>
      <SiteHead here="course" skipTo="content" isSignedIn={typeof me === 'object' && !('ok' in me)} />
      <main id="content" tabIndex={-1} className="column course">
        <Who me={me} />
      </main>
      <SiteFoot />
    </>
  );
}

function Who({ me }: { readonly me: ReturnType<typeof useMe> }): ReactElement {
  if (me === 'waiting') return <PageTitle>{serverWords.loading}</PageTitle>;
  if (me === 'nobody') {
    return <Apart title={words.signedOutTitle} href={SITE_PAGES.signIn} does={words.signIn} />;
  }
  if ('ok' in me) {
    return (
      <>
        <PageTitle>{words.title}</PageTitle>
        <Notice denial={me} />
      </>
    );
  }
  if (me.personId === null) return <Apart title={words.deskHere} href="/desk/" does={words.toDesk} />;
  return <Mine me={me} personId={me.personId} />;
}

function Apart({
  title,
  href,
  does,
}: {
  readonly title: string;
  readonly href: string;
  readonly does: string;
}): ReactElement {
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <div className="actions">
        <a className="button" href={href}>
          {does}
        </a>
      </div>
    </>
  );
}

function Mine({ me, personId }: { readonly me: Me; readonly personId: string }): ReactElement {
  const course = useOwnCourse(personId);
  const practice = usePractice(true);
  const [part = '', id = ''] = hashParts(useHash());
  if (course === 'waiting' || practice === null) return <PageTitle>{serverWords.loading}</PageTitle>;
  if ('ok' in course) {
    return (
      <>
        <PageTitle>{words.title}</PageTitle>
        <Notice denial={course} />
      </>
    );
  }
  return (
    <>
      {practice.kind === 'demo' ? <DemoTour who="patient" /> : null}
      <Part course={course} practice={practice} me={me} part={part} id={id} />
    </>
  );
}

interface PartProps {
  readonly course: OwnCourse;
  readonly practice: Practice;
  readonly me: Me;
  readonly part: string;
  readonly id: string;
}

function Part({ course, practice, me, part, id }: PartProps): ReactElement {
  switch (part) {
    case 'book':
      return <BookVisit course={course} visitId={id} key={id} />;
    case 'book-course':
      return <Later>{<BookCourse course={course} />}</Later>;
    case 'paper':
      return <Later>{<OwnPaper course={course} practice={practice} />}</Later>;
    case 'consent':
      return <Later>{<GiveConsent course={course} me={me} />}</Later>;
    case 'sign':
      return <Later>{<TellSign course={course} />}</Later>;
    case 'readers':
      return <Later>{<Readers course={course} />}</Later>;
    case 'photographs':
      return <Later>{<MyPhotographs course={course} />}</Later>;
    case 'skin':
      return <Later>{<OwnScales course={course} />}</Later>;
    case 'today':
      return <Later>{<DayQuestions course={course} sessionId={id} />}</Later>;
    default:
      return <Overview course={course} practice={practice} />;
  }
}

function Later({ children }: { readonly children: ReactNode }): ReactElement {
  return <Suspense fallback={<PageTitle>{serverWords.loading}</PageTitle>}>{children}</Suspense>;
}
