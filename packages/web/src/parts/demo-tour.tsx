import { type ReactElement, useState } from 'react';
import { type TourRole, type TourStep, tourWords as words } from '../words/en/tour.ts';
import { Button } from './button.tsx';

const KEY = 'percuta-tour';

/** Only in the demo: a few stops with a way to each. It can be closed, is found again, and stands where it was left. */
export function DemoTour({ who }: { readonly who: TourRole }): ReactElement {
  const steps: readonly TourStep[] = words.tours[who];
  const [place, setPlace] = useState(() => readPlace(who));
  const goTo = (next: number | null) => {
    keepPlace(who, next);
    setPlace(next);
  };
  const step = place === null ? undefined : steps[Math.min(place, steps.length - 1)];
  if (place === null || step === undefined) {
    return (
      <aside className="tour tour-closed" aria-label={words.label}>
        <Button kind="link" onClick={() => goTo(0)}>
          {words.open}
        </Button>
      </aside>
    );
  }
  return (
    <aside className="tour" aria-label={words.label}>
      <div className="tour-step" aria-live="polite">
        <p className="source">{words.place(place + 1, steps.length)}</p>
        <p className="tour-title">{step.title}</p>
        <p>{step.says}</p>
      </div>
      <div className="actions">
        {step.href === null ? null : <a href={step.href}>{step.goes}</a>}
        {place === 0 ? null : (
          <Button kind="link" onClick={() => goTo(place - 1)}>
            {words.back}
          </Button>
        )}
        {place === steps.length - 1 ? null : (
          <Button kind="link" onClick={() => goTo(place + 1)}>
            {words.next}
          </Button>
        )}
        <Button kind="link" onClick={() => goTo(null)}>
          {words.close}
        </Button>
      </div>
    </aside>
  );
}

function readPlace(role: TourRole): number | null {
  try {
    const kept = sessionStorage.getItem(`${KEY}-${role}`);
    if (kept === 'closed') return null;
    return kept === null ? 0 : Math.max(0, Number.parseInt(kept, 10) || 0);
  } catch {
    return 0;
  }
}

function keepPlace(role: TourRole, place: number | null): void {
  try {
    sessionStorage.setItem(`${KEY}-${role}`, place === null ? 'closed' : String(place));
  } catch {
    // Storage is closed to us: the tour begins anew on the next page.
  }
}
