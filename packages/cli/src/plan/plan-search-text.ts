import type { PlanSearch } from '@percuta/practice';
import { indented } from '../simulate/layout.ts';
import { zoneSearchText } from './zone-search-text.ts';

const WIDTH = 100;

const MEANS: Readonly<Record<PlanSearch['verdict'], string>> = {
  planned: 'there are plans to choose from; a clinician chooses',
  infeasible: 'no plan keeps to every limit; only doing nothing is left',
  unknown: 'nobody can say what needling would do here',
  refuse: 'no plan may be made',
};

/** The answer of a search as a text that people read, in lines of at most 100 characters. */
export function planSearchText(answer: PlanSearch): string {
  const { goal, day, device, screening, model } = answer;
  return [
    `Verdict   ${answer.verdict}: ${MEANS[answer.verdict]}`,
    `Goal      ${goal}, read on day ${day}`,
    `Device    ${device === null ? 'not in the registry' : device.name}`,
    `Screening ${screeningText(screening)}`,
    ...section(
      'Refused',
      answer.findings.map(({ rule, title, because }) => `${rule} ${title}: ${because}`),
    ),
    ...section('Compared by', answer.comparedBy),
    ...Object.entries(answer.zones).flatMap(([name, zone]) => ['', ...zoneSearchText(name, zone)]),
    ...section('Taken as given', answer.assumed),
    ...section('Nobody knows', answer.unknown),
    ...section('Sources', answer.sources),
    '',
    `Model ${model.version}, ${model.draws} draws of seed ${model.seed}, ${model.posterior.slice(0, 23)}…`,
    `Ruleset ${answer.ruleset.slice(0, 23)}…, asked on ${answer.asOn}`,
  ].join('\n');
}

function screeningText({ isDone, verdict, gate }: PlanSearch['screening']): string {
  return isDone ? `${verdict}; for a session the gate is ${gate}` : 'nobody has screened this person: no session yet';
}

function section(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return ['', title, ...lines.flatMap((line) => indented(line, WIDTH))];
}
