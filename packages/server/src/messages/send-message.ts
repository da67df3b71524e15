import type { Selectable } from 'kysely';
import { asSystem } from '../database/actor.ts';
import { inPractice } from '../database/in-practice.ts';
import type { Store } from '../store.ts';
import { type Channel, type Channels, NotSent, type SendFault } from './channel.ts';
import { type Composed, composeMessage } from './compose-message.ts';
import type { MessageTable } from './tables.ts';

/** Where a message lies: all that a job knows of it. */
export interface MessagePlace {
  readonly practiceId: string;
  readonly messageId: string;
}

/** With what messages are sent. */
export interface Sender {
  readonly store: Pick<Store, 'database' | 'keys'>;
  readonly channels: Channels;
  readonly origin: string | null;
  readonly now: () => Date;
}

/** What came of one try. */
export type Sent = 'sent' | 'stopped' | 'failed' | 'nothing to do';

/**
 * Sends a message that waits: composed of what is true now, handed over, and then marked. Whatever ends the process on the
 * way, it is sent again under the same Message-ID, or not at all. Throws `NotSent` where a later try may help; on the last
 * it is put where somebody sees it.
 */
export async function sendMessage(sender: Sender, place: MessagePlace, isLastTry: boolean): Promise<Sent> {
  const ready = await prepare(sender, place);
  if (typeof ready === 'string') return ready;
  const { composed, channel, to, kind } = ready;
  const address = channel.address ?? 'percuta';
  const messageId = `<${place.messageId}@${address.slice(address.lastIndexOf('@') + 1)}>`;
  try {
    await channel.send({ messageId, to, ...composed.words, calendar: composed.calendar });
  } catch (error) {
    const failed = error instanceof NotSent ? error : new NotSent('fault', true);
    const isOver = isLastTry || !failed.mayHelpLater;
    await mark(sender, place, { state: isOver ? 'failed' : 'waiting', channel: kind, fault: failed.fault });
    if (isOver) return 'failed';
    throw failed;
  }
  await mark(sender, place, { state: 'sent', channel: kind, fault: null });
  return 'sent';
}

interface Ready {
  readonly composed: Composed;
  readonly channel: Channel;
  readonly kind: 'email' | 'sms';
  readonly to: string;
}

/** The transaction ends before anything is sent: no mail server is waited for with a row in hand. */
async function prepare(sender: Sender, { practiceId, messageId }: MessagePlace): Promise<Ready | Sent> {
  const { store, channels, origin, now } = sender;
  const by = { keys: store.keys, origin, organizer: channels.email?.address ?? null, at: now() };
  const found = await inPractice(store.database, asSystem(practiceId), async (tx) => {
    const row = await tx.selectFrom('message').selectAll().where('id', '=', messageId).executeTakeFirst();
    if (row?.state !== 'waiting') return null;
    return composeMessage(tx, row as Selectable<MessageTable>, by).then((composed) => ({ composed }));
  });
  if (found === null) return 'nothing to do';
  if (found.composed === null) {
    await mark(sender, { practiceId, messageId }, { state: 'stopped', channel: null, fault: null });
    return 'stopped';
  }
  const way = wayTo(found.composed, channels);
  if (!('fault' in way)) return { composed: found.composed, ...way };
  await mark(sender, { practiceId, messageId }, { state: 'failed', ...way });
  return 'failed';
}

type Way =
  | Pick<Ready, 'channel' | 'kind' | 'to'>
  | { readonly channel: 'email' | 'sms' | null; readonly fault: SendFault };

/** By mail where there is an address, else to the telephone. */
function wayTo({ reach }: Composed, { email, sms }: Channels): Way {
  const [kind, channel, to] =
    reach.email === null ? (['sms', sms, reach.phone] as const) : (['email', email, reach.email] as const);
  if (to === null) return { channel: null, fault: 'no-address' };
  return channel === null ? { channel: kind, fault: 'not-set-up' } : { channel, kind, to };
}

interface Mark {
  readonly state: MessageTable['state'];
  readonly channel: 'email' | 'sms' | null;
  readonly fault: SendFault | null;
}

async function mark({ store, now }: Sender, place: MessagePlace, { state, channel, fault }: Mark): Promise<void> {
  await inPractice(store.database, asSystem(place.practiceId), (tx) =>
    tx
      .updateTable('message')
      .set(({ eb }) => ({ channel, fault, tries: eb('tries', '+', 1), changed_at: now() }))
      // A message that goes on waiting gets no second job: the one at hand is tried again.
      .$if(state !== 'waiting', (query) => query.set({ state }))
      .where('id', '=', place.messageId)
      .where('state', '=', 'waiting')
      .execute(),
  );
}
