import { z } from 'zod';
import { PLAN_SCHEMA } from './plan-schema.ts';

interface SchemaNode {
  readonly [keyword: string]: unknown;
}

const DESCRIPTION =
  'A plan of needling: who, what for, with which device, how deep where, how often, by whom. Only zones are required. What is left out or null counts as not known: it is asked for, and no session starts before it is answered.';

/** A plan with every field that the rules ask for. */
export const EXAMPLE_PLAN = {
  person: { age: 34, fitzpatrickType: 3, pigmentMarks: false },
  indication: 'acne-scars',
  device: 'skinpen',
  practitioner: { role: 'physician', trainingValidUntil: '2027-12-31', jurisdiction: 'Example' },
  zones: { cheek: { settingMm: 1.25, passes: 4 }, forehead: { settingMm: 0.75, passes: 4 } },
  sessions: { count: 3, intervalDays: 30 },
  topicals: ['sterile-hydrogel'],
  setting: 'practice',
  modality: 'needling',
} as const;

/**
 * The JSON Schema (2020-12) of a plan, for people and programs that write one. What a plan has to hold besides, such as
 * days that agree with the count, `readPlan` says.
 * @example
 * Object.keys(planJsonSchema().properties).includes('zones') // => true
 */
export function planJsonSchema(): SchemaNode {
  const schema: SchemaNode = z.toJSONSchema(PLAN_SCHEMA, {
    io: 'input',
    // `format` says it; the expression that zod adds fills a screen and tells a reader nothing.
    override: ({ jsonSchema }) => {
      if (jsonSchema.format === 'date') delete jsonSchema.pattern;
    },
  });
  const { $schema, ...rest } = schema;
  return { $schema, title: 'Percuta needling plan', description: DESCRIPTION, ...rest, examples: [EXAMPLE_PLAN] };
}
