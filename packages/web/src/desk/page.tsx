import { lazy, type ReactElement, Suspense } from 'react';
import { useAtDesk } from '../offline/use-at-desk.ts';
import { DemoTour } from '../parts/demo-tour.tsx';
import { Notice } from '../parts/notice.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { SITE_PAGES, SiteHead } from '../parts/site-head.tsx';
import { tourRoleOf } from '../parts/tour-role.ts';
import { useHash } from '../parts/use-hash.ts';
import { lastPractice } from '../server/last-practice.ts';
import type { Me } from '../server/use-me.ts';
import type { Practice } from '../server/use-practice.ts';
import { deskWords as words } from '../words/en/desk.ts';
import { serverWords } from '../words/en/server.ts';
import { DeskHead } from './desk-head.tsx';
import { FindPeople } from './people/find-people.tsx';
import { RegisterPerson } from './people/register-person.tsx';
import { PersonPage } from './person/person-page.tsx';
import { LineStrip } from './room/line-strip.tsx';
import { UnreadableRows } from './room/unreadable-rows.tsx';
import { type Route, routeOf } from './route.ts';
import { Today } from './today/today.tsx';
import { UndeliveredStrip } from './undelivered/undelivered-strip.tsx';

/** Charts and the model travel only once a plan is opened. */
const PlanPage = lazy(() => import('./plan/plan-page.tsx'));
const BookPage = lazy(() => import('./person/book-page.tsx'));
const CalendarPage = lazy(() => import('./calendar/calendar-page.tsx'));
const MergesPage = lazy(() => import('./people/merges-page.tsx'));
const UndeliveredPage = lazy(() => import('./undelivered/undelivered-page.tsx'));
const WorkPage = lazy(() => import('./worklist/work-page.tsx'));
const HarmPage = lazy(() => import('./harm/harm-page.tsx'));
const RecordHarmPage = lazy(() => import('./harm/record-harm-page.tsx'));
const EventPage = lazy(() => import('./harm/event-page.tsx'));
const OutcomesPage = lazy(() => import('./outcomes/outcomes-page.tsx'));
const PhotographsPage = lazy(() => import('./photographs/photographs-page.tsx'));
const CapturePage = lazy(() => import('./photographs/capture-page.tsx'));
const ResultsPage = lazy(() => import('./outcomes/results-page.tsx'));
const GradingRoom = lazy(() => import('./outcomes/grading-room.tsx'));
const MakeRound = lazy(() => import('./outcomes/make-round.tsx'));
const PracticePage = lazy(() => import('./practice/practice-page.tsx'));
const AuditPage = lazy(() => import('./audit/audit-page.tsx'));
const SignConsentPage = lazy(() => import('./person/sign-consent-page.tsx'));
const StockPage = lazy(() => import('./stock/stock-page.tsx'));
const RecallLotPage = lazy(() => import('./stock/recall-lot-page.tsx'));
const RecallPage = lazy(() => import('./stock/recall-page.tsx'));
const SessionPage = lazy(() => import('./room/session-page.tsx'));

/** The practice's desk: whoever is signed in sees what their role needs to know. */
export function DeskPage(): ReactElement {
  const route = routeOf(useHash());
  const { me, practice } = useAtDesk(route.screen === 'session' ? route.sessionId : null);
  if (me === 'waiting') return <Alone title={serverWords.loading} />;
  if (me === 'nobody') return <SignedOut />;
  if ('ok' in me) {
    return (
      <Alone title={words.title}>
        <Notice denial={me} />
      </Alone>
    );
  }
  if (me.roles.includes('patient')) {
    return (
      <Alone title={words.title}>
        <p className="explanation lead">{words.patientHere}</p>
        <a className="button" href={SITE_PAGES.course}>
          {words.toCourse}
        </a>
      </Alone>
    );
  }
  if (practice === null) return <Alone title={serverWords.loading} />;
  return (
    <>
      {practice.kind === 'demo' ? <p className="demo-mark">{words.demo}</p> : null}
      <DeskHead me={me} here={route.screen} />
      {practice.kind === 'demo' && route.screen !== 'session' ? <Tour roles={me.roles} /> : null}
      {route.screen === 'session' || route.screen === 'undelivered' ? null : <UndeliveredStrip />}
      <main id="content" tabIndex={-1} className={`desk desk-${route.screen}`}>
        <UnreadableRows />
        {route.screen === 'session' ? null : <LineStrip account={me.accountId} />}
        <Suspense fallback={<p className="hint">{serverWords.loading}</p>}>
          <Screen route={route} me={me} practice={practice} />
        </Suspense>
      </main>
    </>
  );
}

/** Not in the treatment room, where nothing may stand in the way. */
function Tour({ roles }: { readonly roles: readonly string[] }): ReactElement | null {
  const role = tourRoleOf(roles);
  return role === null ? null : <DemoTour who={role} />;
}

interface ScreenProps {
  readonly route: Route;
  readonly me: Me;
  readonly practice: Practice;
}

function Screen({ route, me, practice }: ScreenProps): ReactElement {
  switch (route.screen) {
    case 'register':
      return <RegisterPerson />;
    case 'person':
      return <PersonPage personId={route.personId} me={me} slug={practice.slug} />;
    case 'book':
      return <BookPage personId={route.personId} part={route.part ?? ''} practice={practice} key={route.part} />;
    case 'plan':
      return <PlanPage personId={route.personId} />;
    case 'outcomes':
      return <OutcomesPage personId={route.personId} />;
    case 'photographs':
      return route.part === 'take' ? (
        <CapturePage personId={route.personId} />
      ) : (
        <PhotographsPage personId={route.personId} />
      );
    case 'results':
      return <ResultsPage me={me} />;
    case 'grading':
      return <GradingRoom roundId={route.roundId} />;
    case 'make-round':
      return <MakeRound />;
    case 'practice':
      return <PracticePage part={route.part} me={me} practiceId={practice.id} />;
    case 'audit':
      return <AuditPage personId={route.personId} />;
    case 'sign-consent':
      return <SignConsentPage personId={route.personId} />;
    case 'session':
      return <SessionPage personId={route.personId} sessionId={route.sessionId} me={me} practice={practice} />;
    case 'calendar':
      return <CalendarPage on={route.on} span={route.span} />;
    case 'work':
      return <WorkPage me={me} />;
    case 'undelivered':
      return <UndeliveredPage me={me} />;
    case 'merges':
      return <MergesPage me={me} />;
    case 'harm':
      return <HarmPage />;
    case 'record-harm':
      return <RecordHarmPage personId={route.personId} />;
    case 'event':
      return <EventPage personId={route.personId} eventId={route.eventId} />;
    case 'stock':
      return <StockPage part={route.part} me={me} />;
    case 'recall-lot':
      return <RecallLotPage lotKey={route.lotKey} />;
    case 'recall':
      return <RecallPage recallId={route.recallId} me={me} />;
    case 'people':
      return <FindPeople />;
    case 'today':
      return <Today me={me} />;
  }
}

function Alone({ title, children }: { readonly title: string; readonly children?: React.ReactNode }): ReactElement {
  return (
    <>
      <SiteHead here="elsewhere" skipTo="content" />
      <main id="content" tabIndex={-1} className="column">
        <PageTitle>{title}</PageTitle>
        {children}
      </main>
    </>
  );
}

function SignedOut(): ReactElement {
  const slug = lastPractice();
  return (
    <Alone title={words.signedOutTitle}>
      <div className="actions">
        <a className="button" href={slug === null ? SITE_PAGES.signIn : `${SITE_PAGES.signIn}#${slug}`}>
          {words.signIn}
        </a>
      </div>
    </Alone>
  );
}
