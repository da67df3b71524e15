import { canonicalJson } from '../rules/canonical-json.ts';
import type { Finding } from '../rules/rule.ts';
import { sha256 } from '../rules/sha256.ts';

type Identity = Pick<
  Finding,
  'rule' | 'version' | 'verdict' | 'because' | 'missing' | 'inputs' | 'excludesZone' | 'excludesAgent'
>;

/**
 * The name of one finding: of its rule, its verdict, what it says and what it rests on. An override holds for exactly this, so that a
 * second medicine, another zone or a deeper setting is decided anew. The day on which an answer was asked again is no part of it.
 * Source: Percuta policy.
 *
 * @example
 * const finding = { rule: 'S11', version: '1.1', verdict: 'ask', because: 'Aspirin.', missing: [], inputs: { anticoagulant: { answer: 'yes', answeredOn: '2026-11-20' } }, excludesZone: null, excludesAgent: null };
 * const today = { ...finding, inputs: { anticoagulant: { answer: 'yes', answeredOn: '2026-11-24' } } };
 * findingDigest(finding) === findingDigest(today) // => true
 * findingDigest(finding) === findingDigest({ ...finding, verdict: 'defer' }) // => false
 */
export function findingDigest(finding: Identity): string {
  const { rule, version, verdict, because, missing, inputs, excludesZone, excludesAgent } = finding;
  const identity = { rule, version, verdict, because, missing, inputs: undated(inputs), excludesZone, excludesAgent };
  return `sha256:${sha256(canonicalJson(identity))}`;
}

function undated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(undated);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([key]) => key !== 'answeredOn');
  return Object.fromEntries(members.map(([key, member]) => [key, undated(member)]));
}
