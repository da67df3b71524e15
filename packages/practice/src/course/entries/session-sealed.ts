import { strictly } from '@percuta/model';
import { BrokenRecord, entryKind } from '../entry.ts';
import { hash, id } from '../fields.ts';
import { TREATING } from '../role.ts';
import { sessionDigest } from '../session-digest.ts';
import { withSession } from '../with-session.ts';

/** The session is closed for good. What comes after is a correction. */
export interface SessionSealed {
  readonly session: string;
  /** Digest of the whole session as the record tells it. */
  readonly digest: string;
}

export const SESSION_SEALED = entryKind<'session-sealed', SessionSealed>({
  kind: 'session-sealed',
  writers: TREATING,
  body: strictly('the seal', { session: id('the session'), digest: hash('the session') }),
  apply: (state, { session, digest }, { seq, on }) => {
    const record = state.sessions[session];
    if (record === undefined || sessionDigest(record) !== digest) {
      throw new BrokenRecord(seq, 'the session is not what was sealed');
    }
    return withSession(state, seq, { id: session, move: 'seal', beside: { sealedAs: digest, sealedOn: on } });
  },
});
