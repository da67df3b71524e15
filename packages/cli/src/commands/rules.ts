import { parseArgs } from 'node:util';
import { RULES, type RuleRecord } from '@percuta/evidence';
import { toPlanQuestionnaire, toQuestionnaire, toTimeOutQuestionnaire } from '@percuta/fhir';
import { ALL_RULES, answersJsonSchema, type CaseResult, rulesetHash, testRules } from '@percuta/practice';
import { BadInput, type Command, type Terminal } from '../command.ts';
import { wrapped } from '../finding-lines.ts';
import { type Format, formatOption } from '../format-option.ts';

const USAGE = `npx percuta rules [--format table|json]
npx percuta rules test [--format table|json]
npx percuta rules schema [--fhir]
npx percuta rules show ID [--format table|json]

  rules         one line a rule, its id first: S at screening, P in the plan, T at the time-out
  rules test    tries every rule on every case of its own: where it must fire, and where it must not
  rules schema  the JSON Schema of the answers that "percuta screen" reads; with --fhir, everything that the rules ask:
                the FHIR R4 Questionnaires of screening, plan and time-out, in a Bundle
  rules show    one rule: what it says and rests on, and its cases

Exit status 0: answered. 1: a rule failed a case, or lacks one. 2: the call cannot be read.`;

interface Call {
  readonly format: Format;
  readonly terminal: Terminal;
  readonly words: readonly string[];
  readonly fhir: boolean;
}

/** Lists, tries and shows the rules. */
export const RULES_COMMAND: Command = {
  name: 'rules',
  summary: 'lists the 60 rules, tries them on their cases, shows the questions behind them',
  usage: USAGE,
  run: (args, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { format: { type: 'string' }, fhir: { type: 'boolean' } },
      allowPositionals: true,
      strict: true,
    });
    const [action = 'list', ...words] = positionals;
    const does = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
    if (does === undefined)
      throw wrong(`There is no "rules ${action}". There are rules, rules test, rules schema, rules show ID.`);
    if (action !== 'show' && words.length > 0) throw wrong(`"${words.join(' ')}" is too much. Leave it out.`);
    return does({ format: formatOption(values.format), terminal, words, fhir: values.fhir ?? false });
  },
};

const ACTIONS: Readonly<Record<string, (call: Call) => number>> = { list, test, schema, show };

function list({ format, terminal }: Call): number {
  if (format === 'json') terminal.out(JSON.stringify({ ruleset: rulesetHash(), rules: RULES }, null, 2));
  else
    for (const rule of RULES) terminal.out(`${rule.id}  ${verdictsOf(rule).padEnd(17)}  ${rule.title}: ${rule.when}`);
  return 0;
}

function test({ format, terminal }: Call): number {
  const tests = testRules();
  const failed = tests.filter(({ wrong: faults }) => faults.length > 0);
  const fires = tests.reduce((sum, one) => sum + one.fires, 0);
  const doesNotFire = tests.reduce((sum, one) => sum + one.doesNotFire, 0);
  const total = { rules: tests.length, fires, doesNotFire, failed: failed.length };
  if (format === 'json') terminal.out(JSON.stringify({ ruleset: rulesetHash(), total, rules: tests }, null, 2));
  else {
    for (const { rule, wrong: faults, ...counts } of tests) {
      const verdict = faults.length === 0 ? 'ok' : 'FAILED';
      terminal.out(`${rule}  ${counts.fires} must fire, ${counts.doesNotFire} must not: ${verdict}`);
      for (const fault of faults) terminal.out(`     ${fault}`);
    }
    terminal.out(`\n${tests.length} rules, ${fires + doesNotFire} cases: ${fires} must fire, ${doesNotFire} must not`);
    terminal.out(`${tests.length - failed.length} rules passed, ${failed.length} failed`);
  }
  return failed.length === 0 ? 0 : 1;
}

function schema({ terminal, fhir }: Call): number {
  terminal.out(JSON.stringify(fhir ? questionnaires() : answersJsonSchema(), null, 2));
  return 0;
}

function questionnaires() {
  const forms = [toQuestionnaire(), toPlanQuestionnaire(), toTimeOutQuestionnaire()];
  return {
    resourceType: 'Bundle',
    type: 'collection',
    entry: forms.map((resource) => ({ fullUrl: resource.url, resource })),
  };
}

function show({ format, terminal, words }: Call): number {
  const [id = '', ...more] = words;
  const record = RULES.find((rule) => rule.id === id.toUpperCase());
  if (record === undefined || more.length > 0)
    throw wrong(`Give one rule, such as: npx percuta rules show S10. npx percuta rules lists them.`);
  const cases = ALL_RULES.filter((rule) => rule.id === record.id).flatMap((rule) => rule.tryCases());
  if (format === 'json') terminal.out(JSON.stringify({ ...record, cases }, null, 2));
  else for (const line of [...recordLines(record), ...caseLines(cases)]) terminal.out(line);
  return 0;
}

function recordLines(rule: RuleRecord): readonly string[] {
  const status = rule.status === undefined ? '' : `, ${rule.status}`;
  const sides = (rule.conflict ?? []).flatMap((side) =>
    wrapped(`${side.from}: ${side.says} ${side.restsOn} [${side.sources.join(', ')}]`, '    '),
  );
  return [
    `${rule.id}  ${rule.title}`,
    ...wrapped(`Fires at ${rule.phase}: ${rule.when}.`, '  '),
    ...wrapped(
      `Verdict: ${verdictsOf(rule)}. Override: ${rule.override === 'none' ? 'nobody' : 'a named clinician, with a reason'}.`,
      '  ',
    ),
    '',
    '  For the professional',
    ...wrapped(rule.because, '    '),
    '  For the person',
    ...wrapped(rule.patientWording, '    '),
    ...(sides.length === 0 ? [] : ['  Sources differ', ...sides]),
    ...wrapped(`Rests on ${rule.sources.join(', ')}; strength ${rule.strength}; ${rule.provenance}${status}.`, '  '),
    ...(rule.note === undefined ? [] : wrapped(rule.note, '  ')),
    ...wrapped(`Edition ${rule.version}; look at it again by ${rule.reviewDue}.`, '  '),
  ];
}

function caseLines(cases: readonly CaseResult[]): readonly string[] {
  const kind = (expected: CaseResult['expected']) => cases.filter((one) => one.expected === expected).map(caseLine);
  return ['', '  Must fire', ...kind('fires'), '  Must not fire', ...kind('does not fire')];
}

function caseLine({ name, findings: [first], wrong: fault }: CaseResult): string {
  const until = first?.until === null || first === undefined ? '' : ` until ${first.until}`;
  const given = first === undefined ? '' : ` → ${first.verdict}${until}`;
  return `    ${name}${given}${fault === null ? '' : `  FAILED: ${fault}`}`;
}

function verdictsOf(rule: RuleRecord): string {
  return (rule.verdicts ?? [rule.verdict]).join(' or ');
}

function wrong(message: string): BadInput {
  return new BadInput([{ path: '', message }]);
}
