import type { PracticeNumbers } from '../aftercare/practice-numbers.ts';
import { type PlanRegistry, REGISTRY } from '../plan/plan-registry.ts';
import { PLAN_BASELINE } from '../rules/plan/plan-baseline.ts';
import { type PracticePolicy, USUAL_POLICY } from '../rules/practice-policy.ts';
import { rulesetHash } from '../rules/ruleset.ts';
import { NO_STOCK, type StockStanding } from '../stock/stock-items.ts';
import type { Credential } from './credential.ts';
import type { Author } from './role.ts';

/** What only the practice knows at the moment of asking. Nothing of it comes from whoever asks. */
export interface CourseContext {
  /** The moment, in UTC. */
  readonly at: string;
  /** The calendar day in the practice's time zone. */
  readonly today: string;
  readonly actor: Author;
  /** The digest that the responsible clinician has signed; null where nobody has. */
  readonly rulesetSigned: string | null;
  readonly numbers: PracticeNumbers | null;
  /** What the practice demands besides the rules of the register. */
  readonly policy: PracticePolicy;
  /** Devices, and the jurisdictions that the practice has set up. */
  readonly registry: PlanRegistry;
  /** Credentials by the id of a member of staff: of whoever asks, and of whoever a visit is booked with. */
  readonly credentials: Readonly<Record<string, readonly Credential[]>>;
  /**
   * Whether the cartridge that `cartridgeToLookUp` names was in another session of the practice; null where it was not
   * looked up. Null is never taken for new.
   */
  readonly cartridge: { readonly unit: string; readonly seenBefore: boolean } | null;
  /** What the practice's stock says: lots that are held, handpieces, bookings that a recall flagged. */
  readonly stock: StockStanding;
}

/** A practice in which everything is in order, on 24 November 2026, with Dr Vega asking. */
export const EXAMPLE_CONTEXT: CourseContext = {
  at: '2026-11-24T09:00:00Z',
  today: '2026-11-24',
  actor: { id: 'dr-vega', role: 'responsible-clinician' },
  rulesetSigned: rulesetHash(),
  numbers: { day: '+1 555 0100', night: '+1 555 0101', emergency: '911' },
  policy: USUAL_POLICY,
  registry: { ...REGISTRY, jurisdictions: PLAN_BASELINE.context.jurisdictions },
  credentials: {
    'dr-vega': [
      {
        profession: 'physician',
        jurisdiction: 'Example',
        issuedBy: 'Example Medical Board',
        validFrom: '2020-01-01',
        validUntil: '2027-12-31',
        devices: null,
      },
    ],
  },
  cartridge: null,
  stock: NO_STOCK,
};
