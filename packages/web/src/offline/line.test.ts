import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedRows, type Heard, type Line, type LineEntry, lineAfter, nextToSend, undelivered } from './line.ts';

const zone = (number: number, more: Partial<LineEntry> = {}): Omit<LineEntry, 'standing'> => ({
  id: `entry-${number}`,
  number,
  line: 'anna-here',
  account: 'anna',
  personId: 'ines',
  sessionId: 'today',
  at: `2026-11-24T09:00:${String(number % 60).padStart(2, '0')}Z`,
  ask: {
    do: 'deliverZone',
    body: { zone: 'nose', settingMm: 0.5, passes: number, endpoint: 'redness', painScore: null, deviation: null },
  },
  ...more,
});

const lineOf = (...entries: Omit<LineEntry, 'standing'>[]): Line =>
  entries.reduce<Line>((line, entry) => lineAfter(line, { what: 'noted', entry }), []);

const WRITTEN: Heard = { heard: 'written', length: 7 };
const REFUSED: Heard = { heard: 'refused', because: 'Needling has ended.', items: [] };

describe('what a tablet keeps', () => {
  it('sends the first that waits, and the next only after it was answered', () => {
    const line = lineOf(zone(1), zone(2));
    expect(nextToSend(line, 'anna')?.id).toBe('entry-1');
    expect(
      nextToSend(lineAfter(line, { what: 'answered', id: 'entry-1', answer: { heard: 'nothing' } }), 'anna')?.id,
    ).toBe('entry-1');
    expect(nextToSend(lineAfter(line, { what: 'answered', id: 'entry-1', answer: WRITTEN }), 'anna')?.id).toBe(
      'entry-2',
    );
  });

  it('sends nothing in the name of somebody else', () => {
    const line = lineOf(zone(1, { account: 'ben' }), zone(2));
    expect(nextToSend(line, 'anna')?.id).toBe('entry-2');
    expect(nextToSend(line, 'carla')).toBeNull();
  });

  it('keeps what is on record until it has read a record that holds it', () => {
    const line = lineAfter(lineOf(zone(1)), { what: 'answered', id: 'entry-1', answer: WRITTEN });
    expect(lineAfter(line, { what: 'record read', personId: 'ines', length: 6 })).toHaveLength(1);
    expect(lineAfter(line, { what: 'record read', personId: 'somebody', length: 9 })).toHaveLength(1);
    expect(lineAfter(line, { what: 'record read', personId: 'ines', length: 7 })).toEqual([]);
  });

  it('never lets go by itself of what was refused: a human sends it again or takes it off', () => {
    const line = lineAfter(lineOf(zone(1), zone(2)), { what: 'answered', id: 'entry-1', answer: REFUSED });
    const held = [
      lineAfter(line, { what: 'signed out' }),
      lineAfter(line, { what: 'record read', personId: 'ines', length: 99 }),
      lineAfter(line, { what: 'answered', id: 'entry-1', answer: WRITTEN }),
    ];
    for (const after of held) expect(after.find(({ id }) => id === 'entry-1')?.standing.is).toBe('refused');
    const again = lineAfter(line, { what: 'noted again', id: 'entry-1', as: { id: 'entry-3', number: 3 } });
    expect(again.map(({ id }) => id)).toEqual(['entry-2', 'entry-3']);
    expect(lineAfter(line, { what: 'taken off', id: 'entry-1' }).map(({ id }) => id)).toEqual(['entry-2']);
  });

  it('cannot be made to let go of what was not refused', () => {
    const line = lineOf(zone(1));
    expect(lineAfter(line, { what: 'taken off', id: 'entry-1' })).toEqual(line);
    expect(lineAfter(line, { what: 'noted again', id: 'entry-1', as: { id: 'entry-3', number: 3 } })).toEqual(line);
  });

  it('keeps after sign-out only what is undelivered', () => {
    const line = lineAfter(lineOf(zone(1), zone(2)), { what: 'answered', id: 'entry-1', answer: WRITTEN });
    expect(lineAfter(line, { what: 'signed out' }).map(({ id }) => id)).toEqual(['entry-2']);
    expect(undelivered(line).map(({ id }) => id)).toEqual(['entry-2']);
  });
});

/** A server that takes each id once, and refuses what the line has passed; the twin of the one that is ours. */
class Record {
  readonly taken: string[] = [];
  last = 0;
  hear({ id, number }: LineEntry, refuses: boolean): Heard {
    if (this.taken.includes(id)) return { heard: 'written', length: this.taken.indexOf(id) + 1 };
    if (refuses) return { heard: 'refused', because: 'No.', items: [] };
    if (number <= this.last) return { heard: 'refused', because: 'The line has passed this.', items: [] };
    this.taken.push(id);
    this.last = number;
    return { heard: 'written', length: this.taken.length };
  }
}

const STEPS = [
  'note',
  'send',
  'request lost',
  'answer lost',
  'sent twice',
  'refuse',
  'late answer',
  'read',
  'reload',
  'sign out',
] as const;
type Step = (typeof STEPS)[number];

/** One tablet and one server, whatever happens between them. What the tablet keeps is what its rows hold. */
class Story {
  readonly server = new Record();
  readonly noted: string[] = [];
  readonly refused: string[] = [];
  rows = new Map<string, LineEntry>();
  late: { readonly id: string; readonly answer: Heard } | null = null;

  line = (): Line => [...this.rows.values()].toSorted((a, b) => a.number - b.number);

  happen(event: Parameters<typeof lineAfter>[1]): void {
    const before = this.line();
    const { put, remove } = changedRows(before, lineAfter(before, event));
    for (const id of remove) this.rows.delete(id);
    for (const entry of put) this.rows.set(entry.id, entry);
  }

  take(step: Step): void {
    if (step === 'note') {
      const entry = zone(this.noted.length + 1);
      this.noted.push(entry.id);
      this.happen({ what: 'noted', entry });
    }
    if (step === 'read') this.happen({ what: 'record read', personId: 'ines', length: this.server.taken.length });
    if (step === 'sign out') this.happen({ what: 'signed out' });
    // What was in memory is gone; what is written is not.
    if (step === 'reload') this.rows = new Map(structuredClone([...this.rows]));
    if (step === 'late answer' && this.late !== null) this.happen({ what: 'answered', ...this.late });
    const next = nextToSend(this.line(), 'anna');
    if (next !== null) this.send(next, step);
  }

  send(next: LineEntry, step: Step): void {
    if (!['send', 'answer lost', 'sent twice', 'refuse'].includes(step)) return;
    const answer = this.server.hear(next, step === 'refuse');
    if (step === 'sent twice') this.server.hear(next, false);
    this.late = { id: next.id, answer };
    if (step === 'answer lost') return;
    if (answer.heard === 'refused') this.refused.push(next.id);
    this.happen({ what: 'answered', id: next.id, answer });
  }
}

describe('whatever the network does', () => {
  it('each entry is on record exactly once, in the order in which it was noted, or stands refused before a human', {
    timeout: 120_000,
  }, () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STEPS), { maxLength: 60, size: 'max' }), (steps) => {
        const story = new Story();
        for (const step of steps) {
          story.take(step);
          // At no moment is anything neither on record nor on the tablet.
          const somewhere = new Set([...story.server.taken, ...story.rows.keys()]);
          expect(story.noted.filter((id) => !somewhere.has(id))).toEqual([]);
        }
        for (let left = 0; left <= steps.length; left += 1) story.take('send');
        expect(story.server.taken).toEqual(story.noted.filter((id) => !story.refused.includes(id)));
        expect(undelivered(story.line()).map(({ id }) => id)).toEqual(story.refused);
        taken += story.server.taken.length;
      }),
      { seed: 20261124, numRuns: process.env.PERCUTA_PROVE === '1' ? 100_000 : 2_000 },
    );
    expect(taken).toBeGreaterThan(4_000);
  });
});
