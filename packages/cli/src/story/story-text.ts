import { wrapped } from '../finding-lines.ts';
import type { ToldScene, ToldStep, ToldStory } from './told.ts';

const HEAD = [
  'One course of needling, from the question to the sealed record.',
  'Played over HTTP on a throw-away practice with a database of its own; nobody in it exists.',
];

/** The account as people read it. */
export function storyText({ scenes, recordHash }: ToldStory): string {
  const steps = scenes.flatMap((scene) => scene.steps);
  const refused = steps.filter(({ outcome }) => outcome === 'refused').length;
  return [
    ...HEAD,
    ...scenes.flatMap(sceneLines),
    '',
    `${steps.length} steps: ${steps.length - refused} done, ${refused} refused. The record was sealed as`,
    recordHash,
  ].join('\n');
}

function sceneLines({ title, steps }: ToldScene): readonly string[] {
  return ['', title, ...steps.flatMap(stepLines)];
}

function stepLines({ step, outcome, because, details }: ToldStep): readonly string[] {
  const mark = outcome === 'done' ? '  done     ' : '  refused  ';
  const [first = '', ...more] = wrapped(step, '           ');
  return [
    `${mark}${first.trimStart()}`,
    ...more,
    ...wrapped(because, '             '),
    ...details.flatMap((line) =>
      wrapped(line, '               ').map((one, index) => (index === 0 ? dashed(one) : one)),
    ),
  ];
}

/** A detail begins with a dash, set out by two. */
function dashed(line: string): string {
  return `             - ${line.trimStart()}`;
}
