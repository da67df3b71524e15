import type { signOutContract } from '@percuta/server';
import { type ReactElement, useRef } from 'react';
import { entryLine } from '../offline/entry-line.ts';
import { undelivered } from '../offline/line.ts';
import { forgetCopies } from '../offline/session-copy.ts';
import { useEntryLine } from '../offline/use-entry-line.ts';
import { BrandMark } from '../parts/brand-mark.tsx';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { SITE_PAGES } from '../parts/site-head.tsx';
import { ThemeChoice } from '../parts/theme-choice.tsx';
import { call } from '../server/call.ts';
import { useAct } from '../server/use-act.ts';
import type { Me } from '../server/use-me.ts';
import { commonWords } from '../words/en/common.ts';
import { deskWords as words } from '../words/en/desk.ts';
import { roomWords } from '../words/en/desk-room.ts';
import { hrefOf, type Route } from './route.ts';

interface DeskHeadProps {
  readonly me: Me;
  readonly here: Route['screen'];
}

const SCREENS = ['today', 'calendar', 'people', 'work', 'harm', 'stock', 'practice'] as const;
type Entrance = (typeof SCREENS)[number];
/** Screens that belong to one of them. */
const OF_PEOPLE: readonly Route['screen'][] = [
  'people',
  'register',
  'merges',
  'person',
  'plan',
  'book',
  'record-harm',
  'event',
  'outcomes',
  'results',
  'grading',
  'make-round',
  'audit',
  'sign-consent',
];

const OF_WORK: readonly Route['screen'][] = ['work', 'undelivered'];
const OF_STOCK: readonly Route['screen'][] = ['stock', 'recall-lot', 'recall'];

function screenOf(here: Route['screen']): Entrance {
  if (OF_PEOPLE.includes(here)) return 'people';
  if (OF_WORK.includes(here)) return 'work';
  return OF_STOCK.includes(here) ? 'stock' : (SCREENS.find((screen) => screen === here) ?? 'today');
}

function hrefOfEntrance(screen: Entrance): string {
  if (screen === 'stock') return hrefOf({ screen, part: 'lots' });
  if (screen === 'calendar') return hrefOf({ screen, on: null, span: 'day' });
  return hrefOf(screen === 'practice' ? { screen, part: 'rules' } : { screen });
}

/** The desk's head: where one is, and who is signed in. On a telephone the screens fold behind the one that is open. */
export function DeskHead({ me, here }: DeskHeadProps): ReactElement {
  const current = screenOf(here);
  const menu = useRef<HTMLDetailsElement>(null);
  const answers = me.roles.some((role) => role === 'owner' || role === 'responsible-clinician');
  const screens = SCREENS.filter((screen) => answers || (screen !== 'harm' && screen !== 'practice'));
  const close = () => menu.current?.removeAttribute('open');
  return (
    <header className="head desk-head">
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <a className="brand" href={hrefOf({ screen: 'today' })}>
        <BrandMark />
        <span>{commonWords.product}</span>
      </a>
      <nav className="desk-nav" aria-label={words.screens}>
        <Entrances screens={screens} current={current} />
      </nav>
      <details className="desk-menu" ref={menu}>
        <summary>
          <span className="visually-hidden">{words.screens}: </span>
          <u>{words[current]}</u>
        </summary>
        <nav aria-label={words.screens}>
          <Entrances screens={screens} current={current} onGone={close} />
        </nav>
      </details>
      <Account me={me} />
    </header>
  );
}

interface EntrancesProps {
  readonly screens: readonly Entrance[];
  readonly current: Entrance;
  readonly onGone?: () => void;
}

function Entrances({ screens, current, onGone }: EntrancesProps): ReactElement {
  return (
    <ul>
      {screens.map((screen) => (
        <li key={screen}>
          <a
            href={hrefOfEntrance(screen)}
            aria-current={screen === current ? 'page' : undefined}
            onClick={() => onGone?.()}
          >
            {words[screen]}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Account({ me }: { readonly me: Me }): ReactElement {
  const act = useAct();
  const kept = undelivered(useEntryLine().line).length;
  const signOut = async () => {
    const done = await act.run(() => call<typeof signOutContract>({ method: 'DELETE', path: '/api/me/sign-in' }));
    if (done === null) return;
    await Promise.all([entryLine.signedOut(), forgetCopies(null)]);
    window.location.assign(SITE_PAGES.signIn);
  };
  return (
    <details className="account">
      <summary>
        <span className="visually-hidden">{words.account}: </span>
        <u>{me.name}</u>
      </summary>
      <div>
        <p>{me.practice}</p>
        <p className="hint">{me.roles.map((role) => words.roles[role]).join(', ')}</p>
        <ThemeChoice />
        {kept === 0 ? null : <p>{roomWords.line.atSignOut(kept)}</p>}
        <Button kind="link" onClick={() => void signOut()}>
          {words.signOut}
        </Button>
        <Notice denial={act.denial} />
      </div>
    </details>
  );
}
