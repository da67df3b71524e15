import type { BindingLimit, FrontPlan, NearestRelaxation, PlanFinding, ZoneSearch } from '@percuta/practice';
import { bandText } from '../simulate/band-text.ts';
import { columnsOf, indented } from '../simulate/layout.ts';

const WIDTH = 100;

/** What was found in one zone, as lines of at most 100 characters. */
export function zoneSearchText(name: string, zone: ZoneSearch): string[] {
  return [
    `${name}: ${zone.verdict}${zone.searched === 0 ? '' : `; ${plans(zone.searched)} searched, ${zone.feasible.toLocaleString('en-US')} within every limit`}`,
    ...zone.unknown.flatMap((line) => indented(line, WIDTH)),
    ...zone.choices.flatMap(({ words }) => indented(words, WIDTH)),
    ...(zone.front.length > 1 ? ['', ...frontTable(zone.front).map((line) => `  ${line}`)] : []),
    ...list('A clinician would be asked, or should know', findingsOf(zone.front)),
    ...list('Limits that took plans away', zone.limits.map(limitText)),
    ...(zone.nearestRelaxation === null ? noRelaxation(zone) : relaxationText(zone.nearestRelaxation)),
    ...list('Beyond the evidence', zone.extrapolations),
  ];
}

function frontTable(front: readonly FrontPlan[]): string[] {
  return columnsOf([
    ['', 'change of grade', 'rank', 'lasting harm', 'visits', ''],
    ['plan', 'on that day', 'by', '× usual course', '', 'choice'],
    ...front.map(({ name, benefit, risk, visits, choice }) => [
      name,
      benefit.gradeChange === null ? 'unknown' : bandText(benefit.gradeChange, { decimals: 2 }),
      benefit.gradesBetter === null ? '' : gradeText(0 - benefit.gradesBetter),
      risk === null ? '0' : bandText(risk.lastingHarmRatio, { decimals: 2 }),
      String(visits),
      choice.join(', '),
    ]),
  ]);
}

function gradeText(change: number): string {
  const digits = Math.abs(change).toFixed(2);
  return change < 0 && Number(digits) > 0 ? `\u2212${digits}` : digits;
}

/** Each rule once, and whether it speaks of every plan of the front or of some. */
function findingsOf(front: readonly FrontPlan[]): string[] {
  const done = front.filter(({ plan }) => plan !== null);
  const first = new Map<string, PlanFinding>();
  for (const { findings } of done) for (const one of findings) if (!first.has(one.rule)) first.set(one.rule, one);
  return [...first.values()].map(({ rule, verdict, title, because }) => {
    const count = done.filter(({ findings }) => findings.some((one) => one.rule === rule)).length;
    return `${rule} ${verdict}${count === done.length ? '' : ` (${count} of ${done.length} plans)`}: ${title}. ${because}`;
  });
}

function limitText({ limit, rule, excludes, binds, example }: BindingLimit): string {
  const by = rule === null ? '' : ` (${rule})`;
  return `${limit}${by}: ${plans(excludes)}${binds ? ', binds' : ''}. For example: ${example}`;
}

function relaxationText({ plan, relax }: NearestRelaxation): string[] {
  const { sessions, intervalDays } = plan.schedule;
  const when = intervalDays === null ? '' : ` every ${intervalDays} days`;
  const title = `Nearest relaxation: ${sessions} × ${plan.settingMm} mm, ${plan.passes} passes${when} would need`;
  return list(
    title,
    relax.map(({ limit, because, relaxedBy }) => `${limit}: ${because} To be let pass by: ${relaxedBy}.`),
  );
}

function noRelaxation({ verdict }: ZoneSearch): string[] {
  return verdict === 'infeasible' ? ['', 'No relaxation: every plan breaks a limit that nobody may let pass.'] : [];
}

function list(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `  ${title}`, ...lines.flatMap((line) => indented(`  ${line}`, WIDTH))];
}

function plans(count: number): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? 'plan' : 'plans'}`;
}
