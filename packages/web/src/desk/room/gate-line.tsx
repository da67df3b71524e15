import type { ReactElement } from 'react';

/** The line that nothing crosses until it may. */
export function GateLine(): ReactElement {
  return <span className="gate-line" aria-hidden="true" />;
}
