import { describe, expect, it } from 'vitest';
import { findEvidence, listEvidence, whereUsed } from './browse.ts';
import { TABLES } from './tables.ts';

describe('browsing the evidence', () => {
  it('lists every row of every table, and finds each by its id', () => {
    const rows = listEvidence();
    expect(rows.length).toBe(TABLES.reduce((sum, table) => sum + table.rows.length, 0));
    expect(rows.length).toBeGreaterThan(700);
    for (const { id } of rows.slice(0, 200)) expect(findEvidence(id)?.id).toBe(id);
  });

  it('follows a recalled half-life to the figures, the group and the priors that lean on it', () => {
    const uses = whereUsed('verzijl-2000');
    expect(uses).toContainEqual({
      id: 'turnover.mature-half-life-skin',
      table: 'turnover',
      field: 'sources',
      names: 'verzijl-2000',
      steps: 1,
    });
    expect(uses).toContainEqual({
      id: 'calibration.turnover',
      table: 'calibration set',
      field: 'rows',
      names: 'turnover.mature-half-life-skin',
      steps: 2,
    });
    expect(uses.some((use) => use.table === 'healing priors')).toBe(true);
  });

  it('takes a text that happens to read like an id for a text', () => {
    const policy = { sources: ['none'], provenance: 'POLICY', strength: 'P' } as const;
    const rows = [
      { ...policy, id: 'follow-up' },
      { ...policy, id: 'visit', what: 'follow-up' },
      { ...policy, id: 'letter', restsOn: ['follow-up'] },
    ];
    const uses = whereUsed('follow-up', [{ name: 'visits', kind: 'records', rows }]);
    expect(uses.map(({ id }) => id)).toEqual(['letter']);
  });

  it('names every user once, nearest first, even where rows name each other in a ring', () => {
    const ring = ['a', 'b', 'c'].map((id, k) => ({
      ...({ id, sources: [], provenance: 'POLICY', strength: 'P' } as const),
      restsOn: [['b', 'c', 'a'][k]!],
    }));
    const uses = whereUsed('a', [{ name: 'ring', kind: 'records', rows: ring }]);
    expect(uses.map(({ id, steps }) => [id, steps])).toEqual([
      ['c', 1],
      ['b', 2],
    ]);
  });
});
