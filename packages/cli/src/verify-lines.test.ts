import type { StoreVerdict } from '@percuta/server';
import { describe, expect, it } from 'vitest';
import { verifyLines } from './verify-lines.ts';

const whole: StoreVerdict = {
  practiceId: 'p-1',
  name: 'Skin and Light',
  people: 2,
  erased: 0,
  entries: 8,
  audits: 16,
  breaks: [],
  pictures: { files: 0, broken: [] },
  hashes: ['sha256:0a'],
  head: 'sha256:0a',
};

describe('what verify says', () => {
  it('counts what it looked at, and gives the head to keep', () => {
    expect(verifyLines([whole], null)).toEqual([
      'Skin and Light (p-1)',
      '  8 entries in the records of 2 people, 16 entries of the audit',
      '  whole; head sha256:0a',
      '1 practices, 8 entries, 16 of the audit: whole. Keep each head where nobody who runs the database can change it.',
    ]);
  });

  it('says how many people were erased', () => {
    expect(verifyLines([{ ...whole, erased: 1 }], null)[2]).toBe(
      '  erased: 1 people; their chains are checked, and nobody can read them',
    );
  });

  it('names each break by practice, person, number and kind', () => {
    const breaks = [
      { chain: 'record', subject: 'ada', seq: 3, kind: 'reordered', because: 'Entry 3 stands in another place.' },
      { chain: 'audit', subject: 'p-1', seq: 5, kind: 'truncated', because: 'Entry 5 and all after it are gone.' },
    ] as const;
    const lines = verifyLines([{ ...whole, breaks, head: null }], 'The head is in no chain.');
    expect(lines.slice(2)).toEqual([
      '  BROKEN: record of person ada, entry 3, reordered. Entry 3 stands in another place.',
      '  BROKEN: audit of the practice, entry 5, truncated. Entry 5 and all after it are gone.',
      '  2 broken',
      'The head is in no chain.',
      '1 practices, 8 entries, 16 of the audit: 1 practices broken. Change nothing, keep a copy of the disk, and compare with a backup.',
    ]);
  });
});
