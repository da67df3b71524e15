/** Why a recall flags a booking: who comes was exposed, or the lot was for the device that is booked. */
export type FlagReason = 'person' | 'device';

/** A booking that is still ahead. */
export interface AheadVisit {
  readonly visit: string;
  readonly person: string;
  readonly purpose: 'consultation' | 'session' | 'follow-up';
  /** Id of the device of the booked handpiece; null where none is booked. */
  readonly device: string | null;
}

/** A booking that a recall flags. */
export interface RecallFlag {
  readonly visit: string;
  readonly person: string;
  readonly reason: FlagReason;
}

/**
 * The bookings that a recall flags, each with why. Everything that an exposed person has booked is flagged, and holds a
 * session back until a clinician has settled it; a session of anybody else with a device that the lot was used on is
 * flagged so that another lot is at hand, and is not held back: its scan is. Source: Percuta policy.
 *
 * @example
 * const ahead = [{ visit: 'v1', person: 'ada', purpose: 'session', device: 'skinpen' }, { visit: 'v2', person: 'bo', purpose: 'session', device: 'skinpen' }, { visit: 'v3', person: 'cy', purpose: 'consultation', device: null }];
 * flagsOf(ahead, { people: ['ada'], devices: ['skinpen'] }) // => [{ visit: "v1", person: "ada", reason: "person" }, { visit: "v2", person: "bo", reason: "device" }]
 */
export function flagsOf(
  ahead: readonly AheadVisit[],
  exposed: { readonly people: readonly string[]; readonly devices: readonly string[] },
): readonly RecallFlag[] {
  return ahead.flatMap((one): readonly RecallFlag[] => {
    const { visit, person } = one;
    if (exposed.people.includes(person)) return [{ visit, person, reason: 'person' }];
    const isOfDevice = one.purpose === 'session' && one.device !== null && exposed.devices.includes(one.device);
    return isOfDevice ? [{ visit, person, reason: 'device' }] : [];
  });
}
