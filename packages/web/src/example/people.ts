/** The skin of an example person, as the model asks for it. */
export interface ExampleSkin {
  readonly age: number;
  readonly sex: 'female' | 'male';
  readonly fitzpatrickType: 1 | 2 | 3 | 4 | 5 | 6;
  /** From 0, none, to 1, severe. */
  readonly photodamage: number;
}

export interface ExamplePerson {
  readonly id: string;
  readonly skin: ExampleSkin;
}

/** Invented people, chosen to differ in all that the model asks for. */
export const PEOPLE: readonly ExamplePerson[] = [
  { id: 'woman-29', skin: { age: 29, sex: 'female', fitzpatrickType: 2, photodamage: 0.1 } },
  { id: 'man-37', skin: { age: 37, sex: 'male', fitzpatrickType: 6, photodamage: 0.1 } },
  { id: 'woman-48', skin: { age: 48, sex: 'female', fitzpatrickType: 3, photodamage: 0.4 } },
  { id: 'woman-55', skin: { age: 55, sex: 'female', fitzpatrickType: 5, photodamage: 0.2 } },
  { id: 'man-67', skin: { age: 67, sex: 'male', fitzpatrickType: 1, photodamage: 0.8 } },
];

export const FIRST_PERSON = 'woman-48';

export function personOf(id: string): ExamplePerson {
  const person = PEOPLE.find((each) => each.id === id);
  if (person === undefined) throw new Error(`No example person ${id}.`);
  return person;
}
