/** What a handpiece was disinfected with between two people, and for how long. */
export interface Disinfection {
  /** The product, as its bottle or wipe names it. */
  readonly agent: string;
  /** How long its label wants the surface wet. No register holds it: whoever disinfects reads it from the label. Unit: s. */
  readonly labelSeconds: number;
  /** How long the surface was wet. Unit: s. */
  readonly contactSeconds: number;
}

/**
 * What is wrong with how a handpiece was disinfected, with what to do; null where nothing is. Seconds. Holds for a
 * surface that is wiped; what a label wants besides, such as cleaning first, it does not ask. Source: the label of the
 * agent, WHO surgical safety checklist (sign-out).
 *
 * @example
 * disinfectionFault(null) // => "Disinfect the handpiece first."
 * disinfectionFault({ agent: 'Wipes', labelSeconds: 60, contactSeconds: 30 }) // => "The label of Wipes wants 60 s; it was wet for 30 s. Wet it again."
 * disinfectionFault({ agent: 'Wipes', labelSeconds: 60, contactSeconds: 60 }) // => null
 */
export function disinfectionFault(done: Disinfection | null): string | null {
  if (done === null) return 'Disinfect the handpiece first.';
  const { agent, labelSeconds, contactSeconds } = done;
  if (contactSeconds >= labelSeconds) return null;
  return `The label of ${agent} wants ${labelSeconds} s; it was wet for ${contactSeconds} s. Wet it again.`;
}
