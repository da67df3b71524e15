import { describe, expect, it } from 'vitest';
import { type MessageAbout, wordMessage } from './message-words.ts';

const ABOUTS: readonly MessageAbout[] = [
  'visit-booked',
  'visit-moved',
  'visit-cancelled',
  'reminder',
  'check-in',
  'time-offered',
];
const TELLING = /needl|micro|derma|skin|session|treat|procedure|consult|scar|face|numb|blood/i;

describe('a message that somebody else may see', () => {
  it.each(ABOUTS)('%s names neither what is done nor whom to', (about) => {
    const facts = { about, practice: 'Rose House', timeZone: 'Europe/Berlin', link: null, phone: '+49 30 1234567' };
    const words = wordMessage({ ...facts, startsAt: about === 'check-in' ? null : '2026-11-26T09:30:00Z' });
    for (const said of [words.subject, words.text, words.short]) expect(said).not.toMatch(TELLING);
    expect(words.subject).not.toContain('Rose House');
    expect(words.text).toContain('+49 30 1234567');
  });

  it('says until when an offered time is kept, and what happens then', () => {
    const facts = { about: 'time-offered', practice: 'Rose House', timeZone: 'Europe/Berlin', phone: null } as const;
    const when = { startsAt: '2026-12-03T09:30:00Z', answerBy: '2026-12-02T13:00:00Z' };
    const { text } = wordMessage({ ...facts, ...when, link: 'https://rose.example/offer/#rose/abc' });
    expect(text).toContain('3 December 2026, 10:30');
    expect(text).toContain('until Wednesday, 2 December 2026, 14:00');
    expect(text).toContain('somebody else is asked');
    expect(text).toContain('https://rose.example/offer/#rose/abc');
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
