/** The rivals' table: each study foretold by each model from all others, coverage, scores, verdict and failures. */
import { readFileSync } from 'node:fs';

const page = readFileSync('docs/model-card/calibration.md', 'utf8');

function section(title: string): string {
  const from = page.indexOf(`## ${title}\n`);
  if (from < 0) throw new Error(`The calibration page has no section "${title}".`);
  const to = page.indexOf('\n## ', from + 1);
  return page.slice(from, to < 0 ? undefined : to).replaceAll(/<!--.*?-->\n/g, '');
}

for (const title of ['What the data can tell', 'Studies left out', 'Failures']) console.log(section(title));
