import type { Finding } from '@percuta/practice';

const WIDTH = 96;

/** One finding as people read it: rule and verdict, why, both sides of a conflict, what it rests on, what it does. */
export function findingLines(finding: Finding): readonly string[] {
  const { rule, verdict, title, because, sources, strength, conflict, status } = finding;
  const rests = `rests on ${sources.join(', ')} (strength ${strength}${status === undefined ? '' : `, ${status}`})`;
  const sides = (conflict ?? []).flatMap((side) => wrapped(`${side.from}: ${side.says} ${side.restsOn}`, '        '));
  return [
    `  ${rule} ${verdict}: ${title}`,
    ...wrapped(because, '      '),
    ...(sides.length > 0 ? ['      Sources differ:', ...sides] : []),
    ...wrapped(`${[rests, ...consequences(finding)].join('; ')}.`, '      '),
  ];
}

function consequences(finding: Finding): readonly string[] {
  return [
    ...(finding.until === null ? [] : [`until ${finding.until}`]),
    ...(finding.condition === undefined ? [] : [finding.condition]),
    ...(finding.excludesZone === null ? [] : [`met by leaving out ${finding.excludesZone}`]),
    ...(finding.blocksSession ? ['no session before it is settled'] : []),
    ...(finding.verdict === 'refuse' && finding.override === 'none' ? ['nobody may override it'] : []),
    ...(finding.override === 'clinician' ? ['a named clinician may override it with a reason'] : []),
  ];
}

/** Text broken between words, each line behind the indent. */
export function wrapped(text: string, indent: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(`${indent}${line}`);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, `${indent}${line}`];
}
