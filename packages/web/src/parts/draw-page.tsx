import { type ReactElement, StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

/** Draws a page into the place that its HTML keeps for it, over what was drawn there beforehand. */
export function drawPage(page: ReactElement): void {
  const place = document.getElementById('page');
  if (place === null) throw new Error('This page has no #page to draw in.');
  const root = createRoot(place);
  // At once: between what was drawn beforehand and the page itself there is no empty moment.
  flushSync(() => root.render(<StrictMode>{page}</StrictMode>));
  delete place.dataset.drawn;
}
