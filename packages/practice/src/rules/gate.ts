import type { Evaluation } from './rule.ts';
import { verdictRank } from './verdict.ts';

/** Whether a session may go on: freely, after a clinician's decision or with something left out, or not. */
export const GATES = ['open', 'decide', 'shut'] as const;

export type Gate = (typeof GATES)[number];

/**
 * What an evaluation lets happen. `shut`: a finding blocks the session. `decide`: a clinician decides, or a zone or an
 * agent is left out. `open`: at most cautions. This is the scale on which an unknown answer is never better than the
 * worst known one: it always shuts. Source: Percuta policy.
 *
 * @example
 * gateOf({ verdict: 'ask', findings: [{ verdict: 'ask', blocksSession: true }] }) // => "shut"
 * gateOf({ verdict: 'caution', findings: [] }) // => "open"
 */
export function gateOf({ verdict, findings }: Evaluation): Gate {
  if (findings.some((finding) => finding.blocksSession)) return 'shut';
  return verdictRank(verdict) >= verdictRank('ask') ? 'decide' : 'open';
}
