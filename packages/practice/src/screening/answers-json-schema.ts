import { z } from 'zod';
import { ANSWERS_SCHEMA } from './answers-schema.ts';
import type { Question } from './question.ts';
import { isQuestionKey, MANDATORY_KEYS, QUESTIONS } from './questions.ts';

interface SchemaNode {
  readonly [keyword: string]: unknown;
}

/**
 * The JSON Schema (2020-12) of a file of answers, short forms included. Nothing is `required`: what is left out counts
 * as not answered, and `x-mandatory` lists what a session needs.
 *
 * @example
 * Object.keys(answersJsonSchema().properties).includes('pregnant') // => true
 */
export function answersJsonSchema(): SchemaNode {
  const schema: SchemaNode = z.toJSONSchema(ANSWERS_SCHEMA, {
    io: 'input',
    // `format` says it; the expression that zod adds fills a screen and tells a reader nothing.
    override: ({ jsonSchema }) => {
      if (jsonSchema.format === 'date') delete jsonSchema.pattern;
    },
  });
  const properties = Object.entries((schema.properties ?? {}) as Record<string, SchemaNode>);
  return {
    $schema: schema.$schema,
    $id: 'https://percuta.example/schema/screening-answers',
    title: 'Percuta screening answers',
    description: DESCRIPTION,
    type: 'object',
    properties: Object.fromEntries(
      properties.map(([key, node]) => [key, isQuestionKey(key) ? short(key, node) : node]),
    ),
    additionalProperties: false,
    'x-mandatory': ['answeredOn', 'birthDate or ageYears', ...MANDATORY_KEYS],
    examples: [EXAMPLE],
  };
}

const DESCRIPTION =
  'Answers to the questions behind the screening rules. An answer is a word ("no"), or an object with "answer" and the details that belong to it. Leave out, or answer "unknown", what nobody knows: it is asked for and blocks the session. Days are YYYY-MM-DD.';

const EXAMPLE = {
  answeredOn: '2026-11-20',
  birthDate: '1986-05-04',
  fitzpatrickType: 3,
  zonesPlanned: ['cheek'],
  pregnant: 'no',
  isotretinoin: { answer: 'stopped', stoppedOn: '2026-08-24' },
  warts: { answer: 'yes', zones: ['hand'] },
};

function short(key: keyof typeof QUESTIONS, node: SchemaNode): SchemaNode {
  const question: Question = QUESTIONS[key];
  const { description, ...whole } = node;
  const words = { enum: [...question.options, 'unknown'] };
  const flags = question.options.includes('yes') ? [{ type: ['boolean', 'null'] }] : [{ type: 'null' }];
  return { description, 'x-mandatory': question.mandatory, anyOf: [words, ...flags, whole] };
}
