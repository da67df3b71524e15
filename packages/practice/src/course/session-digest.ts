import { canonicalJson } from '../rules/canonical-json.ts';
import { sha256 } from '../rules/sha256.ts';
import type { SessionRecord } from './course-state.ts';

/** The digest of a session as the record tells it: everything that was written on it before the seal. */
export function sessionDigest(record: SessionRecord): string {
  const { sealedAs: _, sealedOn: __, session, ...written } = record;
  const { state: ___, ...told } = session;
  return `sha256:${sha256(canonicalJson({ ...written, session: told }))}`;
}
