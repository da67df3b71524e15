import { ANAESTHETIC_CAUTIONS, type AnaestheticCautionId } from '@percuta/evidence';
import { type Read, readInput, strictly } from '@percuta/model';
import { z } from 'zod';
import { must } from '../course/fields.ts';
import type { Said } from '../rules/time-out/time-out-facts.ts';

/** What is on the skin to numb it, or is to go there, and on whom. Null: nobody has said. */
export interface AppliedAnaesthetic {
  /** Id or name of the product. */
  readonly product: string | null;
  /** Null: taken from the product, where it is on record. */
  readonly compounded: Said;
  /** Null: taken from the product, where it is on record and states one strength. */
  readonly lidocainePercent: number | null;
  readonly massG: number | null;
  readonly areaCm2: number | null;
  readonly minutes: number | null;
  readonly occluded: Said;
  readonly personMassKg: number | null;
  /** Put on again where needling has begun. */
  readonly onNeedledSkin: Said;
  readonly cautions: readonly AnaestheticCautionId[] | null;
}

const amount = (what: string, most: number) =>
  z
    .number(must(`${what}, a number`))
    .positive({ error: 'must be above 0.' })
    .max(most, { error: `must be at most ${most}.` })
    .nullable()
    .default(null);
const said = () => z.boolean(must('true, false, or null where nobody has said')).nullable().default(null);
const CAUTIONS = ANAESTHETIC_CAUTIONS.map(({ id }) => id) as [AnaestheticCautionId, ...AnaestheticCautionId[]];

/** An application as it is handed in; what is left out was not said. */
export const APPLIED_ANAESTHETIC: z.ZodType<AppliedAnaesthetic, Partial<AppliedAnaesthetic>> = strictly(
  'the anaesthetic',
  {
    product: z
      .string(must('the id or name of a product'))
      .min(1, { error: 'must name a product.' })
      .max(200, { error: 'must have at most 200 characters.' })
      .nullable()
      .default(null),
    compounded: said(),
    lidocainePercent: amount('the strength in %', 100),
    massG: amount('grams', 1000),
    areaCm2: amount('the area in cm²', 20_000),
    minutes: amount('minutes', 1440),
    occluded: said(),
    personMassKg: amount('the weight of the person in kg', 500),
    onNeedledSkin: said(),
    cautions: z
      .array(z.enum(CAUTIONS, { error: `must be one of: ${CAUTIONS.join(', ')}.` }), must('a list'))
      .nullable()
      .default(null),
  },
) as z.ZodType<AppliedAnaesthetic, Partial<AppliedAnaesthetic>>;

/**
 * Reads what is or will be on the skin. Every fault comes back by path. What is left out is "nobody has said", and the
 * check asks for it.
 *
 * @example
 * readAppliedAnaesthetic({ product: 'emla-2.5-2.5', massG: 10 }).value.massG // => 10
 * readAppliedAnaesthetic({ massG: -1 }).issues[0].path // => "massG"
 */
export function readAppliedAnaesthetic(value: unknown): Read<AppliedAnaesthetic> {
  return readInput(APPLIED_ANAESTHETIC, value);
}
