import { ZONES } from '@percuta/evidence';
import { type Finding, isQuestionKey, QUESTIONS } from '@percuta/practice';
import type { FindingView } from './protocol.ts';
import { ruleSources } from './rule-sources.ts';

/** A rule's finding as the page shows it, with its citations looked up. */
export function findingView(finding: Finding): FindingView {
  const conflict = finding.conflict ?? [];
  return {
    rule: finding.rule,
    version: finding.version,
    title: finding.title,
    verdict: finding.verdict,
    until: finding.until,
    condition: finding.condition ?? null,
    because: withoutKeys(finding),
    missing: finding.missing.map(questionOf),
    conflict: conflict.map(({ from, says, restsOn }) => ({ from, says, restsOn })),
    sources: ruleSources([...finding.sources, ...conflict.flatMap((side) => side.sources)]),
    strength: finding.strength,
    isAwaitingCheck: finding.status === 'awaiting-clinical-check',
    mayOverride: finding.override === 'clinician',
    blocksSession: finding.blocksSession,
    excludesZone: ZONES.find((zone) => zone === finding.excludesZone) ?? null,
  };
}

/** The reason without the names that a program calls the missing answers by. */
function withoutKeys({ because, missing }: Finding): string {
  return because
    .replace(`Not known: ${missing.join(', ')}.`, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function questionOf(path: string): string {
  const [key = path] = path.split('.');
  return isQuestionKey(key) ? QUESTIONS[key].text : path;
}
