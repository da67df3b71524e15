import { type ReactElement, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

/** Draws a page into the place that its HTML keeps for it. */
export function drawPage(page: ReactElement): void {
  const place = document.getElementById('page');
  if (place === null) throw new Error('This page has no #page to draw in.');
  createRoot(place).render(<StrictMode>{page}</StrictMode>);
}
