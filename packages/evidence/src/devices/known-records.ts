import type { KnownRecord, Unknown } from './device.ts';

type Row = readonly [number: string, name: string | Unknown];

const NEEDLING: readonly Row[] = [
  ['K203144', 'unknown'],
  ['K212558', 'MicroPen EVO'],
  ['K220506', 'unknown'],
  ['K222199', 'Collagen P.I.N.'],
  ['K221070', 'DP4'],
  ['K231073', 'unknown'],
  ['K233709', 'Exceed Unlimited'],
  ['K241400', 'SkinPen Elite'],
  ['K241355', 'SER Pen'],
  ['K253153', 'SER Pen'],
  ['K241790', 'XCellarisPRO Twist'],
  ['K243472', 'unknown'],
  ['K243143', 'unknown'],
];

const OTHER: readonly Row[] = [
  ['K202517', 'ellacor micro-coring'],
  ['K252752', 'ellacor micro-coring'],
  ['K221011', 'AI.ME'],
];

const ON_RECORD = { sources: ['F49'], strength: 'R', provenance: 'SECONDARY' } as const;

/**
 * The other records under product code QAI: 26 in all with the ten clearances of the registry, by openFDA of 22 June
 * 2026. They are known to exist; their labels are not on record, so no plan may rest on them.
 */
export const KNOWN_RECORDS: readonly KnownRecord[] = [
  ...NEEDLING.map(([number, name]): KnownRecord => ({ id: number, number, name, ...ON_RECORD })),
  ...OTHER.map(
    ([number, name]): KnownRecord => ({ id: number, number, name, notOrdinaryNeedling: true, ...ON_RECORD }),
  ),
];
