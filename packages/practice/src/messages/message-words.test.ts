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

  const facts = { practice: 'Rose House', timeZone: 'Europe/Berlin', startsAt: '2026-11-26T09:30:00Z' } as const;
  const LINK = 'https://rose.example/v/#rose/abc';
  const WHEN = 'on Thursday, 26 November 2026, 10:30 (Europe/Berlin)';

  it.each<[MessageAbout, string, string | null]>([
    ['visit-booked', `Your appointment is ${WHEN}.`, 'Do you need another time? Change or cancel it here: '],
    ['visit-moved', `It is now ${WHEN}.`, 'Do you need another time? Change or cancel it here: '],
    ['visit-cancelled', `Your appointment ${WHEN} is cancelled. You do not need to come.`, null],
    ['reminder', 'We look forward to seeing you.', 'Do you need another time? Change or cancel it here: '],
    ['check-in', 'We would like to know how you are.', 'Answer here: '],
    ['time-offered', 'It is kept for you for a while.', 'Take it, or let it go, here: '],
  ])('%s says what happened and what the link is for', (about, said, leads) => {
    const { text } = wordMessage({ ...facts, about, link: LINK, phone: null });
    expect(text).toContain(said);
    if (leads === null) expect(text).not.toContain(LINK);
    else expect(text).toContain(`${leads}${LINK}`);
    const without = wordMessage({ ...facts, about, link: null, phone: null });
    expect(`${without.text}${without.short}`).not.toMatch(/here:|null/);
  });

  it('greets, and names whom to call, by number where there is one', () => {
    const called = wordMessage({ ...facts, about: 'reminder', link: null, phone: '030 1' });
    expect(called.text.split('\n\n')).toEqual([
      'Hello,',
      `Your appointment is ${WHEN}. We look forward to seeing you.`,
      'Questions? Call Rose House: 030 1.',
      'Rose House\n',
    ]);
    const uncalled = wordMessage({ ...facts, about: 'reminder', link: null, phone: null });
    expect(uncalled.text).toContain('Please call Rose House if you have questions.');
  });

  it('is one line with the link behind it, as a text message', () => {
    const { short } = wordMessage({ ...facts, about: 'visit-booked', link: LINK, phone: null });
    expect(short).toBe(`Rose House: your appointment is ${WHEN}. ${LINK}`);
  });
});
