import { describe, expect, it } from 'vitest';
import { wordMessage } from './message-words.ts';
import { readVisitLink, visitLink } from './visit-link.ts';

describe('the link in a mail', () => {
  const of = { slug: 'skin-and-light', token: 'Zx9_-1'.repeat(17) };

  it('is one that the page reads, as it stands in the mail', () => {
    const link = visitLink('https://percuta.example', of);
    const facts = {
      practice: 'Skin and Light',
      timeZone: 'Europe/Berlin',
      phone: null,
      startsAt: '2026-11-26T09:30:00Z',
    };
    const { text } = wordMessage({ ...facts, about: 'visit-booked', link });
    const inMail = new URL(/https:\S+/.exec(text)?.[0] ?? '');
    expect(inMail.pathname).toBe('/visit/');
    expect(readVisitLink(inMail.hash.slice(1))).toEqual(of);
  });

  it('tells a server nothing of the visit before the page asks', () => {
    const { hash, href } = new URL(visitLink('https://percuta.example', of));
    expect(href.replace(hash, '')).toBe('https://percuta.example/visit/');
  });

  it.each(['', 'content', 'skin-and-light', 'skin-and-light/', '/Zx9', 'skin-and-light/Zx9/more', 'Skin/Zx9', 'a/b?c'])(
    'that was cut or is another, as %j, is none',
    (hash) => {
      expect(readVisitLink(hash)).toBeNull();
    },
  );
});
