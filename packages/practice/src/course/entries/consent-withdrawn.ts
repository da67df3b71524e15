import { strictly } from '@percuta/model';
import type { ConsentScope } from '../../consent/consent-scope.ts';
import type { ConsentHeld } from '../course-state.ts';
import { type EntryFrame, entryKind } from '../entry.ts';
import { words } from '../fields.ts';
import { WITH_THE_CALENDAR } from '../role.ts';
import { SCOPES } from './consent-given.ts';

/** The person took back what was agreed to, in these scopes. No reason has to be given. */
export interface ConsentWithdrawn {
  readonly scopes: readonly ConsentScope[];
  readonly reason: string | null;
}

export const CONSENT_WITHDRAWN = entryKind<'consent-withdrawn', ConsentWithdrawn>({
  kind: 'consent-withdrawn',
  writers: WITH_THE_CALENDAR,
  body: strictly('the withdrawal', { scopes: SCOPES, reason: words('why').nullable() }),
  apply: (state, { scopes }, entry) => ({
    ...state,
    consents: state.consents.map((consent) => withdraw(consent, scopes, entry)),
  }),
});

/** Every consent loses the scope, not only the newest: what was taken back does not come alive again behind it. */
function withdraw(consent: ConsentHeld, scopes: readonly ConsentScope[], { seq, on }: EntryFrame): ConsentHeld {
  const already = consent.withdrawn.map(({ scope }) => scope);
  const now = scopes.filter((scope) => consent.scopes.includes(scope) && !already.includes(scope));
  return { ...consent, withdrawn: [...consent.withdrawn, ...now.map((scope) => ({ scope, on, entry: seq }))] };
}
