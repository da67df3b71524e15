import { openPractice } from './cast.ts';
import { tellAftercare } from './scene-aftercare.ts';
import { tellBooking } from './scene-booking.ts';
import { tellPlanning } from './scene-planning.ts';
import { holdBensSession, tellSession } from './scene-session.ts';
import type { Clock } from './somebody.ts';
import { openTeller, type ToldStory } from './told.ts';

/** What the story needs of the Percuta that it is played on. */
export interface Playhouse {
  readonly address: string;
  readonly verify: () => Promise<
    readonly { readonly entries: number; readonly audits: number; readonly breaks: readonly unknown[] }[]
  >;
}

/** When the story begins. */
export const OPENING = new Date('2026-11-02T08:00:00Z');

/** Plays the whole course, from the question to the sealed record and beyond, and takes it down. */
export async function tellStory({ address, verify }: Playhouse, clock: Clock): Promise<ToldStory> {
  const teller = openTeller();
  const cast = await openPractice(address, clock, teller);
  await tellPlanning(cast, teller, '2026-11-02');
  clock.at = new Date('2026-11-02T09:30:00Z');
  const sessions = await tellBooking(cast, teller, '2026-11-02');
  clock.at = new Date('2026-11-23T08:50:00Z');
  await holdBensSession(cast, sessions.ben, '2026-11-23');
  clock.at = new Date('2026-11-24T12:50:00Z');
  const recordHash = await tellSession(cast, teller, { session: sessions.ada, today: '2026-11-24' });
  clock.at = new Date('2026-11-27T19:00:00Z');
  await tellAftercare(cast, teller, { session: sessions.ada, today: '2026-11-27' });
  const [verdict] = await verify();
  if (verdict === undefined || verdict.breaks.length > 0) throw new Error('A chain of the story is broken.');
  const { entries, audits } = verdict;
  teller.done(
    'Every chain is checked.',
    `${entries} entries and ${audits} lines of audit: none is edited, missing or moved.`,
  );
  return { scenes: teller.scenes(), recordHash };
}
