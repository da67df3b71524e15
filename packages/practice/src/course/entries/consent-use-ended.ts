import { strictly } from '@percuta/model';
import { entryKind } from '../entry.ts';
import { id, words } from '../fields.ts';
import { TREATING } from '../role.ts';

/** A use was ended, and how: taken down, deleted, called back. */
export interface ConsentUseEnded {
  readonly use: string;
  readonly how: string;
}

export const CONSENT_USE_ENDED = entryKind<'consent-use-ended', ConsentUseEnded>({
  kind: 'consent-use-ended',
  writers: TREATING,
  body: strictly('the end of the use', { use: id('the use'), how: words('how it was ended', 500) }),
  apply: (state, body, entry) => {
    const { consentTalk } = state;
    const uses = consentTalk.uses.map((one) => (one.use === body.use ? { ...one, ended: { ...body, entry } } : one));
    return { ...state, consentTalk: { ...consentTalk, uses } };
  },
});
