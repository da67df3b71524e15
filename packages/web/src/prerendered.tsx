import { type ReactElement, StrictMode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { ExamplePage } from './example/page.tsx';
import { HomePage } from './home/page.tsx';
import { PracticesPage } from './practices/page.tsx';
import { SafetyPage } from './safety/page.tsx';
import { SkinPage } from './skin/page.tsx';

/** The public pages, by their addresses. Those behind a sign-in open with what only the server knows. */
const PAGES: Readonly<Record<string, () => ReactElement>> = {
  '/': () => <HomePage />,
  '/example/': () => <ExamplePage />,
  '/skin/': () => <SkinPage />,
  '/safety/': () => <SafetyPage />,
  '/practices/': () => <PracticesPage />,
};

/** Nobody computes where a page is drawn beforehand. */
class SilentWorker {
  readonly onmessage = null;
  readonly onerror = null;
  postMessage(): void {}
}

/** What each opens with for somebody who has not chosen or answered anything. */
export function drawPages(): Readonly<Record<string, string>> {
  Object.assign(globalThis, { Worker: SilentWorker });
  return Object.fromEntries(
    Object.entries(PAGES).map(([path, page]) => [path, renderToStaticMarkup(<StrictMode>{page()}</StrictMode>)]),
  );
}
