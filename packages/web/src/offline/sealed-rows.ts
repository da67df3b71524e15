const DATABASE = 'percuta-desk';
const VERSION = 1;
const KEY_NAME = 'key';
/** One at a time in the whole browser: no tab seals with a key that another is about to forget. */
const LOCK = 'percuta-rows';

/** What lies on the tablet: which row, and the rest sealed. Nothing in the clear tells who it is about. */
interface SealedRow {
  readonly id: string;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

/** Where rows are kept so that a reload, a crash or an empty battery loses none. */
export interface Rows {
  /** Whether they outlive the page. */
  readonly isDurable: boolean;
  readonly all: () => Promise<readonly unknown[]>;
  /** Which rows there are that do not open: their key is gone, or they were changed. */
  readonly unreadable: () => Promise<readonly string[]>;
  /** Both or neither. It answers once the rows are on the disk. */
  readonly change: (
    put: readonly { readonly id: string; readonly row: unknown }[],
    remove: readonly string[],
  ) => Promise<void>;
  /** A place that nobody had before, after every one that was given out to this account on this tablet. */
  readonly nextPlace: (account: string) => Promise<Place>;
}

/** Where an entry stands among those of one account on one tablet. It says nothing of anybody. */
export interface Place {
  readonly line: string;
  readonly number: number;
}

/**
 * Rows in IndexedDB, each sealed with AES-GCM under a key that scripts can use and nobody can take out. With the last row
 * goes the key. Where the browser keeps nothing (a private window, no secure origin), rows hold until the page is left.
 */
export async function openRows(name: 'line' | 'copies'): Promise<Rows> {
  try {
    const database = await openDatabase();
    await alone(() => keyOf(database));
    return durableRows(database, name);
  } catch {
    return rowsInMemory();
  }
}

function durableRows(database: IDBDatabase, name: string): Rows {
  return {
    isDurable: true,
    all: () => alone(async () => (await openAll(database, name)).opened),
    unreadable: () => alone(async () => (await openAll(database, name)).unreadable),
    change: (put, remove) =>
      alone(async () => {
        if (put.length + remove.length === 0) return;
        const key = await keyOf(database);
        const rows = await Promise.all(put.map(({ id, row }) => sealRow(key, id, row)));
        const tx = database.transaction(name, 'readwrite', { durability: 'strict' });
        for (const id of remove) tx.objectStore(name).delete(id);
        for (const row of rows) tx.objectStore(name).put(row);
        await endOf(tx);
        if (remove.length > 0) await forgetKeyOfNothing(database);
      }),
    nextPlace: (account) => alone(() => nextPlaceIn(database, account)),
  };
}

/** Every row that opens, and the ids of those that do not: one broken row must not hide the others. */
async function openAll(database: IDBDatabase, name: string): Promise<Opened> {
  const rows = await answerOf<SealedRow[]>(database.transaction(name).objectStore(name).getAll());
  if (rows.length === 0) return { opened: [], unreadable: [] };
  const key = await keyOf(database);
  const tried = await Promise.allSettled(rows.map((row) => openRow(key, row)));
  return {
    opened: tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
    unreadable: rows.flatMap(({ id }, index) => (tried[index]?.status === 'rejected' ? [id] : [])),
  };
}

interface Opened {
  readonly opened: readonly unknown[];
  readonly unreadable: readonly string[];
}

async function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(LOCK, work);
}

async function nextPlaceIn(database: IDBDatabase, account: string): Promise<Place> {
  const tx = database.transaction('places', 'readwrite');
  const places = tx.objectStore('places');
  const before = await answerOf<Place | undefined>(places.get(account));
  const place = placeAfter(before);
  places.put(place, account);
  await endOf(tx);
  return place;
}

function placeAfter(before: Place | undefined): Place {
  return { line: before?.line ?? crypto.randomUUID(), number: (before?.number ?? 0) + 1 };
}

function rowsInMemory(): Rows {
  const kept = new Map<string, unknown>();
  const places = new Map<string, Place>();
  return {
    isDurable: false,
    all: () => Promise.resolve([...kept.values()]),
    unreadable: () => Promise.resolve([]),
    change: (put, remove) => {
      for (const id of remove) kept.delete(id);
      for (const { id, row } of put) kept.set(id, row);
      return Promise.resolve();
    },
    nextPlace: (account) => {
      const place = placeAfter(places.get(account));
      places.set(account, place);
      return Promise.resolve(place);
    },
  };
}

function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, VERSION);
  opening.onupgradeneeded = () => {
    const database = opening.result;
    for (const name of ['line', 'copies']) database.createObjectStore(name, { keyPath: 'id' });
    for (const name of ['keys', 'places']) database.createObjectStore(name);
  };
  return answerOf(opening);
}

/** The key, made when it is first needed. Of two who make one at once the first one's stays. */
async function keyOf(database: IDBDatabase): Promise<CryptoKey> {
  const kept = await answerOf<CryptoKey | undefined>(database.transaction('keys').objectStore('keys').get(KEY_NAME));
  if (kept !== undefined) return kept;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const tx = database.transaction('keys', 'readwrite');
  const keys = tx.objectStore('keys');
  const before = await answerOf<CryptoKey | undefined>(keys.get(KEY_NAME));
  if (before === undefined) keys.put(made, KEY_NAME);
  await endOf(tx);
  return before ?? made;
}

/** What was deleted may lie on the disk for a while: without its key it says nothing. */
async function forgetKeyOfNothing(database: IDBDatabase): Promise<void> {
  const tx = database.transaction(['line', 'copies', 'keys'], 'readwrite');
  const counts = await Promise.all(['line', 'copies'].map((name) => answerOf(tx.objectStore(name).count())));
  if (counts.every((count) => count === 0)) tx.objectStore('keys').delete(KEY_NAME);
  await endOf(tx);
}

async function sealRow(key: CryptoKey, id: string, row: unknown): Promise<SealedRow> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(row));
  return { id, iv, sealed: await crypto.subtle.encrypt(sealing(iv, id), key, plain) };
}

async function openRow(key: CryptoKey, { id, iv, sealed }: SealedRow): Promise<unknown> {
  const plain = await crypto.subtle.decrypt(sealing(iv, id), key, sealed);
  return JSON.parse(new TextDecoder().decode(plain));
}

/** A row that is put into another's place does not open. */
function sealing(iv: Uint8Array<ArrayBuffer>, id: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(id) };
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser does not keep anything.'));
  });
}

function endOf(tx: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onerror = () => reject(tx.error ?? new Error('The browser did not keep it.'));
    tx.onabort = tx.onerror;
  });
}
