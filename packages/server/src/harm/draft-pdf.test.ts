import { inflateSync } from 'node:zlib';
import { EXAMPLE_ADVERSE_EVENT, medwatchDraft, REGISTRY } from '@percuta/practice';
import { describe, expect, it } from 'vitest';
import { draftPdf } from './draft-pdf.ts';

const AT = new Date('2026-12-12T09:00:00Z');
const draft = (says = 'Brown marks.') =>
  medwatchDraft({
    event: { ...EXAMPLE_ADVERSE_EVENT, says },
    ageYears: null,
    massKg: null,
    practice: 'Skin & Light',
    reporter: { name: null, profession: null },
    registry: REGISTRY,
    today: '2026-12-12',
  });

/** The words of a PDF: its streams unpacked, hexadecimal text read. */
function wordsOf(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  const pieces = streams.join('\n').matchAll(/<([0-9a-f]+)>/g);
  return [...pieces].map(([, hex = '']) => Buffer.from(hex, 'hex').toString('latin1')).join('');
}

describe('the draft as a PDF', () => {
  it('labels the sections A to H and prints what is unknown as unknown', async () => {
    const words = wordsOf(await draftPdf(draft(), AT));
    for (const letter of 'ABCDEFGH') expect(words).toContain(`${letter}. `);
    expect(words).toContain('Left cheek: 1.25 mm, 4 passes');
    expect(words.split('Unknown: not in the record').length).toBeGreaterThan(10);
  });

  it('is the same bytes for the same draft', async () => {
    expect((await draftPdf(draft(), AT)).equals(await draftPdf(draft(), AT))).toBe(true);
  });

  it('says so where letters cannot be printed, and goes on to a second page where it is long', async () => {
    const words = wordsOf(await draftPdf(draft('Пятна.'), AT));
    expect(words).toContain('Some letters cannot be printed');
    expect((await draftPdf(draft('Brown marks. '.repeat(400)), AT)).toString('latin1')).toMatch(/\/Count [2-9]/);
  });
});
