import { describe, expect, it } from 'vitest';
import { openGate } from '../session/gate.ts';
import { GATE_BASELINE } from '../session/gate-baseline.ts';
import { type HandpieceRecord, handpieceFaults } from './handpiece-standing.ts';
import { type LotFacts, lotStanding } from './lot-standing.ts';
import { NO_STOCK, stockItems } from './stock-items.ts';

const TODAY = '2026-11-24';
const LOT: LotFacts = { lot: 'AB1', received: 20, used: 4, expiresOn: '2027-12-31', holds: [] };
const QUARANTINE = { kind: 'quarantine', because: 'The box was wet', on: '2026-11-20' } as const;
const RECALL = { kind: 'recall', because: 'Seals leak.', on: '2026-11-22' } as const;

describe('a lot of cartridges', () => {
  it.each<[string, Partial<LotFacts>, string]>([
    ['is usable while some are left and in date', {}, 'usable'],
    ['is usable on the very day of its expiry', { expiresOn: TODAY }, 'usable'],
    ['has expired the day after', { expiresOn: '2026-11-23' }, 'expired'],
    ['is used up once as many were opened as came in', { used: 20 }, 'used up'],
    ['that never came in is told apart by its serials', { received: 0, used: 3, expiresOn: null }, 'usable'],
    ['is held back in quarantine', { holds: [QUARANTINE] }, 'quarantined'],
    [
      'stays recalled whatever else is true of it',
      { holds: [QUARANTINE, RECALL], used: 20, expiresOn: '2020-01-01' },
      'recalled',
    ],
  ])('%s', (_, changes, state) => {
    expect(lotStanding({ ...LOT, ...changes }, TODAY).state).toBe(state);
  });

  it('says since when and why it is held, as whole sentences', () => {
    const { because } = lotStanding({ ...LOT, holds: [QUARANTINE] }, TODAY);
    expect(because).toBe('Lot AB1 is in quarantine since 2026-11-20: The box was wet.');
    const wet = { ...QUARANTINE, because: 'Wet box (see p. 3) left out' };
    expect(lotStanding({ ...LOT, holds: [wet] }, TODAY).because).toMatch(/left out\.$/);
  });

  it('gives no reason while it is usable', () => {
    expect(lotStanding(LOT, TODAY)).toEqual({ state: 'usable', because: '' });
  });
});

const record = (changes: Partial<HandpieceRecord>): HandpieceRecord => ({
  kind: 'service',
  at: '2026-06-01T09:00:00Z',
  passed: true,
  dueOn: null,
  ...changes,
});
const REPROCESSED = record({ kind: 'reprocessing', at: '2026-11-24T08:00:00Z' });

describe('a handpiece', () => {
  it.each<[string, readonly HandpieceRecord[], string | null, string | null]>([
    ['of which nothing was ever recorded is not held back', [], '2026-11-23T10:00:00Z', null],
    ['may be used on the last day of its service', [record({ dueOn: TODAY })], null, null],
    [
      'may not be used once its service is due',
      [record({ dueOn: '2026-11-23' })],
      null,
      'service was due by 2026-11-23',
    ],
    [
      'is judged by its newest service',
      [record({ dueOn: '2026-11-23' }), record({ at: '2026-11-23T15:00:00Z', dueOn: '2027-11-23' })],
      null,
      null,
    ],
    [
      'is judged by its newest service, whichever was written down last',
      [record({ at: '2026-11-23T15:00:00Z', dueOn: '2027-11-23' }), record({ dueOn: '2026-11-23' })],
      null,
      null,
    ],
    ['that failed its service is not used', [record({ passed: false })], null, 'the last service was not passed'],
    ['that was taken out of use stays out', [record({ kind: 'taken-out' })], null, 'taken out of use'],
    [
      'that was put back is in use again',
      [record({ kind: 'taken-out' }), record({ kind: 'put-back', at: '2026-06-02T09:00:00Z' })],
      null,
      null,
    ],
    ['may be used on the last day of its reprocessing', [{ ...REPROCESSED, dueOn: TODAY }], null, null],
    [
      'may not be used once its reprocessing is due',
      [{ ...REPROCESSED, dueOn: '2026-11-23' }],
      null,
      'Pen 1: reprocessing was due by 2026-11-23. Reprocess it and record it, or take another.',
    ],
    ['is reprocessed after each use', [REPROCESSED], '2026-11-24T09:00:00Z', 'used since it was reprocessed'],
    ['is ready once it was reprocessed', [REPROCESSED], '2026-11-24T07:59:59.500Z', null],
  ])('%s', (_, records, lastUsedAt, fault) => {
    const faults = handpieceFaults({ name: 'Pen 1', records, lastUsedAt }, TODAY);
    if (fault === null) expect(faults).toEqual([]);
    else expect(faults.join(' ')).toContain(fault);
  });
});

describe('the gate', () => {
  const unit = 'GS1/09506000134352/AB1/7';
  const asked = { visit: 'v1', handpiece: 'pen-1', unit, today: TODAY };
  const pen = { name: 'Pen 1', records: [record({ dueOn: '2026-11-01' })], lastUsedAt: null };
  it.each([
    ['a recalled lot', { ...NO_STOCK, lot: { ...LOT, unit, holds: [RECALL] } }, 'lot'],
    [
      'a lot that expired by the box, whatever the scan says',
      { ...NO_STOCK, lot: { ...LOT, unit, expiresOn: '2026-11-23' } },
      'lot',
    ],
    ['a handpiece that is due', { ...NO_STOCK, handpieces: { 'pen-1': pen } }, 'handpiece'],
    ['a person who was exposed and not spoken with', { ...NO_STOCK, flagged: { v1: ['AB1'] } }, 'recall'],
  ])('stays shut for %s, and nobody may override it', (_, stock, item) => {
    const items = stockItems(stock, asked);
    const answer = openGate({ ...GATE_BASELINE, stock: items });
    expect(answer).toMatchObject({ open: false, items: [{ item, mayBeOverridden: false }] });
  });

  it('is not shut by another lot, another pen or another visit', () => {
    const lot = { ...LOT, unit: 'GS1/09506000134352/AB1/8', holds: [RECALL] };
    const stock = { lot, handpieces: { 'pen-2': pen }, flagged: { v2: ['AB1'] } };
    expect(stockItems(stock, asked)).toEqual([]);
  });

  it('is not shut again because the last of a lot was opened: its cartridge is known to the session', () => {
    const lot = { ...LOT, unit, used: 20 };
    expect(stockItems({ ...NO_STOCK, lot }, asked)).toEqual([]);
  });

  it('is not shut by a lot that is usable, and names the source where it is shut', () => {
    expect(stockItems({ ...NO_STOCK, lot: { ...LOT, unit } }, asked)).toEqual([]);
    const [recalled] = stockItems({ ...NO_STOCK, lot: { ...LOT, unit, holds: [RECALL] } }, asked);
    expect(recalled?.sources).toEqual(['percuta-policy']);
  });
});
