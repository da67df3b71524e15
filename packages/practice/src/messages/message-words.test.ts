import { describe, expect, it } from 'vitest';
import { type MessageAbout, wordMessage } from './message-words.ts';

const ABOUTS: readonly MessageAbout[] = ['visit-booked', 'visit-moved', 'visit-cancelled', 'reminder', 'check-in'];
const TELLING = /needl|micro|derma|skin|session|treat|procedure|consult|scar|face|numb|blood/i;

describe('a message that somebody else may see', () => {
  it.each(ABOUTS)('%s names neither what is done nor whom to', (about) => {
    const facts = { about, practice: 'Rose House', timeZone: 'Europe/Berlin', link: null, phone: '+49 30 1234567' };
    const words = wordMessage({ ...facts, startsAt: about === 'check-in' ? null : '2026-11-26T09:30:00Z' });
    for (const said of [words.subject, words.text, words.short]) expect(said).not.toMatch(TELLING);
    expect(words.subject).not.toContain('Rose House');
    expect(words.text).toContain('+49 30 1234567');
  });

  it('says the time by the clock on the practice’s wall, through both hours that are the same', () => {
    const facts = {
      about: 'reminder',
      practice: 'Rose House',
      timeZone: 'Europe/Berlin',
      link: null,
      phone: null,
    } as const;
    expect(wordMessage({ ...facts, startsAt: '2026-10-24T08:00:00Z' }).text).toContain('24 October 2026, 10:00');
    expect(wordMessage({ ...facts, startsAt: '2026-10-26T08:00:00Z' }).text).toContain('26 October 2026, 09:00');
  });
});
