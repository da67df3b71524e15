import type { Operation } from '../../http/operation.ts';
import { listFailedMessages } from './list-failed-messages.ts';
import { requeueMessage } from './requeue-message.ts';

/** What is said to people, and what could not be. */
export const MESSAGE_OPERATIONS: readonly Operation[] = [listFailedMessages, requeueMessage];
