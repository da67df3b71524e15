import type { ReactElement, ReactNode } from 'react';
import { commonWords as words } from '../words/en/common.ts';
import { BrandMark } from './brand-mark.tsx';
import { ThemeChoice } from './theme-choice.tsx';

/** The foot of every page: what the page is not, and how it looks. */
export function SiteFoot({ children }: { readonly children?: ReactNode }): ReactElement {
  return (
    <footer className="foot">
      <BrandMark />
      <div className="foot-words">{children ?? <p>{words.site.note}</p>}</div>
      <ThemeChoice />
    </footer>
  );
}
