import { shelfLife } from '../../scan/shelf-life.ts';
import type { Rule } from '../rule.ts';
import { TIME_OUT_BASELINE } from './time-out-baseline.ts';
import type { TimeOutFacts } from './time-out-facts.ts';

type Cartridge = TimeOutFacts['cartridge'];
const WHOLE = TIME_OUT_BASELINE.facts.cartridge;

/** Not scanned counts as known: as long as no barcode was read, this is no cartridge that may be used. */
export const T01: Rule<TimeOutFacts> = {
  id: 'T01',
  version: 1,
  needs: ['cartridge.sealIntact', 'cartridge.dropped', 'cartridge.seenBefore'],
  reads: ['cartridge.scan'],
  judge: ({ cartridge }, { asOn }) => {
    const reasons = [...scanFaults(cartridge.scan, asOn.toString()), ...handlingFaults(cartridge)];
    return reasons.length === 0 ? null : { verdict: 'refuse', because: reasons.join(' ') };
  },
  cases: {
    fires: [
      { name: 'cartridge not scanned', facts: { cartridge: { ...WHOLE, scan: null } }, gives: { verdict: 'refuse' } },
      { name: 'scan without a lot', facts: { cartridge: withScan({ lot: null }) }, gives: { verdict: 'refuse' } },
      { name: 'scan without an expiry', facts: { cartridge: withScan({ expiresOn: null }) } },
      { name: 'expired yesterday', facts: { cartridge: withScan({ expiresOn: '2026-11-23' }) } },
      {
        name: 'barcode misread',
        facts: { cartridge: withScan({ faults: [{ path: '(01)', message: 'check digit 3 does not fit.' }] }) },
      },
      { name: 'seal broken', facts: { cartridge: { ...WHOLE, sealIntact: false } }, gives: { verdict: 'refuse' } },
      { name: 'dropped on the floor', facts: { cartridge: { ...WHOLE, dropped: true } } },
      { name: 'this unit was used on Monday', facts: { cartridge: { ...WHOLE, seenBefore: true } } },
      {
        name: 'nobody looked whether it was used before',
        facts: { cartridge: { ...WHOLE, seenBefore: null } },
        gives: { verdict: 'ask', blocksSession: true },
      },
    ],
    doesNotFire: [
      { name: 'sealed, in date, scanned, new' },
      { name: 'expires today', facts: { cartridge: withScan({ expiresOn: '2026-11-24' }) } },
    ],
  },
};

function withScan(changes: Partial<NonNullable<Cartridge['scan']>>): Cartridge {
  return WHOLE.scan === null ? WHOLE : { ...WHOLE, scan: { ...WHOLE.scan, ...changes } };
}

function scanFaults(scan: Cartridge['scan'], asOn: string): readonly string[] {
  if (scan === null) return ['Not scanned.'];
  if (scan.faults.length > 0) return ['The barcode was not read without fault: scan it again.'];
  const missing = [
    ...(scan.lot === null ? ['The scan holds no lot.'] : []),
    ...(scan.expiresOn === null ? ['The scan holds no expiry.'] : []),
  ];
  return shelfLife(scan, asOn) === 'expired' ? [...missing, `Expired on ${scan.expiresOn}.`] : missing;
}

function handlingFaults(cartridge: Cartridge): readonly string[] {
  return [
    ...(cartridge.sealIntact === false ? ['The seal is broken.'] : []),
    ...(cartridge.dropped === true ? ['It was dropped.'] : []),
    ...(cartridge.seenBefore === true ? ['This unit was in a session before.'] : []),
  ];
}
