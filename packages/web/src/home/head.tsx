import type { ReactElement } from 'react';
import { BrandMark } from '../parts/brand-mark.tsx';
import { ThemeChoice } from '../parts/theme-choice.tsx';
import { words } from '../words/en.ts';

export function Head(): ReactElement {
  return (
    <header className="head">
      <a className="skip" href="#plan">
        {words.head.skip}
      </a>
      <span className="brand">
        <BrandMark />
        <span>{words.product}</span>
      </span>
      <ThemeChoice />
    </header>
  );
}
