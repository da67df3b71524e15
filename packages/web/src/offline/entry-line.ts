import { changedRows, type Line, type LineEntry, type LineEvent, lineAfter, nextToSend, type RoomAsk } from './line.ts';
import { openRows, type Rows } from './sealed-rows.ts';
import { type Sent, sendEntry } from './send-entry.ts';

/** Whether what waits is on its way, and what it waits for. */
export type Delivery = 'idle' | 'sending' | 'no network' | 'nobody is signed in' | 'a fault';

/** The line as a page shows it. */
export interface LineShown {
  readonly line: Line;
  readonly delivery: Delivery;
  /** Whether it outlives the page. */
  readonly isDurable: boolean;
  /** Rows of the line that lie here and do not open: nobody knows what they say, so somebody has to be told. */
  readonly unreadable: readonly string[];
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;

/** What may be done with the line of this tablet. All tabs share it; one of them sends. */
export class EntryLine {
  private readonly listeners = new Set<() => void>();
  private readonly rows: Promise<Rows> = openRows('line');
  private readonly otherTabs = new BroadcastChannel('percuta-line');
  private shown: LineShown = { line: [], delivery: 'idle', isDurable: true, unreadable: [] };
  private account: string | null = null;
  private pauseMs = FIRST_PAUSE_MS;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private isSending = false;

  constructor() {
    this.otherTabs.onmessage = () => void this.readAgain();
    addEventListener('online', () => this.push());
    addEventListener('visibilitychange', () => this.push());
  }

  readonly state = (): LineShown => this.shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Whoever is signed in: what waits in their name is sent. */
  async actFor(account: string): Promise<void> {
    this.account = account;
    // So that the browser does not clear what waits when the disk runs full.
    void navigator.storage?.persist?.();
    await this.readAgain();
    this.push();
  }

  /** Keeps one entry. It answers once it is kept; sending goes on behind it. */
  async note(of: Pick<LineEntry, 'personId' | 'sessionId' | 'account'>, ask: RoomAsk): Promise<void> {
    const place = await (await this.rows).nextPlace(of.account);
    const entry = { id: crypto.randomUUID(), ...place, ...of, at: new Date().toISOString(), ask };
    await this.happen({ what: 'noted', entry });
    this.push();
  }

  /** One that was refused goes again, as a new one at the end of the line. */
  async noteAgain({ id, account }: LineEntry): Promise<void> {
    const { number } = await (await this.rows).nextPlace(account);
    await this.happen({ what: 'noted again', id, as: { id: crypto.randomUUID(), number } });
    this.push();
  }

  takeOff = (id: string): Promise<void> => this.happen({ what: 'taken off', id });

  /** Somebody has been told of what does not open, and lets it go. */
  async letUnreadableGo(): Promise<void> {
    const rows = await this.rows;
    await rows.change([], this.shown.unreadable);
    await this.readAgain();
    this.otherTabs.postMessage('changed');
  }

  recordRead = (personId: string, length: number): Promise<void> =>
    this.happen({ what: 'record read', personId, length });

  signedOut = (): Promise<void> => this.happen({ what: 'signed out' });

  /** Sends what waits, now. */
  push(): void {
    clearTimeout(this.retry);
    void this.deliver();
  }

  private async happen(event: LineEvent): Promise<void> {
    const rows = await this.rows;
    const after = await oneTab('percuta-line', async () => {
      const before = await readLine(rows);
      const next = lineAfter(before, event);
      const { put, remove } = changedRows(before, next);
      await rows.change(
        put.map((entry) => ({ id: entry.id, row: entry })),
        remove,
      );
      return next;
    });
    this.show({ line: after });
    this.otherTabs.postMessage('changed');
  }

  private async readAgain(): Promise<void> {
    const rows = await this.rows;
    this.show({ line: await readLine(rows), isDurable: rows.isDurable, unreadable: await rows.unreadable() });
  }

  private async deliver(): Promise<void> {
    if (this.isSending || this.account === null) return;
    this.isSending = true;
    try {
      await oneTab('percuta-delivery', () => this.deliverAll());
    } finally {
      this.isSending = false;
    }
  }

  private async deliverAll(): Promise<void> {
    const rows = await this.rows;
    for (;;) {
      const next = this.account === null ? null : nextToSend(await readLine(rows), this.account);
      if (next === null) return this.show({ delivery: 'idle' });
      if (this.shown.delivery === 'idle') this.show({ delivery: 'sending' });
      const sent = await sendEntry(next);
      if (!isAnswer(sent)) return this.wait(sent);
      this.pauseMs = FIRST_PAUSE_MS;
      await this.happen({ what: 'answered', id: next.id, answer: sent });
    }
  }

  private wait({ heard }: Exclude<Sent, { readonly heard: 'written' | 'refused' }>): void {
    this.show({ delivery: heard === 'nothing' ? 'no network' : heard });
    this.retry = setTimeout(() => this.push(), this.pauseMs);
    this.pauseMs = Math.min(LONGEST_PAUSE_MS, this.pauseMs * 2);
  }

  private show(part: Partial<LineShown>): void {
    this.shown = { ...this.shown, ...part };
    for (const listener of this.listeners) listener();
  }
}

type Answered = Extract<Sent, { readonly heard: 'written' | 'refused' }>;

function isAnswer(sent: Sent): sent is Answered {
  return sent.heard === 'written' || sent.heard === 'refused';
}

async function readLine(rows: Rows): Promise<Line> {
  const kept = (await rows.all()) as LineEntry[];
  return kept.toSorted((a, b) => a.number - b.number);
}

/** Where there are no locks there is nothing that tabs share: then rows are kept in memory. */
function oneTab<T>(name: string, work: () => Promise<T>): Promise<T> {
  return 'locks' in navigator ? navigator.locks.request(name, work) : work();
}

/** The line of this tablet. */
export const entryLine = new EntryLine();
