import { z } from 'zod';
import { PERSON_FILE } from './person-file.ts';

interface SchemaNode {
  readonly [keyword: string]: unknown;
}

const DESCRIPTION =
  'A person for whom a plan of needling is wanted: the person of a course, alone or under "person", and what a search may be told besides. Only age and sex are required; what is left out counts as not known.';

/** A person with everything that a search may be told, screening answers apart. */
export const EXAMPLE_PERSON_FILE = {
  age: 48,
  sex: 'female',
  fitzpatrickType: 3,
  photodamage: 0.4,
  baselineGrade: 2.5,
  pigmentMarks: false,
  zones: ['cheek', 'forehead'],
  practitioner: { role: 'physician', trainingValidUntil: '2027-12-31', jurisdiction: 'Example' },
  wishes: { mostVisits: 4, deepestMm: 1 },
} as const;

/**
 * The JSON Schema (2020-12) of a person's file, for people and programs that write one. That grades keep to their scale
 * and answers agree with the person, `readPersonFile` says.
 *
 * @example
 * Object.keys(personJsonSchema().properties).includes('baselineGrade') // => true
 */
export function personJsonSchema(): SchemaNode {
  const schema: SchemaNode = z.toJSONSchema(PERSON_FILE, {
    io: 'input',
    override: ({ jsonSchema }) => {
      if (jsonSchema.format === 'date') delete jsonSchema.pattern;
    },
  });
  const { $schema, ...rest } = schema;
  return {
    $schema,
    title: 'Percuta person to be planned for',
    description: DESCRIPTION,
    ...rest,
    examples: [EXAMPLE_PERSON_FILE],
  };
}
