import { hashParts } from '../parts/hash-parts.ts';

/** Which screen of the desk the address leads to. It names nobody: people and sessions are opaque ids. */
export type Route =
  | { readonly screen: 'today' }
  | { readonly screen: 'calendar'; readonly on: string | null; readonly span: 'day' | 'week' }
  | { readonly screen: 'people' }
  | { readonly screen: 'register' }
  | { readonly screen: 'work' }
  | { readonly screen: 'harm' }
  | { readonly screen: 'undelivered' }
  | { readonly screen: 'merges' }
  | { readonly screen: 'record-harm'; readonly personId: string }
  | { readonly screen: 'event'; readonly personId: string; readonly eventId: string }
  | { readonly screen: 'person'; readonly personId: string }
  | { readonly screen: 'results' }
  | { readonly screen: 'make-round' }
  | { readonly screen: 'grading'; readonly roundId: string }
  | { readonly screen: 'practice'; readonly part: PracticePart }
  | { readonly screen: 'audit'; readonly personId: string }
  | { readonly screen: 'sign-consent'; readonly personId: string }
  | { readonly screen: 'outcomes'; readonly personId: string }
  | { readonly screen: 'plan'; readonly personId: string }
  /** All of them, or the camera. */
  | { readonly screen: 'photographs'; readonly personId: string; readonly part: 'all' | 'take' }
  /** One visit; the course, its paper, or a session that is moved, by its id. */
  | { readonly screen: 'book'; readonly personId: string; readonly part?: string }
  | { readonly screen: 'session'; readonly personId: string; readonly sessionId: string }
  | { readonly screen: 'stock'; readonly part: StockPart }
  | { readonly screen: 'recall-lot'; readonly lotKey: string }
  | { readonly screen: 'recall'; readonly recallId: string };

export const STOCK_PARTS = ['lots', 'handpieces', 'staff'] as const;
export type StockPart = (typeof STOCK_PARTS)[number];

export const PRACTICE_PARTS = ['rules', 'place', 'glass', 'erasures', 'export'] as const;
export type PracticePart = (typeof PRACTICE_PARTS)[number];

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const OF_PEOPLE: ReadonlyMap<string, 'register' | 'merges'> = new Map([
  ['new', 'register'],
  ['twice', 'merges'],
]);

/** Reads what `hrefOf` writes; whatever it does not know is today. */
export function routeOf(hash: string): Route {
  const [screen, personId = '', part, sessionId = ''] = hashParts(hash);
  if (screen === 'people') return { screen: OF_PEOPLE.get(personId) ?? 'people' };
  if (screen === 'calendar') return calendarRouteOf(personId, part);
  if (screen === 'work' || screen === 'harm' || screen === 'results' || screen === 'undelivered') return { screen };
  if (screen === 'stock') return stockRouteOf(personId, part);
  if (screen === 'practice') return { screen, part: PRACTICE_PARTS.find((one) => one === personId) ?? 'rules' };
  if (screen === 'grading' && personId === 'new') return { screen: 'make-round' };
  if (screen === 'grading' && ID.test(personId)) return { screen, roundId: personId };
  return screen === 'person' && ID.test(personId) ? routeOfPerson(personId, part, sessionId) : { screen: 'today' };
}

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** A day or a week of the bookings; without a day, the one of today. */
function calendarRouteOf(span: string, on = ''): Route {
  return { screen: 'calendar', span: span === 'week' ? 'week' : 'day', on: DAY.test(on) ? on : null };
}

function routeOfPerson(personId: string, part: string | undefined, id: string): Route {
  if (part === 'session' && ID.test(id)) return { screen: 'session', personId, sessionId: id };
  if (part === 'harm')
    return ID.test(id) ? { screen: 'event', personId, eventId: id } : { screen: 'record-harm', personId };
  if (part === 'consent') return { screen: 'sign-consent', personId };
  if (part === 'photographs') return { screen: part, personId, part: id === 'take' ? 'take' : 'all' };
  if (part === 'book')
    return id === 'course' || id === 'paper' || ID.test(id)
      ? { screen: part, personId, part: id }
      : { screen: part, personId };
  if (part === 'plan' || part === 'outcomes' || part === 'audit') return { screen: part, personId };
  return { screen: 'person', personId };
}

/** The key of a lot holds slashes of its own, so it is written encoded once more. */
function stockRouteOf(first: string, second = ''): Route {
  if (first === 'recall' && second !== '') return { screen: 'recall-lot', lotKey: second };
  if (first === 'recalls' && ID.test(second)) return { screen: 'recall', recallId: second };
  return { screen: 'stock', part: STOCK_PARTS.find((one) => one === first) ?? 'lots' };
}

/** The address of a screen of the desk. */
export function hrefOf(route: Route): string {
  switch (route.screen) {
    case 'today':
    case 'people':
    case 'results':
    case 'work':
    case 'harm':
    case 'undelivered':
      return `#${route.screen}`;
    case 'calendar':
      return `#calendar/${route.span}${route.on === null ? '' : `/${route.on}`}`;
    case 'register':
      return '#people/new';
    case 'merges':
      return '#people/twice';
    case 'person':
      return `#person/${route.personId}`;
    case 'grading':
      return `#grading/${route.roundId}`;
    case 'make-round':
      return '#grading/new';
    case 'practice':
      return `#practice/${route.part}`;
    case 'sign-consent':
      return `#person/${route.personId}/consent`;
    case 'audit':
    case 'outcomes':
    case 'plan':
      return `#person/${route.personId}/${route.screen}`;
    case 'book':
      return `#person/${route.personId}/book${route.part === undefined ? '' : `/${route.part}`}`;
    case 'photographs':
      return `#person/${route.personId}/photographs${route.part === 'take' ? '/take' : ''}`;
    case 'record-harm':
      return `#person/${route.personId}/harm`;
    case 'event':
      return `#person/${route.personId}/harm/${route.eventId}`;
    case 'session':
      return `#person/${route.personId}/session/${route.sessionId}`;
    case 'stock':
      return `#stock/${route.part}`;
    case 'recall-lot':
      return `#stock/recall/${encodeURIComponent(route.lotKey)}`;
    case 'recall':
      return `#stock/recalls/${route.recallId}`;
  }
}
