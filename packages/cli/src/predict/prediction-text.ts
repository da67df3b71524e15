import type { Observable, StudyDesign, StudyPrediction } from '@percuta/calibration';
import { bandText } from '../simulate/band-text.ts';
import { indented } from '../simulate/layout.ts';

const WIDTH = 100;

const MODELS = {
  mechanism: 'the mechanism',
  emax: 'the rival of sessions alone (Emax, waning)',
  null: 'the rival that says that needling does nothing',
} as const;

/** A prediction as people read it, in lines of at most 100 characters. */
export function predictionText(design: StudyDesign, answer: StudyPrediction): string {
  const { prediction, model } = answer;
  const band = prediction === null ? 'unknown' : `${bandText(prediction, { decimals: 2 })}${unitOf(design.observable)}`;
  const seen = design.open ? 'open' : 'blinded';
  return [
    `${design.observable}, ${design.zone}, day ${design.observeDay}, ${seen}: ${band}`,
    `By ${MODELS[model.name]}: median and, in brackets, what holds the study's mean nine times in ten.`,
    ...section('Assumed', answer.assumed),
    ...section('Beyond the evidence', answer.extrapolations),
    ...section('Unknown', answer.unknown),
    ...section('Sources', answer.sources),
    '',
    `Model ${model.version}, ${model.draws} draws, posterior ${model.posterior.slice(0, 23)}…`,
  ].join('\n');
}

function unitOf(observable: Observable): string {
  if (observable.endsWith('percent')) return ' %';
  return observable === 'improved-fraction' ? ' of the people' : ' grades';
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.flatMap((line) => indented(line, WIDTH))];
}
