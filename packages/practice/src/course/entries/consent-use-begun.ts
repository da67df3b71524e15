import { strictly } from '@percuta/model';
import { CONSENT_SCOPES, type ConsentScope } from '../../consent/consent-scope.ts';
import { entryKind } from '../entry.ts';
import { id, oneOf, words } from '../fields.ts';
import { TREATING } from '../role.ts';

/** Something of the person began to be used under a scope: a photograph shown, a set for teaching, an export. */
export interface ConsentUseBegun {
  readonly use: string;
  readonly scope: ConsentScope;
  /** What is used, and where. */
  readonly what: string;
}

export const CONSENT_USE_BEGUN = entryKind<'consent-use-begun', ConsentUseBegun>({
  kind: 'consent-use-begun',
  writers: TREATING,
  body: strictly('the use', {
    use: id('the use'),
    scope: oneOf(CONSENT_SCOPES),
    what: words('what is used, and where', 500),
  }),
  apply: (state, body, entry) => {
    const { consentTalk } = state;
    return { ...state, consentTalk: { ...consentTalk, uses: [...consentTalk.uses, { ...body, entry, ended: null }] } };
  },
});
