import type { StoreVerdict } from '@percuta/server';

/** What was found, for people: each practice, each break, and a line that counts. */
export function verifyLines(verdicts: readonly StoreVerdict[], lostHead: string | null): string[] {
  const lines = verdicts.flatMap(practiceLines);
  if (lostHead !== null) lines.push(lostHead);
  return [...lines, summary(verdicts)];
}

function practiceLines({ name, practiceId, people, erased, entries, audits, breaks, head }: StoreVerdict): string[] {
  const broken = breaks.map(({ chain, subject, seq, kind, because }) => {
    const whose = subject === practiceId ? 'of the practice' : `of person ${subject}`;
    return `  BROKEN: ${chain} ${whose}, entry ${seq}, ${kind}. ${because}`;
  });
  return [
    `${name} (${practiceId})`,
    `  ${entries} entries in the records of ${people} people, ${audits} entries of the audit`,
    ...(erased === 0 ? [] : [`  erased: ${erased} people; their chains are checked, and nobody can read them`]),
    ...broken,
    broken.length === 0
      ? `  whole${head === null || audits === 0 ? '' : `; head ${head}`}`
      : `  ${broken.length} broken`,
  ];
}

function summary(verdicts: readonly StoreVerdict[]): string {
  const sum = (of: (verdict: StoreVerdict) => number): number => verdicts.reduce((total, one) => total + of(one), 0);
  const broken = verdicts.filter(({ breaks }) => breaks.length > 0).length;
  const looked = `${verdicts.length} practices, ${sum((one) => one.entries)} entries, ${sum((one) => one.audits)} of the audit`;
  return broken === 0
    ? `${looked}: whole. Keep each head where nobody who runs the database can change it.`
    : `${looked}: ${broken} practices broken. Change nothing, keep a copy of the disk, and compare with a backup.`;
}
