const YOUNG_SHARE = 0.25;
const INFLECTION_YEARS = 46;
const WIDTH_YEARS = 6;

/**
 * The wrinkle grade (Lemperle, 0–5) that a person is taken to start from, where nobody has graded it: a quarter of the
 * plateau in youth, rising between 40 and 60, flat after, more with photodamage. Percuta policy: the shape is that of
 * published wrinkle depths (Akazaki 2002; inflections at 46–56 years), the height is not published for this scale.
 *
 * @example
 * wrinkleGradeBefore({ age: 46, photodamage: 0.5 }, 3) // => 1.875
 */
export function wrinkleGradeBefore(
  person: { readonly age: number; readonly photodamage: number },
  plateauGrade: number,
): number {
  const risen = 1 / (1 + Math.exp((INFLECTION_YEARS - person.age) / WIDTH_YEARS));
  const grade = plateauGrade * (YOUNG_SHARE + (1 - YOUNG_SHARE) * risen) * (0.75 + 0.5 * person.photodamage);
  return Math.min(5, grade);
}
