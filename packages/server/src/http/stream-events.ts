import { PassThrough } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { type Contract, STREAM } from './operation.ts';

/** What a stream of events needs to know besides what it says. */
export interface Streaming {
  readonly contract: Contract;
  readonly body: unknown;
  /** Whether whoever began it may still hear it; asked before anything leaves. */
  readonly mayHear: () => Promise<boolean>;
}

/** What comes within this time is told together, each thing once. */
const TOGETHER_MS = 200;
/** So often it is asked whether somebody is still signed in, and a connection that is dead is found. */
const LOOK_EVERY_MS = 15_000;

/** Ends streams that are open when the server closes. */
export type OpenStreams = Set<() => void>;

/**
 * Answers with server-sent events, in order, until the time is over, the caller leaves, or is signed in no longer. A
 * browser comes back by itself, and is asked again who it is.
 */
export function streamEvents(
  reply: FastifyReply,
  { contract, body, mayHear, open }: Streaming & { readonly open: OpenStreams },
): FastifyReply {
  const { begin, forSeconds } = STREAM.parse(body);
  const out = new PassThrough();
  const waiting = new Set<string>();
  let together: NodeJS.Timeout | null = null;
  const look = setInterval(() => void write(': still here\n\n'), LOOK_EVERY_MS);
  const over = setTimeout(() => end(), forSeconds * 1_000);
  const end = (): void => {
    open.delete(end);
    clearInterval(look);
    clearTimeout(over);
    if (together !== null) clearTimeout(together);
    stop();
    out.end();
  };
  const write = async (text: string): Promise<void> => {
    const may = await mayHear().catch(() => false);
    if (!may) end();
    else if (out.writable) out.write(text);
  };
  const stop = begin((what) => {
    waiting.add(`data: ${JSON.stringify(contract.stream?.parse(what))}\n\n`);
    together ??= setTimeout(() => {
      together = null;
      const text = [...waiting].join('');
      waiting.clear();
      void write(text);
    }, TOGETHER_MS);
  });
  open.add(end);
  reply.raw.once('close', end);
  out.write(': here\n\n');
  return reply.type('text/event-stream').header('x-accel-buffering', 'no').send(out);
}
