import type { StoreVerdict } from '@percuta/server';

/** What was found, for people: each practice, each break, and a line that counts. */
export function verifyLines(verdicts: readonly StoreVerdict[], lostHead: string | null): string[] {
  const lines = verdicts.flatMap(practiceLines);
  if (lostHead !== null) lines.push(lostHead);
  return [...lines, summary(verdicts)];
}

function practiceLines(verdict: StoreVerdict): string[] {
  const { name, practiceId, people, erased, entries, audits, breaks, head, pictures } = verdict;
  const broken = breaks.map(({ chain, subject, seq, kind, because }) => {
    const whose = subject === practiceId ? 'of the practice' : `of person ${subject}`;
    return `  BROKEN: ${chain} ${whose}, entry ${seq}, ${kind}. ${because}`;
  });
  return [
    `${name} (${practiceId})`,
    `  ${entries} entries in the records of ${people} people, ${audits} entries of the audit`,
    ...(erased === 0 ? [] : [`  erased: ${erased} people; their chains are checked, and nobody can read them`]),
    ...(pictures.files === 0 ? [] : [`  ${pictures.files} files of photographs`]),
    ...broken,
    ...pictures.broken.map(pictureLine),
    !isBroken(verdict)
      ? `  whole${head === null || audits === 0 ? '' : `; head ${head}`}`
      : `  ${broken.length + pictures.broken.length} broken`,
  ];
}

function pictureLine({ personId, photographId, part, kind }: StoreVerdict['pictures']['broken'][number]): string {
  return `  BROKEN: photograph ${photographId} of person ${personId}, ${part} file, ${kind}.`;
}

/** Whether anything of a practice is not what was written. */
export function isBroken({ breaks, pictures }: StoreVerdict): boolean {
  return breaks.length + pictures.broken.length > 0;
}

function summary(verdicts: readonly StoreVerdict[]): string {
  const sum = (of: (verdict: StoreVerdict) => number): number => verdicts.reduce((total, one) => total + of(one), 0);
  const broken = verdicts.filter(isBroken).length;
  const looked = `${verdicts.length} practices, ${sum((one) => one.entries)} entries, ${sum((one) => one.audits)} of the audit`;
  return broken === 0
    ? `${looked}: whole. Keep each head where nobody who runs the database can change it.`
    : `${looked}: ${broken} practices broken. Change nothing, keep a copy of the disk, and compare with a backup.`;
}
