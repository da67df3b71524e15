import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { BadInput } from './command.ts';

const LARGEST_BYTES = 8 * 1024 * 1024;
const DEEPEST_NESTING = 64;

/** Reads one JSON document from a file, or from standard input for `-`. Says in one sentence why where it cannot. */
export function readJsonFile(path: string): unknown {
  const text = readText(path);
  if (text.trim() === '') throw bad(`${path} is empty. Write the JSON document into it.`);
  if (nesting(text) > DEEPEST_NESTING) {
    throw bad(`${path} is nested more than ${DEEPEST_NESTING} levels deep. No document of ours is.`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const because = (error as Error).message.replaceAll(/\s+/g, ' ');
    throw bad(`${path} is not JSON: ${because}. Numbers such as NaN or Infinity do not exist in JSON.`);
  }
}

function readText(given: string): string {
  const path = whereMeant(given);
  try {
    if (path !== '-' && statSync(path).size > LARGEST_BYTES) {
      throw bad(`${path} is larger than 8 MiB. Split it, or check that it is the right file.`);
    }
    const text = readFileSync(path === '-' ? 0 : path, 'utf8');
    if (text.length > LARGEST_BYTES) throw bad('Standard input is larger than 8 MiB. Check that it is the right file.');
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  } catch (error) {
    if (error instanceof BadInput) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw bad(`${path} does not exist. Give the path of a JSON file, or - for standard input.`);
    if (code === 'EISDIR') throw bad(`${path} is a folder. Give the path of a JSON file.`);
    throw bad(`${path} cannot be read (${code ?? 'unknown reason'}).`);
  }
}

/** `npx` changes to the root of the workspace: a path that is not there is meant from where the person stands. */
function whereMeant(path: string): string {
  const stands = process.env.INIT_CWD;
  if (path === '-' || stands === undefined || existsSync(path)) return path;
  const meant = resolve(stands, path);
  return existsSync(meant) ? meant : path;
}

/** The deepest nesting of brackets outside strings, counted without parsing, so that no depth can overflow a stack. */
function nesting(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const token of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (token[0] === '[' || token[0] === '{') deepest = Math.max(deepest, ++depth);
    else if (token[0] === ']' || token[0] === '}') depth--;
  }
  return deepest;
}

function bad(message: string): BadInput {
  return new BadInput([{ path: '', message }]);
}
