/** The list of what survived, as it is kept beside the tests: `survivors.gen.md`. */
import { type Folder, madeIn, type Survivor, scoreOf } from './measured.ts';

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const oneLine = (code: string) => code.replace(/\s+/g, ' ').trim();
const short = (code: string) => (oneLine(code).length > 110 ? `${oneLine(code).slice(0, 107)}...` : oneLine(code));
const quoted = (code: string) =>
  `\`\`${short(code).startsWith('`') || short(code).endsWith('`') ? ` ${short(code)} ` : short(code)}\`\``;

function row(one: Folder): string {
  const { words, cases, static: fixed } = one.leftOut;
  const on = one.on === undefined ? 'not known' : `${one.on.day}, ${one.on.commit}${one.on.isChanged ? '+' : ''}`;
  const figures = [madeIn(one), one.killed, one.timedOut, one.survived, one.unreached, percent(scoreOf([one]))];
  const name = `\`${one.folder}/\`${one.without.length === 0 ? '' : `, without ${one.without.join(', ')}`}`;
  return `| ${[name, ...figures, words, cases, fixed, on].join(' | ')} |`;
}

function total(folders: readonly Folder[]): string {
  const sum = (value: (one: Folder) => number) => folders.reduce((all, one) => all + value(one), 0);
  const figures = [
    sum(madeIn),
    sum((one) => one.killed),
    sum((one) => one.timedOut),
    sum((one) => one.survived),
    sum((one) => one.unreached),
    percent(scoreOf(folders)),
    sum((one) => one.leftOut.words),
    sum((one) => one.leftOut.cases),
    sum((one) => one.leftOut.static),
  ];
  return `| all | ${figures.join(' | ')} | |`;
}

/** The figures, a row a folder. A commit with a plus was measured with changes that were not committed yet. */
export function figuresTable(folders: readonly Folder[]): string {
  const head = [
    '| folder | mutants | killed | timed out | survived | no test reaches it | score | left out: words | cases | static | on |',
    '|---|---|---|---|---|---|---|---|---|---|---|',
  ];
  return [...head, ...folders.map(row), total(folders)].join('\n');
}

function line({ line: at, column, isReached, before, after }: Survivor): string {
  return `- ${at}:${column} ${quoted(before)} → ${after === '' ? 'nothing' : quoted(after)}${isReached ? '' : ' (no test reaches it)'}`;
}

function section({ folder, survivors }: Folder): string {
  const files = [...new Set(survivors.map(({ file }) => file))];
  const lists = files.map(
    (file) =>
      `### ${file}\n\n${survivors
        .filter((one) => one.file === file)
        .map(line)
        .join('\n')}`,
  );
  return [`## ${folder}`, ...(lists.length === 0 ? ['None.'] : lists)].join('\n\n');
}

export function survivorsPage(folders: readonly Folder[]): string {
  const head = `# What no test notices

Written by \`npm run mutation\`: every change to the practice package that was tried and that no test noticed, by folder and line:
what stands there, and what it was replaced by.`;
  return `${[head, figuresTable(folders), ...folders.map(section)].join('\n\n')}\n`;
}
