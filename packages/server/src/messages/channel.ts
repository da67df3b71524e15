/** A message as it leaves. Only here do an address and what is said stand side by side. */
export interface Outgoing {
  /** Follows from the message's own id: a repeat has the same. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly short: string;
  readonly calendar: { readonly method: 'REQUEST' | 'CANCEL'; readonly file: string } | null;
}

/** A way to reach somebody. */
export interface Channel {
  /** Settles once somebody else has taken the message over; throws `NotSent` otherwise. */
  readonly send: (message: Outgoing) => Promise<void>;
  /** From which address it writes; null where it has none. */
  readonly address: string | null;
  readonly close: () => void;
}

/** Every way to reach somebody; null where it is not set up. */
export interface Channels {
  readonly email: Channel | null;
  readonly sms: Channel | null;
}

/** Why a message could not be sent, in one of a few words. What the other side said is not kept: it names addresses. */
export const SEND_FAULTS = ['not-set-up', 'no-address', 'not-reachable', 'refused', 'fault'] as const;
export type SendFault = (typeof SEND_FAULTS)[number];

/** A message was not taken over. */
export class NotSent extends Error {
  readonly fault: SendFault;
  /** Whether trying again can help. */
  readonly mayHelpLater: boolean;
  constructor(fault: SendFault, mayHelpLater: boolean) {
    super(`A message was not sent: ${fault}.`);
    this.name = 'NotSent';
    this.fault = fault;
    this.mayHelpLater = mayHelpLater;
  }
}
