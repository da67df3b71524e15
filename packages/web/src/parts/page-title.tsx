import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { commonWords as words } from '../words/en/common.ts';

interface PageTitleProps {
  readonly children: string;
  /** What stands above it, small. */
  readonly above?: ReactNode;
  /** Changes when another part of the page comes up under the same words. */
  readonly part?: string;
}

let isFirst = true;

/** The title of what is shown: it names the tab, and takes the focus when something else comes up than was there. */
export function PageTitle({ children, above, part = children }: PageTitleProps): ReactElement {
  const ref = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part means another title, whatever its words
  useEffect(() => {
    document.title = `${children} · ${words.product}`;
    if (!isFirst) {
      ref.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    isFirst = false;
  }, [children, part]);
  return (
    <>
      {above}
      <h1 ref={ref} tabIndex={-1}>
        {children}
      </h1>
    </>
  );
}
