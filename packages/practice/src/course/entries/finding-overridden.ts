import { strictly } from '@percuta/model';
import type { Finding } from '../../rules/rule.ts';
import { entryKind } from '../entry.ts';
import { hash, id, words } from '../fields.ts';
import { FINDING } from '../found.ts';
import { TREATING } from '../role.ts';

/** A clinician decided to go on in spite of one finding, and said why. */
export interface FindingOverridden {
  readonly finding: Finding;
  readonly digest: string;
  readonly reason: string;
  /** The session that it holds for; null: for the planning, as long as `overridesInForce` says. */
  readonly session: string | null;
  /** The plan that it was decided on; null where there was none. */
  readonly planHash: string | null;
}

export const FINDING_OVERRIDDEN = entryKind<'finding-overridden', FindingOverridden>({
  kind: 'finding-overridden',
  writers: TREATING,
  body: strictly('the override', {
    finding: FINDING,
    digest: hash('the finding'),
    reason: words('why'),
    session: id('the session').nullable(),
    planHash: hash('the plan').nullable(),
  }),
  apply: (state, body, entry) => ({ ...state, overrides: [...state.overrides, { ...body, entry }] }),
});
