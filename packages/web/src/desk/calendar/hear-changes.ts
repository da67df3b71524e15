import type { hearCalendarContract } from '@percuta/server';

type Change = (typeof hearCalendarContract)['stream']['_zod']['output'];

const PATH: (typeof hearCalendarContract)['path'] = '/api/calendar/changes';
/** The server asks anew who listens after this time, and the browser comes back by itself. */
const SECONDS = 240;

/** What is done with what is heard. */
export interface Hearing {
  /** From now on nothing is missed; what changed before is for the reader to read. */
  readonly opened: () => void;
  /** Something of this day changed; null: of any. */
  readonly changed: (on: string | null) => void;
}

/** What hears, until it is closed. */
export interface Hearer {
  /** Whether changes come in by themselves. */
  readonly isOpen: () => boolean;
  readonly close: () => void;
}

/** Hears which days of the calendar change, wherever somebody changes them. */
export function hearChanges({ opened, changed }: Hearing): Hearer {
  const source = new EventSource(`${PATH}?seconds=${SECONDS}`);
  source.addEventListener('open', opened);
  source.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const { on }: Change = JSON.parse(data);
    changed(on);
  });
  return { isOpen: () => source.readyState === EventSource.OPEN, close: () => source.close() };
}
