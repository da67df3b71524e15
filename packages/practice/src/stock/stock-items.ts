import type { OpenItem } from '../session/gate.ts';
import { type HandpieceFacts, handpieceFaults } from './handpiece-standing.ts';
import { type LotFacts, lotStanding } from './lot-standing.ts';

/** What the practice's stock says at the moment of asking. */
export interface StockStanding {
  /** The lot of the cartridge that is asked about, by the key of its unit; null where none was looked up. */
  readonly lot: (LotFacts & { readonly unit: string }) | null;
  /** By the id of the handpiece. */
  readonly handpieces: Readonly<Record<string, HandpieceFacts>>;
  /** Visits that a recall flagged and nobody has settled, with the lots. */
  readonly flagged: Readonly<Record<string, readonly string[]>>;
}

/** A stock of which nothing is known and in which nothing stands in the way. */
export const NO_STOCK: StockStanding = { lot: null, handpieces: {}, flagged: {} };

const AT_THE_PRACTICE = 'Something is still to be settled in the practice. Ask your practitioner what comes next.';

/**
 * What stands in the way of a session by the practice's own stock: the lot of its cartridge (recalled, in quarantine,
 * expired by the box), its handpiece (service, reprocessing, taken out of use), and a recall under which the person was
 * exposed and nobody has spoken with them yet. None of it may be overridden. Source: Percuta policy.
 *
 * @example
 * stockItems(NO_STOCK, { visit: 'v1', handpiece: null, unit: null, today: '2026-11-24' }) // => []
 * stockItems({ ...NO_STOCK, flagged: { v1: ['AB1'] } }, { visit: 'v1', handpiece: null, unit: null, today: '2026-11-24' })[0].item // => "recall"
 */
export function stockItems(
  { lot, handpieces, flagged }: StockStanding,
  asked: {
    readonly visit: string;
    readonly handpiece: string | null;
    readonly unit: string | null;
    readonly today: string;
  },
): readonly OpenItem[] {
  const { visit, handpiece, unit, today } = asked;
  const used = handpiece === null ? undefined : handpieces[handpiece];
  const faults = used === undefined ? [] : handpieceFaults(used, today);
  const lots = flagged[visit] ?? [];
  return [
    ...lotItems(lot, unit, today),
    ...faults.map((because) => item('handpiece', because)),
    ...lots.map((name) => item('recall', `This person had a cartridge of lot ${name}, which was recalled. ${SPEAK}`)),
  ];
}

const SPEAK = 'Speak with them, decide, and settle the flag of this booking with a reason.';

/**
 * What stands in the way of opening a cartridge by what the stock says of its lot. Counting is not asked again here: a
 * cartridge of which none is left has been in a session before. Source: Percuta policy.
 *
 * @example
 * lotItems(null, 'GS1/09506000134352/AB1/7', '2026-11-24') // => []
 */
export function lotItems(lot: StockStanding['lot'], unit: string | null, today: string): readonly OpenItem[] {
  if (lot === null || unit !== lot.unit) return [];
  const { state, because } = lotStanding(lot, today);
  if (state === 'usable' || state === 'used up') return [];
  return [item('lot', `${because} Take a cartridge of another lot.`)];
}

function item(name: string, because: string): OpenItem {
  return {
    item: name,
    finding: null,
    because,
    patientWording: AT_THE_PRACTICE,
    mayBeOverridden: false,
    sources: ['percuta-policy'],
  };
}
