import type { PatientView } from '@percuta/practice';

export type OwnSession = PatientView['sessions'][number];

const DAY_MS = 86_400_000;

/** The session in which one was needled last; null where there was none. */
export function lastNeedled({ sessions }: Pick<PatientView, 'sessions'>): OwnSession | null {
  const needled = sessions.filter(({ on, state }) => on !== null && state !== 'needling');
  return needled.toSorted((a, b) => (a.on ?? '').localeCompare(b.on ?? '')).at(-1) ?? null;
}

/** Calendar days from a session to a day; the day itself is 0. */
export function dayAfterSession({ on }: OwnSession, today: string): number | null {
  return on === null ? null : Math.round((Date.parse(today) - Date.parse(on)) / DAY_MS);
}
