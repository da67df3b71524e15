import type { ReactElement } from 'react';

/** The idea at 26 pixels: a line, and a needle through it. */
export function BrandMark(): ReactElement {
  return (
    <svg className="brand-mark" viewBox="0 0 26 26" width="26" height="26" aria-hidden="true">
      <path className="brand-line" d="M0 10.5h26v2H0z" />
      <path className="brand-needle" d="M15 2h4v14.5L17 25l-2-8.5z" />
    </svg>
  );
}
