import { parseArgs } from 'node:util';
import {
  type CheckedZone,
  checkPlan,
  EXAMPLE_PLAN,
  type NeedlingPlan,
  type PlanAnswer,
  type PlanRegistry,
  planJsonSchema,
  REGISTRY,
  readJurisdictions,
  readPlan,
  zoneTitle,
} from '@percuta/practice';
import { BadInput, type Command, type Terminal } from '../command.ts';
import { dayOption } from '../day-option.ts';
import { findingLines, wrapped } from '../finding-lines.ts';
import { formatOption } from '../format-option.ts';
import { readJsonFile } from '../read-file.ts';

const USAGE = `npx percuta check-plan PLAN.json [--jurisdictions FILE.json] [--on YYYY-MM-DD] [--format table|json]
npx percuta check-plan --schema

Holds a plan against the rules P01 to P13: device, evaluated and zone limits, tolerance, interval, label, practitioner.
Says of each zone how deep it may go, what binds, and whether it is on label or off. A refusal is an answer.

  PLAN.json        the plan, or - for standard input
  --jurisdictions  who may needle where, as set up by the practice: a list of
                   { "code": "US-XX", "roles": [{ "role": "physician", "maximumDepthMm": null }],
                     "source": "where it was read", "checkedOn": "2026-11-01" }. Without it, rule P13 asks.
  --on             the day on which the plan is checked (today)
  --format         table (default) or json
  --schema         prints the JSON Schema of a plan

Only zones are required; what is left out is asked for. Zones may also be a list of { "zone": "cheek", … }, sessions
{ "days": [0, 30, 60] } or a list of { "day": 0, "zones": {…} }. A plan with everything that the rules ask for:

${JSON.stringify(EXAMPLE_PLAN, null, 2)}

Examples to try stand in packages/cli/examples/plan-*.json.
Exit status 0: answered, refused or not. 2: the plan cannot be read; every fault is on standard error, by path.`;

/** Checks one plan. A refused plan is an answer; a plan that cannot be read is bad input. */
export const CHECK_PLAN: Command = {
  name: 'check-plan',
  summary: 'holds a plan against limits, label and rules',
  usage: USAGE,
  run: (args, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        on: { type: 'string' },
        format: { type: 'string' },
        jurisdictions: { type: 'string' },
        schema: { type: 'boolean' },
      },
      allowPositionals: true,
      strict: true,
    });
    if (values.schema === true) {
      terminal.out(JSON.stringify(planJsonSchema(), null, 2));
      return 0;
    }
    const format = formatOption(values.format);
    const asOn = dayOption('--on', values.on);
    const jurisdictions = values.jurisdictions === undefined ? [] : jurisdictionsIn(values.jurisdictions);
    const answer = checkPlan(planIn(positionals), { ...REGISTRY, jurisdictions }, asOn);
    if (format === 'json') terminal.out(JSON.stringify(answer, null, 2));
    else print(answer, terminal);
    return 0;
  },
};

function planIn(positionals: readonly string[]): NeedlingPlan {
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) {
    throw new BadInput([{ path: '', message: 'Give one plan: npx percuta check-plan PLAN.json (--help shows one).' }]);
  }
  const read = readPlan(readJsonFile(path));
  if (!read.ok) throw new BadInput(read.issues.map((issue) => ({ ...issue, path: issue.path || 'plan' })));
  return read.value;
}

function jurisdictionsIn(path: string): PlanRegistry['jurisdictions'] {
  const read = readJurisdictions(readJsonFile(path));
  if (!read.ok) throw new BadInput(read.issues.map((issue) => ({ ...issue, path: `jurisdictions${issue.path}` })));
  return read.value;
}

const MEANS = {
  refuse: 'this plan may not be carried out as it is',
  defer: 'not yet',
  ask: 'a clinician decides, or something is not known yet',
  caution: 'may be carried out with care',
  fine: 'no rule has anything against it',
} as const;

function print(answer: PlanAnswer, terminal: Terminal): void {
  const { device, zones, findings } = answer;
  terminal.out(`Verdict   ${answer.verdict}: ${MEANS[answer.verdict]}`);
  terminal.out(`Label     ${answer.scope}`);
  terminal.out(
    `Device    ${device === null ? 'not in the registry' : `${device.name} (${device.clearances.join(', ')})`}`,
  );
  terminal.out(`Checked   on ${answer.asOn}`);
  terminal.out('\nZones');
  for (const zone of zones) for (const line of zoneLines(zone)) terminal.out(line);
  terminal.out(findings.length === 0 ? '\nNo findings' : '\nFindings');
  for (const finding of findings) for (const line of findingLines(finding)) terminal.out(line);
  terminal.out(`\nRuleset   ${answer.ruleset}`);
}

function zoneLines(zone: CheckedZone): readonly string[] {
  const cap = zone.capMm === 'unknown' ? 'no limit on record' : `cap ${zone.capMm} mm (${zone.binds.join(', ')})`;
  const under = zone.clearance === null ? '' : ` (${zone.clearance})`;
  const limits = [
    `zone cap ${mm(zone.zoneCapMm)}`,
    `device maximum ${mm(zone.deviceMaximumMm)}`,
    `evaluated ${mm(zone.evaluatedMaximumMm)}`,
    `tolerance ±${zone.toleranceMm} mm`,
  ];
  return [
    `  ${zoneTitle(zone.zone)}: ${zone.settingMm} mm planned; ${cap}; ${zone.scope}${under}`,
    ...wrapped(limits.join(', '), '      '),
    ...zone.reasons.flatMap((reason) => wrapped(reason, '      ')),
  ];
}

function mm(depth: number | 'unknown'): string {
  return depth === 'unknown' ? 'not on record' : `${depth} mm`;
}
