import type { Operation } from '../../http/operation.ts';
import { cancelByLink } from './cancel-by-link.ts';
import { countUndelivered } from './count-undelivered.ts';
import { dismissUndelivered } from './dismiss-undelivered.ts';
import { listFailedMessages } from './list-failed-messages.ts';
import { moveByLink } from './move-by-link.ts';
import { openVisitLink } from './open-visit-link.ts';
import { readUndelivered } from './read-undelivered.ts';
import { requeueMessage } from './requeue-message.ts';

/** What is said to people, what could not be, and what they do by a link that was sent to them. */
export const MESSAGE_OPERATIONS: readonly Operation[] = [
  listFailedMessages,
  requeueMessage,
  readUndelivered,
  countUndelivered,
  dismissUndelivered,
  openVisitLink,
  cancelByLink,
  moveByLink,
];
