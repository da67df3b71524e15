import type { Channels } from './channel.ts';
import { type MailSettings, mailChannel } from './mail-channel.ts';

/** The ways to reach people here. Text messages need a provider, of which there is none yet: that is said and listed. */
export function channelsOf(mail: MailSettings | null): Channels {
  return { email: mail === null ? null : mailChannel(mail), sms: null };
}
