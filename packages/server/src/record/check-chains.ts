import { type ChainBreak, type ChainHead, type ChainLink, verifyChain } from '@percuta/practice';
import type { AnchoredHead } from '../audit/anchor-chains.ts';

/** A link, and whether it bears the mark of a key that is in no database; null where there is no key to tell with. */
export interface KeptLink extends ChainLink {
  readonly isAuthentic: boolean | null;
}

/** A link of the audit, with what it vouches for. */
export interface KeptAudit extends KeptLink {
  /** The record as it was seen or left. */
  readonly record: ChainHead | null;
  readonly heads: readonly AnchoredHead[];
}

/** Where the two chains of a subject should end. */
export interface KeptHeads {
  readonly record: ChainHead;
  readonly audit: ChainHead;
}

/** Everything that is chained in one practice, by subject, as it lies there. */
export interface KeptChains {
  /** The people whose key was destroyed: their chains stand, and nobody reads them. */
  readonly erased: ReadonlySet<string>;
  readonly heads: ReadonlyMap<string, KeptHeads>;
  readonly records: ReadonlyMap<string, readonly KeptLink[]>;
  readonly audits: ReadonlyMap<string, readonly KeptAudit[]>;
}

/** The first place where a chain is not what was written. */
export interface FoundBreak {
  readonly chain: 'record' | 'audit';
  readonly subject: string;
  readonly seq: number;
  readonly kind: ChainBreak;
  readonly because: string;
}

/**
 * Looks through every chain of a practice and names the first break of each. A chain is held against its own links, the
 * end that is noted for it, the mark of its key, and what the audits say that they saw of it: who changes one and forgets
 * another is found out.
 */
export function checkChains(kept: KeptChains): FoundBreak[] {
  const witnesses = witnessesOf(kept);
  const subjects = new Set([...kept.heads.keys(), ...kept.records.keys(), ...kept.audits.keys(), ...witnesses.keys()]);
  return [...subjects].sort().flatMap((subject) => {
    const heads = kept.heads.get(subject);
    const seen = witnesses.get(subject) ?? { record: [], audit: [] };
    const record = { subject, chain: 'record', links: kept.records.get(subject) ?? [] } as const;
    const audit = { subject, chain: 'audit', links: kept.audits.get(subject) ?? [] } as const;
    const all = [
      checkChain(record, heads?.record ?? null, seen.record) ?? checkWritten(record, kept.audits.get(subject) ?? []),
      checkChain(audit, heads?.audit ?? null, seen.audit),
    ];
    return all.filter((found) => found !== null);
  });
}

interface NamedChain {
  readonly subject: string;
  readonly chain: FoundBreak['chain'];
  readonly links: readonly KeptLink[];
}

function checkChain(named: NamedChain, head: ChainHead | null, seen: readonly ChainHead[]): FoundBreak | null {
  const { links } = named;
  const verdict = verifyChain(links, head);
  const isBehindEnd = head !== null && (verdict.ok ? links.length : verdict.seq) > head.seq;
  if (isBehindEnd && links[head.seq - 1]?.hash === (head.seq === 0 ? undefined : head.hash)) {
    return found(named, head.seq + 1, 'inserted', `Entry ${head.seq + 1} stands behind the end that is noted.`);
  }
  if (!verdict.ok) return found(named, verdict.seq, verdict.kind, verdict.because);
  const forged = links.find((link) => link.isAuthentic === false);
  if (forged !== undefined) {
    const isNew = seen.length > 0 && seen.every(({ seq }) => seq < forged.seq);
    const kind = isNew ? 'inserted' : 'edited';
    return found(named, forged.seq, kind, `Entry ${forged.seq} does not bear the mark of Percuta's key.`);
  }
  if (head === null && links.length > 0) {
    return found(named, links.length, 'missing', 'Where the chain ends is no longer noted.');
  }
  return checkSeen(named, seen);
}

/** What an audit saw of a chain must still be there. */
function checkSeen(named: NamedChain, seen: readonly ChainHead[]): FoundBreak | null {
  const { links } = named;
  for (const { seq, hash } of seen) {
    if (seq === 0) continue;
    const link = links[seq - 1];
    if (link === undefined) {
      const first = links.length + 1;
      return found(named, first, 'truncated', `Entry ${first} and all after it are gone, and the audit saw them.`);
    }
    if (link.hash !== hash) return found(named, seq, 'edited', `Entry ${seq} is not the one that the audit saw.`);
  }
  return null;
}

/** Every entry was written, and every writing is in the audit. */
function checkWritten(named: NamedChain, audits: readonly KeptAudit[]): FoundBreak | null {
  const written = Math.max(0, ...audits.map(({ record }) => record?.seq ?? 0));
  if (named.links.length <= written) return null;
  return found(
    named,
    written + 1,
    'inserted',
    `Entry ${written + 1} was never written: the audit knows nothing of it.`,
  );
}

function found({ chain, subject }: NamedChain, seq: number, kind: ChainBreak, because: string): FoundBreak {
  return { chain, subject, seq, kind, because };
}

interface Witnesses {
  readonly record: ChainHead[];
  readonly audit: ChainHead[];
}

/** By subject, what audits and anchors say of its chains. */
function witnessesOf({ audits }: KeptChains): Map<string, Witnesses> {
  const all = new Map<string, Witnesses>();
  const of = (subject: string): Witnesses => {
    const known = all.get(subject) ?? { record: [], audit: [] };
    all.set(subject, known);
    return known;
  };
  for (const [subject, links] of audits) {
    for (const { record, heads } of links) {
      if (record !== null) of(subject).record.push(record);
      for (const head of heads) {
        of(head.subject).record.push({ seq: head.entries, hash: head.entriesHash });
        of(head.subject).audit.push({ seq: head.audits, hash: head.auditsHash });
      }
    }
  }
  return all;
}
