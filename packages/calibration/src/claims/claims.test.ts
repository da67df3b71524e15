import { type EvidenceTable, TABLES, UNKNOWN_MATTERS } from '@percuta/evidence';
import { shippedParameters } from '@percuta/evidence/ensemble';
import type { Parameters } from '@percuta/model';
import { describe, expect, it } from 'vitest';
import type { ClaimVerdict } from './claim.ts';
import { CLAIMS } from './claims.ts';
import { layGround, MissingEvidence } from './ground.ts';
import { claimLine, judgeClaims, TornClaim } from './judge-claims.ts';

const asKnown = judgeClaims(CLAIMS, layGround());

/** Fields of rows, by id, as they are not. */
type Doctored = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

interface World {
  readonly rows?: Doctored;
  /** Columns of the ensemble multiplied by a factor. */
  readonly columns?: Readonly<Record<string, number>>;
  readonly nowKnown?: readonly string[];
  readonly parameters?: (parameters: Parameters) => Parameters;
}

function tablesWith(rows: Doctored): EvidenceTable[] {
  const used = new Set<string>();
  const tables = TABLES.map((table) => ({
    ...table,
    rows: table.rows.map((row) => {
      if (rows[row.id] !== undefined) used.add(row.id);
      return { ...row, ...rows[row.id] };
    }),
  })) as EvidenceTable[];
  expect([...used].toSorted(), 'every doctored row is a row').toEqual(Object.keys(rows).toSorted());
  return tables;
}

function parametersWith(columns: Readonly<Record<string, number>>): Parameters {
  const shipped: Parameters = shippedParameters();
  const changed = Object.entries(columns).map(([name, factor]) => [
    name,
    shipped.ensemble.columns[name]!.map((x) => x * factor),
  ]);
  return {
    ...shipped,
    ensemble: { ...shipped.ensemble, columns: { ...shipped.ensemble.columns, ...Object.fromEntries(changed) } },
  };
}

function judgedIn({ rows = {}, columns = {}, nowKnown = [], parameters = (same) => same }: World, claims = CLAIMS) {
  const ground = layGround({
    tables: tablesWith(rows),
    unknownMatters: UNKNOWN_MATTERS.filter(({ id }) => !nowKnown.includes(id)),
    parameters: parameters(parametersWith(columns)),
  });
  return judgeClaims(claims, ground);
}

const NO_HARM = { value: 0, n: 30 };
const TRIED = { 'unknown.sham-controlled-trial': { standing: 'solid' } };

/** For each claim a world in which it would have to be judged otherwise. */
const OTHERWISE: readonly (readonly [claim: string, world: World, verdict: ClaimVerdict])[] = [
  ['thin needles', { columns: { densityFactor: 1e-5 } }, 'contradicted'],
  ['uncomfortable', { rows: { 'pain-sham': { value: 6 } } }, 'contradicted'],
  ['tiny wound', { columns: { channelHalfLifeHours: 100 } }, 'contradicted'],
  ['more collagen than', { columns: { synthesisBoostFold: 0 } }, 'contradicted'],
  [
    'temporary',
    { rows: { 'unknown.durability': { standing: 'solid' } }, columns: { maturedShare: 0.05 } },
    'supported',
  ],
  ['+400 %', { rows: { 'turnover.fractional-synthesis-hourly': { value: 0.37 } } }, 'unknown'],
  [
    'collagen falls',
    { rows: { 'ageing.collagen-per-area-reconciled': { low: 0.4, value: 0.75, high: 1.1 } } },
    'contradicted',
  ],
  ['sags for want', { rows: { 'mechanics.sagging': { value: -0.5 } } }, 'supported'],
  ['comes back thicker', { columns: { epidermalExcessCeiling: 0 } }, 'unknown'],
  ['less wrinkly', { rows: TRIED }, 'supported'],
  ['saggy skin', { rows: { ...TRIED, 'needling.ablon-laxity-d150': { low: 0.1, high: 0.3 } } }, 'contradicted'],
  ['no serious harm', { rows: { 'no-serious-harm-1845': { events: 20 } } }, 'contradicted'],
  [
    'training',
    {
      rows: { 'prior-untrained-contamination-factor': { provenance: 'READ' } },
      columns: { untrainedContaminationFactor: 50 },
    },
    'supported',
  ],
  ['cleaning the skin', { parameters: withUselessAlcohol }, 'unknown'],
  [
    'sanitised',
    {
      rows: {
        'antisepsis-face-growth-isopropanol': { value: 0, n: 1000 },
        'antisepsis-face-growth-chlorhexidine': { value: 0, n: 1000 },
      },
    },
    'supported',
  ],
  [
    'too often',
    { rows: { 'home-dermaroller': { figures: [{ what: 'uses a week', low: 0.1, high: 0.4 }] } } },
    'contradicted',
  ],
  [
    'too deep',
    { rows: { 'prior-untrained-depth-share': { provenance: 'READ', p05: 1.2, median: 1.3, p95: 1.5 } } },
    'supported',
  ],
  ['bacteria pushed in', { columns: { untrainedContaminationFactor: 1e-6 } }, 'contradicted'],
  [
    'safe for this person',
    { nowKnown: ['unknown-infection-incidence', 'unknown-pigment-denominators'] },
    'contradicted',
  ],
  ['appointment', { rows: TRIED }, 'supported'],
  [
    'completely safe',
    { rows: { 'harm-pigment-dogra-2014': NO_HARM, 'harm-tram-track-dogra-2014': NO_HARM } },
    'unknown',
  ],
  [
    'no significant risk',
    { rows: { 'harm-pigment-dogra-2014': { value: 0, n: 3000 }, 'harm-tram-track-dogra-2014': { value: 0, n: 3000 } } },
    'supported',
  ],
  ['quickly', { rows: Object.fromEntries(coursesOf().map((id) => [id, { sessions: 1 }])) }, 'unknown'],
  ['eliminate', { rows: { 'harm-pigment-dogra-2014': NO_HARM, 'harm-tram-track-dogra-2014': NO_HARM } }, 'unknown'],
  [
    'extremely dangerous',
    { nowKnown: ['unknown-home-incidence'], columns: { untrainedContaminationFactor: 1000, skinLoadLog10PerCm2: 0.1 } },
    'supported',
  ],
  ['there is a device', { rows: { 'home-no-authorisation': { strength: 'E' } } }, 'unknown'],
];

function withUselessAlcohol(parameters: Parameters): Parameters {
  const useless = { leastLog10: 0, likeliestLog10: 0, mostLog10: 0, effectSeconds: 60, gateSeconds: 60 };
  return { ...parameters, antiseptics: { ...parameters.antiseptics, 'isopropanol-70': useless } };
}

function coursesOf(): string[] {
  return TABLES.filter(({ name }) => name === 'courses').flatMap((table) => table.rows.map(({ id }) => id));
}

describe('the claims', () => {
  it('are judged for every system of the source, S1 to S11, and every bold word, B1 to B6', () => {
    const wanted = [
      ...Array.from({ length: 11 }, (_, i) => `S${i + 1}`),
      ...Array.from({ length: 6 }, (_, i) => `B${i + 1}`),
    ];
    expect([...new Set(asKnown.map(({ id }) => id))]).toEqual(wanted);
  });

  it('come out as what is known has it: +400 % contradicted, no risk contradicted, safety for a person unknown', () => {
    const lines = asKnown.map(claimLine);
    expect(lines.filter((line) => line.startsWith('S4 contradicted +400 % collagen'))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('S4 supported'))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('S10 unknown'))).toHaveLength(1);
    for (const words of [
      '"completely safe"',
      '"no significant risk"',
      '"quickly and easily"',
      '"eliminate the risk"',
    ]) {
      expect(asKnown.find(({ claim }) => claim === words)?.verdict).toBe('contradicted');
    }
  });

  it.each(asKnown.map((judged) => [`${judged.id} ${judged.claim}`, judged] as const))(
    '%s: one plain line, with an interval or n of n, and sources that exist',
    (_, judged) => {
      const line = claimLine(judged);
      expect(line).toMatch(/^[SB]\d+ (supported|contradicted|unknown) \S/);
      expect(line).not.toMatch(/\n|NaN|Infinity|undefined|null/);
      expect(judged.because).toMatch(/\d to −?[\d.,]+|\d of \d/);
      expect(judged.interval.low).toBeLessThanOrEqual(judged.interval.high);
      expect(judged.interval.ends).not.toBe('');
      expect(judged.sources.length).toBeGreaterThan(0);
      expect(judged.sources.filter(({ id, citation }) => id === citation)).toEqual([]);
    },
  );

  it('say what +400 % would have to assume', () => {
    const { because } = asKnown.find(({ claim }) => claim.startsWith('+400 %'))!;
    expect(because).toContain(
      '2.22 % of all dermal collagen retained a day = 2.5 × the whole measured synthesis, with zero breakdown everywhere',
    );
    expect(because).toContain('7.5-fold');
  });

  it('count the harm that contradicts "no significant risk": 5 of 30 and 2 of 30', () => {
    const { because, count, interval } = asKnown.find(({ claim }) => claim === '"no significant risk"')!;
    expect(because).toContain('5 of 30 (7.3 to 34 %)');
    expect(because).toContain('2 of 30 (1.8 to 21 %)');
    expect(count).toEqual({ events: 5, n: 30 });
    expect(interval.low).toBeGreaterThan(0.01);
  });

  it('mark what was recalled and still awaits a check', () => {
    const recalled = asKnown.flatMap(({ sources }) => sources.filter(({ recalled }) => recalled));
    expect(recalled.length).toBeGreaterThan(0);
    expect(asKnown.map(claimLine).filter((line) => line.includes('(recalled, unchecked)')).length).toBeGreaterThan(0);
  });
});

describe('a verdict is not written in', () => {
  it('and for every claim there is a world in which it is another', () => {
    expect(OTHERWISE).toHaveLength(CLAIMS.length);
  });

  it.each(OTHERWISE)('"%s" is judged otherwise in another world', (words, world, verdict) => {
    const before = asKnown.filter(({ claim }) => claim.includes(words));
    expect(before).toHaveLength(1);
    const [after] = judgedIn(
      world,
      CLAIMS.filter(({ claim }) => claim.includes(words)),
    );
    expect(before[0]!.verdict).not.toBe(verdict);
    expect(after!.verdict).toBe(verdict);
  });

  it('and it follows other parameters: a wider ensemble gives another interval', () => {
    const gain = (all: typeof asKnown) => all.find(({ claim }) => claim.startsWith('repair brings'))!.interval.high;
    expect(gain(judgedIn({ columns: { depositedShare: 2 } }))).toBeGreaterThan(1.5 * gain(asKnown));
  });
});

describe('the engine', () => {
  const finding = { because: '', interval: { what: '', low: 0, high: 1, unit: '', ends: '' }, rows: [] };

  it('refuses a claim that would be supported and contradicted at once', () => {
    const torn = { id: 'X', claim: 'both', judge: () => ({ ...finding, supported: true, contradicted: true }) };
    expect(() => judgeClaims([torn], layGround())).toThrow(TornClaim);
  });

  it('names the evidence that a claim rests on and that is gone', () => {
    const without = TABLES.filter(({ name }) => name !== 'harm rates');
    expect(() => judgeClaims(CLAIMS, layGround({ tables: without }))).toThrow(MissingEvidence);
    expect(() => judgedIn({ rows: { 'pain-sham': { value: null } } })).toThrow('pain-sham.value');
  });
});
