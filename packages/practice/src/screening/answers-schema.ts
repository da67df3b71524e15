import { ZONES } from '@percuta/evidence';
import { z } from 'zod';
import type { ScreeningAnswers } from './answers.ts';
import type { Detail, Question } from './question.ts';
import { QUESTIONS } from './questions.ts';

const day = () => z.iso.date({ error: 'Write a day that exists, as YYYY-MM-DD.' });
const zone = () => z.enum(ZONES, { error: `Name a zone: ${ZONES.join(', ')}.` });

const FRAME = {
  answeredOn: day().describe('Mandatory. The day on which the answers were given.'),
  birthDate: day().describe('Date of birth. It or ageYears is mandatory; where both stand, this one decides.'),
  ageYears: z
    .number({ error: 'Write the age as a number of years.' })
    .min(0, 'Write the age as a number of years from 0 to 130.')
    .max(130, 'Write the age as a number of years from 0 to 130.')
    .describe('Age in whole years, where the date of birth is not at hand.'),
  fitzpatrickType: z
    .union([z.literal([1, 2, 3, 4, 5, 6]), z.literal('unknown')], {
      error: 'Write 1 to 6, or "unknown". It is measured or asked, never inferred.',
    })
    .describe('Fitzpatrick skin type, 1 to 6, measured or asked, never inferred. May be unknown.'),
  fitzpatrickBasis: z
    .enum(['measured', 'asked'], { error: 'Write "measured" or "asked".' })
    .describe('How the skin type is known.'),
  zonesPlanned: z
    .array(zone(), { error: 'Write a list of zones, such as ["cheek"].' })
    .min(1, 'Name at least one zone, or leave this out.')
    .describe('Where needling is wanted. Left out, any zone may be meant.'),
};

export const FRAME_KEYS = Object.keys(FRAME);

/** Only what is there is there: a question that was not answered has no key, not an undefined value. */
function allOptional(shape: Readonly<Record<string, z.ZodType>>) {
  return Object.fromEntries(Object.entries(shape).map(([key, type]) => [key, z.exactOptional(type)]));
}

function detailSchema(detail: Detail): z.ZodType {
  switch (detail.kind) {
    case 'day':
      return day().describe(`${detail.text}.`);
    case 'number': {
      const error = `Write a number from ${detail.from} to ${detail.to}, in ${detail.unit}.`;
      return z
        .number({ error })
        .min(detail.from, error)
        .max(detail.to, error)
        .describe(`${detail.text}. Unit: ${detail.unit}.`);
    }
    case 'zones':
      return z
        .array(zone(), { error: 'Write a list of zones, such as ["cheek"].' })
        .min(1, 'Name at least one zone, or leave this out.')
        .describe(`${detail.text}.`);
    case 'codes': {
      const error = `Write a list of these: ${detail.codes.join(', ')}.`;
      return z.array(z.enum(detail.codes, { error }), { error }).min(1, error).describe(`${detail.text}.`);
    }
    case 'names': {
      const error = 'Write a list of names, such as ["lidocaine"].';
      return z
        .array(z.string({ error }).trim().min(1, error).max(80, 'Write at most 80 characters.'), { error })
        .min(1, error)
        .describe(`${detail.text}.`);
    }
    case 'relief':
      return z.boolean({ error: 'Write true or false.' }).describe(`${detail.text}.`);
  }
}

/** The object that answers one question, whole. */
export function answerSchema(question: Question): z.ZodType {
  const options = [...question.options, 'unknown'];
  const details = Object.fromEntries(
    Object.entries(question.details).map(([key, detail]) => [key, detailSchema(detail)]),
  );
  return z
    .strictObject(
      {
        answer: z.enum(options, { error: `Answer with one of: ${options.join(', ')}.` }),
        ...allOptional({ answeredOn: day().describe('If it was answered on another day than the rest.'), ...details }),
      },
      { error: `Write one of ${options.join(', ')}, or an object with "answer" and details.` },
    )
    .describe(`${question.mandatory ? 'Mandatory.' : 'Optional.'} ${question.text}`);
}

const QUESTION_SHAPE = Object.fromEntries(
  Object.entries(QUESTIONS).map(([key, question]: [string, Question]) => [key, answerSchema(question)]),
);

/** Answers in their full form; `expandAnswers` turns short ones into it. */
export const ANSWERS_SCHEMA = z
  .strictObject(allOptional({ ...FRAME, ...QUESTION_SHAPE }), {
    error: 'Write an object with an answer for each question. npx percuta rules schema lists them.',
  })
  .describe('Answers to the screening questions.') as z.ZodType<ScreeningAnswers>;
