import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepPracticeZone } from '../../numbers/practice-zone.ts';
import { clockOf, instantAt, minuteOf } from '../../numbers/wall-instant.ts';
import type { CalendarVisit, Place } from './calendar-visit.ts';
import { hoursOf, itemsOf } from './column-items.ts';
import { conflictsOf, isRoomFree } from './conflicts.ts';

beforeEach(() => keepPracticeZone('Europe/Berlin'));
afterEach(() => keepPracticeZone('Europe/Berlin'));

const ON = '2026-11-24';
const visit = (id: string, from: string, until: string, more: Partial<CalendarVisit> = {}): CalendarVisit => ({
  visitId: id,
  person: { id: `person of ${id}`, name: id },
  purpose: 'session',
  startsAt: `${ON}T${from}:00.000Z`,
  endsAt: `${ON}T${until}:00.000Z`,
  practitionerId: 'maddern',
  roomId: 'room 1',
  handpieceId: null,
  stage: 'booked',
  clearance: null,
  taken: [],
  overlap: null,
  on: ON,
  ...more,
});
const place = (minute: number, more: Partial<Place> = {}): Place => ({
  on: ON,
  minute,
  lengthMinutes: 60,
  practitionerId: 'maddern',
  roomId: 'room 1',
  ...more,
});
const around = (visits: readonly CalendarVisit[], isRoomMeant = false) => ({
  visits,
  now: { on: ON, minute: 8 * 60 },
  isRoomMeant,
});

describe('the time on the wall of the practice', () => {
  it('leads to its instant and back, through both switches of the clocks', () => {
    for (const zone of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia']) {
      keepPracticeZone(zone);
      for (const on of ['2026-03-08', '2026-03-29', '2026-04-05', '2026-10-04', '2026-10-25', '2026-11-01']) {
        for (const minute of [9 * 60, 12 * 60 + 15, 17 * 60 + 45]) {
          expect(minuteOf(instantAt(on, minute)), `${zone} ${on} ${clockOf(minute)}`).toBe(minute);
        }
      }
    }
  });
});

describe('before a visit is dropped', () => {
  const ines = visit('ines', '08:00', '09:00');
  const huw = visit('huw', '10:00', '11:00');

  it('says who has the practitioner then', () => {
    expect(conflictsOf(ines, place(11 * 60 + 30), around([ines, huw]))).toEqual([{ kind: 'practitioner', visit: huw }]);
    expect(conflictsOf(ines, place(12 * 60), around([ines, huw]))).toEqual([]);
    expect(conflictsOf(ines, place(10 * 60), around([ines, huw]))).toEqual([]);
  });

  it('is not in its own way', () => {
    expect(conflictsOf(ines, place(9 * 60 + 15), around([ines, huw]))).toEqual([]);
  });

  it('says that a person cannot be in two places', () => {
    const again = visit('ines again', '12:00', '12:30', { practitionerId: 'adeyi', person: ines.person });
    expect(conflictsOf(ines, place(12 * 60 + 45), around([ines, again]))).toEqual([{ kind: 'person', visit: again }]);
  });

  it('minds the room where it was chosen, and looks for another where it was not', () => {
    const other = visit('saskia', '13:00', '14:00', { practitionerId: 'adeyi' });
    const there = place(14 * 60);
    expect(conflictsOf(ines, there, around([ines, other], true))).toEqual([{ kind: 'room', visit: other }]);
    expect(conflictsOf(ines, there, around([ines, other]))).toEqual([]);
    expect(isRoomFree(ines, there, [ines, other])).toBe(false);
    expect(isRoomFree(ines, place(15 * 60), [ines, other])).toBe(true);
  });

  it('says that a time has passed', () => {
    expect(conflictsOf(ines, place(7 * 60), around([ines]))).toEqual([{ kind: 'past', visit: null }]);
  });
});

describe('a column of the calendar', () => {
  it('holds its visits and what is empty between them, and nothing empty that has passed', () => {
    const items = itemsOf([visit('ines', '08:00', '09:00'), visit('huw', '10:10', '11:00')], hoursOf([]), 8 * 60 + 50);
    expect(items.map((item) => [item.visit?.visitId ?? null, clockOf(item.from), clockOf(item.until)])).toEqual([
      ['ines', '09:00', '10:00'],
      [null, '10:00', '11:10'],
      ['huw', '11:10', '12:00'],
      [null, '12:00', '18:00'],
    ]);
  });

  it('takes no more lanes for a chain of overlaps than overlap at once', () => {
    const chain = [visit('a', '08:00', '09:00'), visit('b', '08:30', '09:30'), visit('c', '09:00', '10:00')];
    const items = itemsOf(chain, hoursOf([]), 24 * 60);
    expect(items.slice(0, 3).map(({ lane, lanes }) => [lane, lanes])).toEqual([
      [0, 2],
      [1, 2],
      [0, 2],
    ]);
  });

  it('puts side by side what overlaps on purpose', () => {
    const items = itemsOf([visit('a', '08:00', '09:00'), visit('b', '08:30', '09:30')], hoursOf([]), 24 * 60);
    expect(items.map(({ lane, lanes }) => [lane, lanes])).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  it('shows more hours where somebody comes earlier or stays later', () => {
    expect(hoursOf([visit('early', '05:30', '06:00'), visit('late', '17:30', '18:30')])).toEqual({
      from: 6 * 60,
      until: 20 * 60,
    });
  });
});
