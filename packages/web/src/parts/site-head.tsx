import type { ReactElement } from 'react';
import { commonWords as words } from '../words/en/common.ts';
import { BrandMark } from './brand-mark.tsx';

/** The pages of the patient's site that its head leads to. */
export const SITE_PAGES = {
  skin: '/skin/',
  example: '/example/',
  safety: '/safety/',
  practices: '/practices/',
  course: '/course/',
  signIn: '/sign-in/',
} as const;

export type SitePage = keyof typeof SITE_PAGES;

interface SiteHeadProps {
  /** The page that one is on; null on the first one, `elsewhere` on one that the head does not lead to. */
  readonly here: SitePage | 'elsewhere' | null;
  /** Where the link for the keyboard leads, past the head. */
  readonly skipTo: string;
  readonly skipWords?: string;
  /** Lies over the picture that the page opens with. */
  readonly isOver?: boolean;
  /** Set where it is known that somebody is signed in: the door in has another name then. */
  readonly isSignedIn?: boolean;
}

/** The head of every page for patients: the name, the way to the other pages, folded on a telephone. */
export function SiteHead({ here, skipTo, skipWords = words.site.skip, ...state }: SiteHeadProps): ReactElement {
  const { isOver = false, isSignedIn = false } = state;
  return (
    <header className={isOver ? 'head head-over' : 'head'}>
      <a className="skip" href={`#${skipTo}`}>
        {skipWords}
      </a>
      <a className="brand" href="/" aria-current={here === null ? 'page' : undefined}>
        <BrandMark />
        <span>{words.product}</span>
      </a>
      <nav className="site-nav" aria-label={words.site.pagesLabel}>
        <Links here={here} isSignedIn={isSignedIn} />
      </nav>
      <details className="site-menu">
        <summary>{words.site.menu}</summary>
        <nav aria-label={words.site.pagesLabel}>
          <Links here={here} isSignedIn={isSignedIn} />
        </nav>
      </details>
    </header>
  );
}

interface LinksProps {
  readonly here: SiteHeadProps['here'];
  readonly isSignedIn: boolean;
}

function Links({ here, isSignedIn }: LinksProps): ReactElement {
  return (
    <ul>
      {(Object.keys(SITE_PAGES) as SitePage[]).map((page) => (
        <li key={page}>
          <a href={SITE_PAGES[page]} aria-current={page === here ? 'page' : undefined}>
            {page === 'signIn' && isSignedIn ? words.site.account : words.site.pages[page]}
          </a>
        </li>
      ))}
    </ul>
  );
}
