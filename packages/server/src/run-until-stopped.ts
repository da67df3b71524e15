import { CannotStart } from './cannot-start.ts';
import { describeFault } from './http/faults.ts';
import { type RunningPercuta, serve } from './serve.ts';
import type { Settings } from './settings.ts';

/** A Ctrl-C reaches us from the terminal and again from npm, which passes it on: within this time it is one. */
const ONE_SIGNAL_MS = 1_000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface Voice {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/**
 * Serves until a signal says to stop, or the database is lost. Answers with the exit status: 0 after a stop that was
 * asked for, 1 when it could not start or go on.
 */
export async function runUntilStopped(readSettings: () => Settings, voice: Voice): Promise<number> {
  const asked = listenForSignals(voice);
  let percuta: RunningPercuta;
  try {
    percuta = await serve(readSettings(), voice.err);
  } catch (error) {
    asked.forget();
    if (!(error instanceof CannotStart)) throw error;
    voice.err(error.message);
    return 1;
  }
  voice.out(`Percuta serves on ${percuta.address}\nThe data lies in ${percuta.store.location}\nCtrl-C stops it.`);
  const lost = await Promise.race([asked.first.then(() => null), percuta.store.lost, firstFault()]);
  if (lost !== null) voice.err(`${lost} Percuta stops.`);
  await percuta.stop();
  asked.forget();
  return lost === null ? 0 : 1;
}

/** A fault that no one caught leaves the process in no state to go on; it ends, and whoever runs it starts it again. */
function firstFault(): Promise<string> {
  return new Promise((resolve) => {
    process.once('uncaughtException', (error) => {
      const { kind, code, at } = describeFault(error);
      resolve(`A fault that is ours (${[kind, code].filter(Boolean).join(' ')}, ${at[0] ?? 'place unknown'}).`);
    });
  });
}

interface AskedToStop {
  readonly first: Promise<void>;
  readonly forget: () => void;
}

function listenForSignals(voice: Voice): AskedToStop {
  const first = Promise.withResolvers<void>();
  let firstAt: number | null = null;
  const onSignal = (): void => {
    if (firstAt === null) {
      firstAt = performance.now();
      voice.err('Stopping …');
      first.resolve();
      return;
    }
    // PostgreSQL ends with the process, without losing what was acknowledged.
    if (performance.now() - firstAt >= ONE_SIGNAL_MS) process.exit(130);
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return {
    first: first.promise,
    forget: () => {
      for (const signal of SIGNALS) process.off(signal, onSignal);
    },
  };
}
