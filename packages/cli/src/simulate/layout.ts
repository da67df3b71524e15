/**
 * Breaks a text into lines of at most `width` characters between words, set in by two blanks, and by two more from the
 * second line on.
 */
export function indented(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = ' ';
  for (const word of text.split(' ')) {
    if (line.length + 1 + word.length > width && line.trim() !== '') {
      lines.push(line);
      line = `    ${word}`;
    } else line = `${line} ${word}`;
  }
  return [...lines, line];
}

/** Sets rows out in columns, each as wide as its widest cell, two blanks between; the first column to the left. */
export function columnsOf(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>((sofar, row) => row.map((cell, k) => Math.max(sofar[k] ?? 0, cell.length)), []);
  return rows.map((row) =>
    row
      .map((cell, k) => (k === 0 ? cell.padEnd(widths[k] ?? 0) : cell.padStart(widths[k] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
