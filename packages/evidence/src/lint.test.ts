import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from './lint/check.ts';
import { indexEvidence } from './lint/index-evidence.ts';
import { LINT_CHECKS, lintEvidence } from './lint.ts';
import type { EvidenceTable } from './tables.ts';
import { UNITS } from './units.ts';

type Row = Record<string, unknown>;
type Broken = Record<string, { kind: string; rows: Row[] }>;

/** Evidence without a fault, small enough to break in one place at a time. */
function sound(): Broken {
  const read = { sources: ['work-2020'], provenance: 'READ', strength: 'C' };
  return {
    sources: {
      kind: 'sources',
      rows: [
        { id: 'work-2020', citation: 'Work 2020', year: 2020, tag: 'READ', checkedOn: '2026-11-01' },
        { id: 'told-2010', citation: 'Told 2010', year: 2010, tag: 'RECALLED-high', checkedOn: '2026-11-01' },
        { id: 'kept-2021', citation: 'Kept 2021', year: 2021, pmid: '1', tag: 'READ', checkedOn: '2026-11-01' },
      ],
    },
    measured: {
      kind: 'measurements',
      rows: [
        {
          ...read,
          id: 'm.depth',
          quantity: 'depth',
          value: 2,
          low: 1,
          high: 3,
          interval: 'range',
          unit: 'mm',
          sd: 1,
          n: 3,
        },
        {
          ...read,
          id: 'm.told',
          quantity: 'depth',
          value: 9,
          unit: 'mm',
          sources: ['told-2010'],
          provenance: 'RECALLED-high',
        },
      ],
    },
    priors: {
      kind: 'priors',
      rows: [
        { ...read, id: 'p.ratio', parameter: 'ratio', unit: '1', distribution: 'lognormal', p05: 1, median: 2, p95: 3 },
      ],
    },
    limits: { kind: 'limits', rows: [{ ...read, id: 'l.deep', value: 1, unit: 'mm', meaning: 'deepest' }] },
    records: {
      kind: 'records',
      rows: [{ ...read, id: 'r.device', name: 'A', parts: [{ min: 1, mode: 2, max: 3, unit: 'mm' }] }],
    },
    kept: {
      kind: 'held-out',
      rows: [{ ...read, id: 'h.kept', sources: ['kept-2021'], name: 'Kept 2021', design: 'open', permittedRows: [] }],
    },
  };
}

function asEvidence(tables: Broken, rest: Partial<Evidence> = {}): Evidence {
  const list = Object.entries(tables).map(([name, { kind, rows }]) => asTable({ name, kind, rows }));
  return { tables: list, unread: [], exceptions: [], ...rest };
}

/** What is broken on purpose has no type of ours. */
function asTable(table: object): EvidenceTable {
  return table as EvidenceTable;
}

function row(tables: Broken, table: string, position = 0): Row {
  const found = tables[table]?.rows[position];
  if (found === undefined) throw new Error(`no row ${position} in ${table}`);
  return found;
}

function faultsOf(breakIt: (tables: Broken) => void, rest: Partial<Evidence> = {}): string[] {
  const tables = sound();
  breakIt(tables);
  return lintEvidence(asEvidence(tables, rest)).faults.map(({ path }) => path);
}

describe('the linter on evidence that is broken in one place', () => {
  it('finds nothing in sound evidence, and says how much it looked at', () => {
    const report = lintEvidence(asEvidence(sound()));
    expect(report.faults).toEqual([]);
    expect(report.checked).toMatchObject({ rows: 6, sources: 3, figures: 12, checks: LINT_CHECKS.length, excepted: 0 });
    expect(report.checked.tables).toMatchObject({ measured: 2, priors: 1 });
  });

  const BREAKS: [claim: string, breakIt: (tables: Broken) => void, path: string][] = [
    ['an empty table', (t) => t.limits?.rows.splice(0), 'limits'],
    ['an id with a blank', (t) => Object.assign(row(t, 'limits'), { id: 'l deep' }), 'limits/l deep/id'],
    ['a row without an id', (t) => Object.assign(row(t, 'limits'), { id: undefined }), 'limits/0/id'],
    ['the same id in two tables', (t) => Object.assign(row(t, 'limits'), { id: 'm.depth' }), 'limits/m.depth/id'],
    ['a row without provenance', (t) => delete row(t, 'limits').provenance, 'limits/l.deep/provenance'],
    [
      'a provenance nobody knows',
      (t) => Object.assign(row(t, 'priors'), { provenance: 'HEARD' }),
      'priors/p.ratio/provenance',
    ],
    ['a row without strength', (t) => delete row(t, 'measured').strength, 'measured/m.depth/strength'],
    [
      'a strength nobody knows',
      (t) => Object.assign(row(t, 'records'), { strength: 'X' }),
      'records/r.device/strength',
    ],
    [
      'policy that claims more than policy',
      (t) => Object.assign(row(t, 'limits'), { provenance: 'POLICY' }),
      'limits/l.deep/strength',
    ],
    ['a row without sources', (t) => Object.assign(row(t, 'priors'), { sources: [] }), 'priors/p.ratio/sources'],
    [
      'a source that is not on record',
      (t) => Object.assign(row(t, 'priors'), { sources: ['nowhere'] }),
      'priors/p.ratio/sources',
    ],
    [
      'a nested source that is not on record',
      (t) => Object.assign(row(t, 'records'), { facts: [{ sources: ['nowhere'] }] }),
      'records/r.device/facts/0/sources',
    ],
    [
      'a way of seeing that is not on record',
      (t) => Object.assign(row(t, 'measured'), { seenThrough: 'nowhere' }),
      'measured/m.depth/seenThrough',
    ],
    [
      'a source that no row cites',
      (t) => t.sources?.rows.push({ ...row(t, 'sources'), id: 'orphan-1999' }),
      'sources/orphan-1999',
    ],
    ['a source without a citation', (t) => delete row(t, 'sources').citation, 'sources/work-2020/citation'],
    ['a source without a tag', (t) => delete row(t, 'sources').tag, 'sources/work-2020/tag'],
    [
      'a source with an impossible year',
      (t) => Object.assign(row(t, 'sources'), { year: 20 }),
      'sources/work-2020/year',
    ],
    [
      'a source compared on no day',
      (t) => Object.assign(row(t, 'sources'), { checkedOn: '2026-13-01' }),
      'sources/work-2020/checkedOn',
    ],
    ['a malformed DOI', (t) => Object.assign(row(t, 'sources'), { doi: 'doi.org/1' }), 'sources/work-2020/doi'],
    [
      'READ that rests on a recollection',
      (t) => Object.assign(row(t, 'measured', 1), { provenance: 'READ' }),
      'measured/m.told/provenance',
    ],
    [
      'SECONDARY that does not say through whom',
      (t) => Object.assign(row(t, 'measured'), { provenance: 'SECONDARY' }),
      'measured/m.depth/seenThrough',
    ],
    ['a figure without a unit', (t) => delete row(t, 'limits').unit, 'limits/l.deep/unit'],
    [
      'a nested figure without a unit',
      (t) => Object.assign(row(t, 'records'), { parts: [{ value: 1 }] }),
      'records/r.device/parts/0/unit',
    ],
    ['a unit that is not on the list', (t) => Object.assign(row(t, 'limits'), { unit: 'µm' }), 'limits/l.deep/unit'],
    [
      'a nested unit that is not on the list',
      (t) => Object.assign(row(t, 'records'), { parts: [{ value: 1, unit: 'inch' }] }),
      'records/r.device/parts/0/unit',
    ],
    ['a value outside its range', (t) => Object.assign(row(t, 'measured'), { value: 4 }), 'measured/m.depth'],
    [
      'a range without value, reversed',
      (t) => Object.assign(row(t, 'measured'), { value: null, low: 5 }),
      'measured/m.depth',
    ],
    ['quantiles out of order', (t) => Object.assign(row(t, 'priors'), { median: 4 }), 'priors/p.ratio'],
    [
      'a triangle out of order',
      (t) => Object.assign(row(t, 'records'), { parts: [{ min: 3, mode: 2, max: 9, unit: 'mm' }] }),
      'records/r.device/parts/0',
    ],
    [
      'a figure that is no number',
      (t) => Object.assign(row(t, 'limits'), { value: Number.NaN }),
      'limits/l.deep/value',
    ],
    ['a range that does not say what it is', (t) => delete row(t, 'measured').interval, 'measured/m.depth/interval'],
    [
      'a bound with two sides',
      (t) => Object.assign(row(t, 'measured'), { interval: 'bound' }),
      'measured/m.depth/interval',
    ],
    ['a range with one side', (t) => delete row(t, 'measured').high, 'measured/m.depth/interval'],
    ['a negative spread', (t) => Object.assign(row(t, 'measured'), { sd: -1 }), 'measured/m.depth/sd'],
    ['half a person', (t) => Object.assign(row(t, 'measured'), { n: 0.5 }), 'measured/m.depth/n'],
    ['a chance above one', (t) => Object.assign(row(t, 'measured'), { pValue: 1.2 }), 'measured/m.depth/pValue'],
    [
      'a share above one',
      (t) => Object.assign(row(t, 'limits'), { value: 2, unit: 'fraction' }),
      'limits/l.deep/value',
    ],
    ['a beta beyond one', (t) => Object.assign(row(t, 'priors'), { distribution: 'beta' }), 'priors/p.ratio/p95'],
    ['a lognormal at nought', (t) => Object.assign(row(t, 'priors'), { p05: 0 }), 'priors/p.ratio/p05'],
    [
      'a fixed prior with a spread',
      (t) => Object.assign(row(t, 'priors'), { distribution: 'fixed' }),
      'priors/p.ratio',
    ],
    [
      'a measurement that says nothing',
      (t) => Object.assign(row(t, 'measured', 1), { value: null }),
      'measured/m.told',
    ],
    [
      'a recalled prior without its mark',
      (t) => Object.assign(row(t, 'priors'), { provenance: 'RECALLED-high' }),
      'priors/p.ratio/status',
    ],
    [
      'a mark without its reason',
      (t) => Object.assign(row(t, 'limits'), { provenance: 'RECALLED-high', status: 'awaiting-clinical-check' }),
      'limits/l.deep/usedBecause',
    ],
    [
      'a reason without its mark',
      (t) => Object.assign(row(t, 'measured', 1), { usedBecause: 'It is all there is.' }),
      'measured/m.told/status',
    ],
    [
      'a mark on what was read',
      (t) => Object.assign(row(t, 'limits'), { status: 'awaiting-clinical-check', usedBecause: 'So.' }),
      'limits/l.deep/status',
    ],
    [
      'a faint recollection as a constant',
      (t) => Object.assign(row(t, 'limits'), { provenance: 'RECALLED-low' }),
      'limits/l.deep/provenance',
    ],
    [
      'a recalled figure that a prior leans on, unmarked',
      (t) => Object.assign(row(t, 'priors'), { restsOn: ['m.told'] }),
      'measured/m.told/status',
    ],
    [
      'a recalled figure inside a record, unmarked',
      (t) => Object.assign(row(t, 'records'), { facts: [{ provenance: 'RECALLED-high' }] }),
      'records/r.device/facts/0/status',
    ],
    [
      'a row that cites a held-out study',
      (t) => Object.assign(row(t, 'measured'), { sources: ['kept-2021'] }),
      'measured/m.depth/sources',
    ],
    [
      'a fact inside a record that cites a held-out study',
      (t) => Object.assign(row(t, 'records'), { facts: [{ sources: ['kept-2021'] }] }),
      'records/r.device/facts/0/sources',
    ],
    [
      'a held-out study with a result',
      (t) => Object.assign(row(t, 'kept'), { finding: 'better' }),
      'kept/h.kept/finding',
    ],
    [
      'a held-out study with a nested figure',
      (t) => Object.assign(row(t, 'kept'), { observables: [{ value: 1, unit: '%' }] }),
      'kept/h.kept/observables/0/value',
    ],
    [
      'a row that leans on one that is not there',
      (t) => Object.assign(row(t, 'priors'), { restsOn: ['gone'] }),
      'priors/p.ratio/restsOn',
    ],
    [
      'a row that leans on itself',
      (t) => Object.assign(row(t, 'priors'), { restsOn: ['p.ratio'] }),
      'priors/p.ratio/restsOn',
    ],
    [
      'a group of rows that are not there',
      (t) => Object.assign(row(t, 'records'), { rows: ['gone'] }),
      'records/r.device/rows',
    ],
    ['an empty text', (t) => Object.assign(row(t, 'limits'), { meaning: ' ' }), 'limits/l.deep/meaning'],
    [
      'an empty text in a list',
      (t) => Object.assign(row(t, 'records'), { names: ['A', ''] }),
      'records/r.device/names',
    ],
    ['a placeholder', (t) => Object.assign(row(t, 'limits'), { note: 'TODO ask' }), 'limits/l.deep/note'],
  ];

  it.each(BREAKS)('refuses %s', (_claim, breakIt, path) => {
    expect(faultsOf(breakIt)).toContain(path);
  });

  it.each(LINT_CHECKS)('has a broken example for the check of $name', ({ find }) => {
    const caught = BREAKS.filter(([, breakIt]) => {
      const tables = sound();
      breakIt(tables);
      return find(indexEvidence(asEvidence(tables))).length > 0;
    });
    expect(caught.length).toBeGreaterThan(0);
  });

  it('knows a held-out work again under another id by its identifier', () => {
    const faults = faultsOf((tables) => {
      tables.sources?.rows.push({ ...row(tables, 'sources'), id: 'F1', pmid: '1' });
      Object.assign(row(tables, 'measured'), { sources: ['work-2020', 'F1'] });
    });
    expect(faults).toEqual(['measured/m.depth/sources']);
  });

  it('lets a permitted row cite a held-out study, and what leans on it', () => {
    const faults = faultsOf((tables) => {
      Object.assign(row(tables, 'kept'), { permittedRows: ['m.depth'] });
      Object.assign(row(tables, 'measured'), { sources: ['work-2020', 'kept-2021'] });
      Object.assign(row(tables, 'priors'), { sources: ['kept-2021'], restsOn: ['m.depth'] });
    });
    expect(faults).toEqual([]);
  });

  it('takes no figure from a work that waits to be read', () => {
    expect(faultsOf(() => undefined, { unread: [{ name: 'Work 2020' }] })).toContain('measured/m.depth/sources');
    expect(faultsOf(() => undefined, { unread: [{ name: 'Work 202' }] })).toEqual([]);
  });
});

describe('listed exceptions', () => {
  const exceptions = [{ path: 'limits/l.deep/unit', because: 'Its unit is still being asked for.' }];

  it('let a known fault stand and count it', () => {
    const tables = sound();
    Object.assign(row(tables, 'limits'), { unit: 'inch' });
    const report = lintEvidence(asEvidence(tables, { exceptions }));
    expect(report.faults).toEqual([]);
    expect(report.checked.excepted).toBe(1);
  });

  it('are faults themselves as soon as nothing fails there', () => {
    expect(lintEvidence(asEvidence(sound(), { exceptions })).faults.map(({ path }) => path)).toEqual([
      'limits/l.deep/unit',
    ]);
  });
});

describe('laws of the linter', () => {
  const run = { seed: 20_261_124, numRuns: 200 };

  it('accepts a range exactly where it is in order', () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(number, number, number, (low, value, high) => {
        const faults = faultsOf((tables) => Object.assign(row(tables, 'measured'), { low, value, high }));
        expect(faults.includes('measured/m.depth')).toBe(!(low <= value && value <= high));
      }),
      run,
    );
  });

  it('accepts a unit exactly where it is on the list', () => {
    const unit = fc.oneof(fc.constantFrom(...UNITS.map(({ code }) => code)), fc.string());
    fc.assert(
      fc.property(unit, (code) => {
        const faults = faultsOf((tables) => Object.assign(row(tables, 'limits'), { unit: code, value: 0.5 }));
        expect(faults.includes('limits/l.deep/unit')).toBe(!UNITS.some((known) => known.code === code));
      }),
      run,
    );
  });

  it('finds the same faults in whatever order the tables and rows come', () => {
    const tables = sound();
    Object.assign(row(tables, 'limits'), { unit: 'inch', sources: ['nowhere'] });
    Object.assign(row(tables, 'measured'), { value: 9, strength: 'X' });
    const { tables: list } = asEvidence(tables);
    const paths = (all: readonly EvidenceTable[]) =>
      lintEvidence({ tables: all, unread: [], exceptions: [] })
        .faults.map(({ path }) => path)
        .sort();
    const shuffled = fc.shuffledSubarray([...list], { minLength: list.length });
    fc.assert(
      fc.property(shuffled, fc.boolean(), (order, backwards) => {
        const turned = order.map((table) => ({ ...table, rows: backwards ? [...table.rows].reverse() : table.rows }));
        expect(paths(turned as readonly EvidenceTable[])).toEqual(paths(list));
      }),
      { ...run, numRuns: 50 },
    );
  });
});
