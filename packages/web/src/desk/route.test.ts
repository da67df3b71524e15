import { describe, expect, it } from 'vitest';
import { hrefOf, type Route, routeOf } from './route.ts';

const personId = '149a13e5-db42-4176-ad4b-a164fef568dd';
const sessionId = '5399594d-db63-4b60-85f8-cfcc183f73c4';

const ROUTES: readonly Route[] = [
  { screen: 'today' },
  { screen: 'calendar', on: null, span: 'week' },
  { screen: 'calendar', on: '2026-11-24', span: 'day' },
  { screen: 'people' },
  { screen: 'register' },
  { screen: 'person', personId },
  { screen: 'plan', personId },
  { screen: 'book', personId },
  { screen: 'book', personId, part: 'course' },
  { screen: 'book', personId, part: sessionId },
  { screen: 'session', personId, sessionId },
  { screen: 'work' },
  { screen: 'harm' },
  { screen: 'undelivered' },
  { screen: 'merges' },
  { screen: 'record-harm', personId },
  { screen: 'event', personId, eventId: sessionId },
  { screen: 'audit', personId },
  { screen: 'sign-consent', personId },
  { screen: 'make-round' },
  { screen: 'grading', roundId: sessionId },
  { screen: 'practice', part: 'erasures' },
  { screen: 'stock', part: 'handpieces' },
  { screen: 'recall-lot', lotKey: 'GS1/09506000134352/A%2F1' },
  { screen: 'recall', recallId: sessionId },
];

describe('the addresses of the desk', () => {
  it.each(ROUTES)('lead back to $screen', (route) => {
    expect(routeOf(hrefOf(route).slice(1))).toEqual(route);
  });

  it.each(['', 'nowhere', 'person/Ines Marlow', 'person/%', `person/${personId}x`])('“%s” is today', (hash) => {
    expect(routeOf(hash)).toEqual({ screen: 'today' });
  });
});
