import type { Operation } from '../../http/operation.ts';
import { declineOffer } from './decline-offer.ts';
import { joinWaitingList } from './join-waiting-list.ts';
import { leaveWaitingList } from './leave-waiting-list.ts';
import { listWaiting } from './list-waiting.ts';
import { declineByLink, openOfferLink, takeByLink } from './offer-by-link.ts';
import { offerTime } from './offer-time.ts';
import { readWaitingWish } from './read-waiting-wish.ts';
import { setWaitingTerms } from './set-waiting-terms.ts';
import { takeOffer } from './take-offer.ts';

/** Who waits for a time, and who is offered one. */
export const WAITING_LIST_OPERATIONS: readonly Operation[] = [
  listWaiting,
  readWaitingWish,
  joinWaitingList,
  leaveWaitingList,
  offerTime,
  takeOffer,
  declineOffer,
  setWaitingTerms,
  openOfferLink,
  takeByLink,
  declineByLink,
];
