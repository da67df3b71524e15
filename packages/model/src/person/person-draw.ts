import type { Person } from '../course/course.ts';
import type { HealingPerson } from '../healing/index.ts';
import type { ZoneSkin } from '../parameters.ts';
import { type CounterNoise, nameCode, standardNormal } from '../probability/counter-noise.ts';
import type { SkinDraw } from '../skin/parameters.ts';

/** Half of what makes one person's dermis thicker than another's is taken to hold for all their zones. */
const SHARE_OF_PERSON = 0.5;
const REFERENCE_AGE_YEARS = 40;
const THINNEST_DERMIS_MM = 0.3;
const LEAST_AGEING_FACTOR = 0.6;

const SEX = nameCode('person.sex');
const PHOTODAMAGE = nameCode('person.photodamage');
const RESPONSE = nameCode('person.response');
const DERMIS = nameCode('person.dermis');

/** Zones are few and asked for in every draw. */
const CODES = new Map<string, number>();

function codeOf(zone: string): number {
  const known = CODES.get(zone);
  if (known !== undefined) return known;
  const code = nameCode(zone);
  CODES.set(zone, code);
  return code;
}

/** One draw's person: what was told, what was not told drawn, and what nobody can tell drawn too. */
export interface PersonDraw extends HealingPerson {
  /** Multiplies how strongly this person's skin answers; 1 for a middling person. */
  readonly response: number;
  /** How far this person's dermis lies from the typical one in every zone, in standard deviations. */
  readonly dermisDeviation: number;
}

/**
 * The person of draw `index`: the same under every plan. Sex and photodamage that are not known are drawn, evenly, so
 * that not knowing widens the answer instead of picking one; the strength of the answer differs between people by
 * `personResponseLogSd`. Source: Percuta policy for what is drawn evenly.
 *
 * @example
 * const person = { age: 48, sex: 'female', fitzpatrickType: 3, photodamage: 0.4 };
 * drawPerson(person, { noise: () => 0.5, index: 0 }, { personResponseLogSd: 0.3 }).response // => 1
 */
export function drawPerson(
  person: Person,
  { noise, index }: { readonly noise: CounterNoise; readonly index: number },
  draw: SkinDraw,
): PersonDraw {
  const known = person.sex === 'female' || person.sex === 'male' ? person.sex : null;
  return {
    ageYears: person.age,
    sex: known ?? (noise(index, SEX) < 0.5 ? 'female' : 'male'),
    photodamage: person.photodamage ?? noise(index, PHOTODAMAGE),
    response: Math.exp(draw.personResponseLogSd * standardNormal(noise, index, RESPONSE)),
    dermisDeviation: standardNormal(noise, index, DERMIS),
  };
}

/**
 * The thickness of this person's dermis in a zone, mm: the zone's mean and spread, thicker in men, thinner with age by
 * `dermisThinningPerYear` from 40 on (which may be negative: facial skin has been found thicker with age as well).
 * Source: the anatomy of the zones; that half of the spread holds for all of a person's zones is Percuta policy.
 *
 * @example
 * const person = { ageYears: 40, sex: 'female', photodamage: 0, response: 1, dermisDeviation: 0 };
 * const zone = { dermisMeanMm: 1.2, dermisSdMm: 0.3, maleDermisFactor: 1.2 };
 * drawDermisMm({ zone, name: 'cheek' }, { person, noise: () => 0.5, index: 0 }, { dermisThinningPerYear: 0.004 }) // => 1.2
 */
export function drawDermisMm(
  { zone, name }: { readonly zone: ZoneSkin; readonly name: string },
  { person, noise, index }: { readonly person: PersonDraw; readonly noise: CounterNoise; readonly index: number },
  draw: SkinDraw,
): number {
  const deviation =
    Math.sqrt(SHARE_OF_PERSON) * person.dermisDeviation +
    Math.sqrt(1 - SHARE_OF_PERSON) * standardNormal(noise, index, codeOf(name));
  const ageing = Math.max(
    LEAST_AGEING_FACTOR,
    1 - draw.dermisThinningPerYear * (person.ageYears - REFERENCE_AGE_YEARS),
  );
  const male = person.sex === 'male' ? zone.maleDermisFactor : 1;
  const typical = zone.dermisMeanMm * male * ageing;
  return Math.max(THINNEST_DERMIS_MM, typical * Math.exp((zone.dermisSdMm / zone.dermisMeanMm) * deviation));
}
