import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { SeededPractice } from './seed-practice.ts';

/** A Percuta in a process of its own, with a practice in it. */
export interface ServedPercuta {
  readonly address: string;
  readonly practice: SeededPractice;
  readonly stop: () => Promise<void>;
}

/** Starts it with the page of a folder; it is there when this answers. */
export async function startPercuta(pageFolder: string): Promise<ServedPercuta> {
  const program = join(import.meta.dirname, 'serve-percuta.ts');
  const child = spawn(process.execPath, [program], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PAGE_FOLDER: pageFolder },
  });
  const said = await firstLine(child);
  return { ...(JSON.parse(said) as Pick<ServedPercuta, 'address' | 'practice'>), stop: () => stop(child) };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = '';
    let err = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const end = out.indexOf('\n');
      if (end >= 0) resolve(out.slice(0, end));
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.once('exit', () => reject(new Error(`Percuta ended before it served: ${err}`)));
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.stdin?.end();
  });
}
