import { describe, expect, it } from 'vitest';
import { routeOf } from '../desk/route.ts';
import { type TourRole, tourWords } from '../words/en/tour.ts';
import { tourRoleOf } from './tour-role.ts';

const PARTS_OF_COURSE = ['', 'consent', 'sign', 'readers', 'book-course'];

describe('the way through the demo', () => {
  it.each(Object.keys(tourWords.tours) as TourRole[])('leads %s only to screens that there are', (role) => {
    for (const { href } of tourWords.tours[role]) {
      if (href === null) continue;
      if (role === 'patient') expect(PARTS_OF_COURSE).toContain(href.slice(1));
      else expect(href === '#' || routeOf(href.slice(1)).screen !== 'today').toBe(true);
    }
  });

  it('is one for whoever has several roles, and none for whoever has no role', () => {
    expect(tourRoleOf(['owner', 'practitioner'])).toBe('practitioner');
    expect(tourRoleOf([])).toBeNull();
  });
});
