import { ZONES } from '@percuta/evidence';
import { missingOr, PERSON_FIELDS, quantity, strictly } from '@percuta/model';
import { z } from 'zod';

const yesOrNo = (what: string) => z.boolean({ error: `must be true or false: ${what}.` });
const text = (example: string) => z.string({ error: `must be a text, such as "${example}".` }).trim();

/** What a search needs to be told beside the person of a course. All of it may be left out. */
const PLANNING_FIELDS = {
  baselineGrade: quantity('the grade before anything is done (null where nobody has graded it)', {
    least: 0,
    most: 5,
    unit: '',
  })
    .nullish()
    .describe('On the goal’s scale: Lemperle 0 to 5 for wrinkles, 0 to 4 for acne scars.'),
  pigmentMarks: yesOrNo('melasma or dark marks after inflammation, now or before').nullish(),
  zones: z
    .array(
      z.enum(ZONES, {
        error: (issue) => missingOr(issue.input, `must be one of ${ZONES.join(', ')}.`),
      }),
      { error: 'must be a list of zones, such as ["cheek"].' },
    )
    .min(1, { error: 'must name a zone, or be left out.' })
    .nullish()
    .describe('Where a plan is wanted; without it, every zone that the goal’s scale grades.'),
  practitioner: strictly('the practitioner', {
    role: text('physician').nullish(),
    trainingValidUntil: z.iso.date({ error: 'must be a day, such as "2027-03-31".' }).nullish(),
    jurisdiction: text('US-NY').nullish(),
  })
    .nullish()
    .describe('Who is to do it: some evaluated depths hold for physicians only.'),
  wishes: strictly('the wishes', {
    mostVisits: quantity('the most visits', { least: 1, most: 24, unit: '', whole: true }).nullish(),
    deepestMm: quantity('the deepest setting', { least: 0, most: 5, unit: 'mm' }).nullish(),
  })
    .nullish()
    .describe('What the person or the clinician wants at most.'),
  screening: z
    .record(z.string(), z.unknown(), { error: 'must be an object of screening answers (npx percuta rules schema).' })
    .nullish()
    .describe('Screening answers, as npx percuta rules schema describes them.'),
};

/** A person with what a search is told of them, in one object. */
export const PERSON_FILE = strictly('the person', { ...PERSON_FIELDS, ...PLANNING_FIELDS });

/** The same with the person of a course in a key of its own. */
export const PERSON_FILE_NESTED = strictly('the file', {
  person: strictly('the person', PERSON_FIELDS),
  ...PLANNING_FIELDS,
});

export type PersonFile = z.infer<typeof PERSON_FILE>;
