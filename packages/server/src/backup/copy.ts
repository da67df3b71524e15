import { once } from 'node:events';
import { Readable } from 'node:stream';
import type pg from 'pg';

/** PostgreSQL's bulk protocol, which the driver carries and leaves to whoever hands in a query of their own. */
declare module 'pg' {
  interface Connection {
    sendCopyFromChunk(chunk: Buffer): void;
    endCopyFrom(): void;
    sendCopyFail(reason: string): void;
  }
}

const ROWS_AHEAD = 512;
const CHUNK_BYTES = 64 * 1024;

/** Streams what `copy … to stdout` answers: one chunk a row, with its line end. */
export function copyOut(client: pg.Client, statement: string): Readable {
  let connection: pg.Connection | null = null;
  const rows = new Readable({
    objectMode: true,
    highWaterMark: ROWS_AHEAD,
    read: () => void connection?.stream.resume(),
  });
  const query = {
    submit: (own: pg.Connection): void => {
      connection = own;
      own.query(statement);
    },
    handleCopyData: ({ chunk }: { readonly chunk: Buffer }): void => {
      // The driver writes what comes next into the same memory.
      if (!rows.push(Buffer.from(chunk))) connection?.stream.pause();
    },
    handleCommandComplete: (): void => undefined,
    handleReadyForQuery: (): void => void rows.push(null),
    handleError: (error: Error): void => void rows.destroy(error),
  };
  client.query(query);
  return rows;
}

/** Feeds rows, each with its line end, to `copy … from stdin`. Answers with how many the database took. */
export async function copyIn(client: pg.Client, statement: string, rows: AsyncIterable<Buffer>): Promise<number> {
  const ready = Promise.withResolvers<pg.Connection>();
  const done = Promise.withResolvers<number>();
  let taken = 0;
  const query = {
    submit: (connection: pg.Connection): void => connection.query(statement),
    handleCopyInResponse: (connection: pg.Connection): void => ready.resolve(connection),
    handleCommandComplete: ({ text }: { readonly text: string }): void => {
      taken = Number(text.replace('COPY ', ''));
    },
    handleReadyForQuery: (): void => done.resolve(taken),
    handleError: (error: Error): void => {
      ready.reject(error);
      done.reject(error);
    },
  };
  done.promise.catch(() => undefined);
  client.query(query);
  const connection = await ready.promise;
  try {
    await send(connection, rows);
  } catch (error) {
    connection.sendCopyFail('what was to be copied could not be read');
    await done.promise.catch(() => undefined);
    throw error;
  }
  connection.endCopyFrom();
  return done.promise;
}

async function send(connection: pg.Connection, rows: AsyncIterable<Buffer>): Promise<void> {
  for await (const chunk of together(rows)) {
    connection.sendCopyFromChunk(chunk);
    if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
  }
}

/** Many rows in one message. */
async function* together(rows: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let bytes = 0;
  for await (const row of rows) {
    held.push(row);
    bytes += row.length;
    if (bytes < CHUNK_BYTES) continue;
    yield Buffer.concat(held);
    held = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(held);
}
