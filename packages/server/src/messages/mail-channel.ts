import nodemailer from 'nodemailer';
import { type Channel, NotSent, type Outgoing } from './channel.ts';

/** Which mail server takes our mail, and from whom it is. */
export interface MailSettings {
  /** As `smtps://name:password@mail.example:465`. */
  readonly url: string;
  /** As `desk@practice.example`. */
  readonly from: string;
}

const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
const LATER = { from: 400, until: 500 };

/** Mail by SMTP, one connection a message. */
export function mailChannel({ url, from }: MailSettings): Channel {
  const transport = nodemailer.createTransport({ url, ...PATIENCE, disableFileAccess: true, disableUrlAccess: true });
  return {
    address: from,
    close: () => transport.close(),
    send: async (message) => {
      try {
        await transport.sendMail({ from, ...partsOf(message) });
      } catch (error) {
        throw notSent(error);
      }
    },
  };
}

function partsOf({ messageId, to, subject, text, calendar }: Outgoing) {
  const event =
    calendar === null
      ? {}
      : { icalEvent: { method: calendar.method, content: calendar.file, filename: 'appointment.ics' } };
  // Nobody's machine is to answer it.
  const headers = { 'Auto-Submitted': 'auto-generated' };
  return { messageId, to, subject, text, headers, ...event };
}

/** An answer from 500 on says never; everything else may pass. */
function notSent(error: unknown): NotSent {
  const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : null;
  if (code === null || Number.isNaN(code)) return new NotSent('not-reachable', true);
  return new NotSent('refused', code >= LATER.from && code < LATER.until);
}
