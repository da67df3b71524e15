import type { ConsentDocument, ConsentSection } from '../consent/consent-document.ts';
import type { ConsentScope } from '../consent/consent-scope.ts';
import type { GiveConsent } from '../course/commands/give-consent.ts';
import type { SignOutOfSession } from '../course/commands/sign-out.ts';
import type { TimeOutSaid } from '../course/entries/time-out-recorded.ts';
import type { ScreeningAnswers } from '../screening/answers.ts';
import { CLEAR_PERSON } from '../screening/clear-person.ts';
import { ASKED_FOR_A_SESSION } from '../screening/questions.ts';

/** Every question with its mildest answer, on a day, and what is special about this person. */
export function clearAnswers(on: string, special: ScreeningAnswers = {}): ScreeningAnswers {
  return { ...CLEAR_PERSON, answeredOn: on, ...special };
}

type Heading = Pick<ConsentSection, 'heading'>;

/** A consent text of which every part was gone through, and the signature typed. */
export function readWhole(sections: readonly Heading[]): GiveConsent['readThrough'] {
  return { parts: sections.map(({ heading }) => heading), drawing: null };
}

/** Treatment and the photographs that go with it. */
const USUAL_SCOPES: readonly ConsentScope[] = ['treatment', 'clinical-photographs'];

/** Consent to exactly that text, read part by part, by somebody who types their name. Whoever looked on says how they know them. */
export function signedWhole(
  { planHash, hash, sections }: Pick<ConsentDocument, 'planHash' | 'hash'> & { readonly sections: readonly Heading[] },
  name: string,
  {
    scopes = USUAL_SCOPES,
    ...seen
  }: { readonly scopes?: readonly ConsentScope[]; readonly identifiedBy?: string } = {},
) {
  const signature = { kind: 'typed', mark: name, name, ...seen } as const;
  return { planHash, documentHash: hash, language: 'en', scopes, signature, readThrough: readWhole(sections) } as const;
}

/** What is asked again on the day of a session: nothing is new. */
export function sameAsBefore(on: string): ScreeningAnswers {
  return { answeredOn: on, ...NOTHING_NEW };
}

/** The same without a day: it counts for the day on which it is said. */
export const NOTHING_NEW: ScreeningAnswers = Object.fromEntries(
  ASKED_FOR_A_SESSION.map((key) => [key, { answer: 'no' }] as const),
);

/** A code as a cartridge with this serial carries it. */
export const cartridgeCode = (serial: string): string => `(01)09506000134352(17)291231(10)AB1(21)${serial}`;

/** The unit that such a code names. */
export const cartridgeKey = (serial: string): string => `GS1/09506000134352/AB1/${serial}`;

/** The sign-in of a person who is known by name and date of birth. */
export const SIGNED_IN = {
  identifiers: ['name', 'date of birth'],
  photographs: 'taken',
  personMassKg: 70,
} as const;

/** A time-out in which everything is in order, with the cartridge of this code. */
export function allSaid(code: string): TimeOutSaid {
  return {
    device: 'skinpen',
    cartridge: { code, sealIntact: true, dropped: false, openedBeforePerson: true },
    deviceAloud: true,
    handpiece: { cleaned: true, sheathed: true },
    antisepsis: { agent: 'isopropanol-70', labelWetSeconds: null, wetSeconds: 60, dried: true },
    anaesthetic: NOT_NUMBED,
    confirmedAloud: { identity: true, consent: true, photographs: true, exclusions: true, plan: true },
    emergency: { kit: true, complicationPlan: true },
    glide: { used: true, sterileSingleUse: true, containsActives: false },
    nearEyeOrEar: [],
    handsGlovesEyes: true,
    sharpsBox: true,
    spokenWith: 'the person',
  };
}

const NOT_NUMBED: TimeOutSaid['anaesthetic'] = {
  used: false,
  product: null,
  compounded: false,
  lidocainePercent: null,
  massG: null,
  areaCm2: null,
  minutes: null,
  occluded: false,
  removed: null,
  reappliedOnNeedledSkin: false,
};

/** Counted, disinfected, stopped bleeding: after a session with one cartridge. */
export const SIGNED_OUT: Omit<SignOutOfSession, 'session'> = {
  cartridgesInSharps: 1,
  disinfection: { agent: 'Alcohol wipes', labelSeconds: 60, contactSeconds: 60 },
  bleedingStopped: true,
  adverseEventNow: false,
  unsettledBecause: null,
};
