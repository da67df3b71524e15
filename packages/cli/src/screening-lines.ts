import { type Finding, isQuestionKey, QUESTIONS, type Screening } from '@percuta/practice';
import { findingLines, wrapped } from './finding-lines.ts';

const VERDICTS = {
  refuse: 'needling is not offered',
  defer: 'not yet',
  ask: 'a clinician decides',
  caution: 'needling may be planned, with care',
  fine: 'no rule has anything against it',
} as const;

const GATES = {
  shut: 'none may start as things stand',
  decide: 'may follow once a clinician has decided, or what is excluded is left out',
  open: 'may follow',
} as const;

const FRAME: Readonly<Record<string, string>> = {
  answeredOn: 'The day on which the answers were given',
  ageYears: 'Age: give birthDate, or ageYears',
};

/** A screening as people read it: the verdict, what it means for a session, what is not answered, the findings. */
export function screeningLines(screening: Screening): readonly string[] {
  const { verdict, gate, device, asOn, findings, ruleset } = screening;
  const whole = findings.find(({ rule, missing }) => rule === 'S40' && missing.length > 0);
  const open = whole?.missing ?? [];
  const shown = findings.filter((finding) => finding !== whole && !isOnlyOpen(finding, open));
  return [
    `Verdict   ${verdict}${meaning(screening, open)}`,
    `Session   ${GATES[gate]}`,
    `Device    ${device ?? 'none chosen yet: where its label would decide, the defaults hold'}`,
    `Asked     for ${asOn}`,
    ...(open.length === 0
      ? []
      : [
          `\nNot answered (${open.length}): no session before it is`,
          ...open.flatMap((key) => openLine(key, findings)),
        ]),
    shown.length === 0 ? '\nNo findings' : '\nFindings',
    ...shown.flatMap(findingLines),
    ...(screening.offers.length === 0 ? [] : ['\nNeedled at home: offer triage and an appointment.']),
    '\nThis supports a clinician and does not replace one.',
    `Ruleset   ${ruleset}`,
  ];
}

/** A finding that says nothing but that one of these is not answered. */
function isOnlyOpen({ missing }: Finding, open: readonly string[]): boolean {
  return missing.length > 0 && missing.every((key) => open.includes(key));
}

function openLine(key: string, findings: readonly Finding[]): readonly string[] {
  const rules = findings.filter(({ rule, missing }) => rule !== 'S40' && missing.includes(key)).map(({ rule }) => rule);
  const text = FRAME[key] ?? (isQuestionKey(key) ? QUESTIONS[key].text : key);
  const [first = '', ...more] = wrapped(
    `${key}: ${text}${rules.length === 0 ? '' : ` (${rules.join(', ')})`}`,
    '      ',
  );
  return [first.replace('    ', ''), ...more];
}

function meaning(
  { excludedZones, excludedAgents, withoutExclusions, verdict }: Screening,
  open: readonly string[],
): string {
  const left = [...excludedZones, ...excludedAgents].join(', ');
  if (left !== '' && withoutExclusions !== verdict) return ` for ${left} alone; without it: ${withoutExclusions}`;
  if (open.length > 0 && verdict === 'ask') return ': answers are missing, and have to be asked for';
  return `: ${VERDICTS[verdict]}`;
}
