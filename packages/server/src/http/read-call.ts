import { type InputIssue, type Read, readInput } from '@percuta/model';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Contract } from './operation.ts';

/** What a caller handed in, by where. */
export interface CallInput {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** Reads everything a call hands in by its contract; every fault at once, as `body.name` or `query.on`. */
export function readCall(request: FastifyRequest, contract: Contract): Read<CallInput> {
  const said = contract.upload === undefined ? (request.body ?? undefined) : undefined;
  const given = { params: request.params, query: request.query, body: said };
  const unwritable = findUnwritable(given, '');
  if (unwritable.length > 0) return { ok: false, issues: unwritable };
  const { params = z.strictObject({}), query = z.strictObject({}), body = z.undefined('must be left out.') } = contract;
  const read = {
    params: readInput<unknown>(params, given.params ?? {}),
    query: readInput<unknown>(query, given.query ?? {}),
    body: readInput<unknown>(body, given.body),
  };
  const issues = Object.entries(read).flatMap(([where, part]) => (part.ok ? [] : part.issues.map(under(where))));
  if (read.params.ok && read.query.ok && read.body.ok) {
    return { ok: true, value: { params: read.params.value, query: read.query.value, body: read.body.value } };
  }
  return { ok: false, issues };
}

function under(where: string): (issue: InputIssue) => InputIssue {
  return ({ path, message }) => ({ path: joined(where, path), message });
}

function joined(where: string, path: string): string {
  if (path === '') return where;
  return path.startsWith('[') ? `${where}${path}` : `${where}.${path}`;
}

/** The zero character and halves of characters cannot be kept by PostgreSQL: said here, once, and for every text. */
function findUnwritable(value: unknown, path: string): InputIssue[] {
  if (typeof value === 'string') return isWritable(value) ? [] : [{ path, message: UNWRITABLE }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    if (!isWritable(key)) return [{ path, message: UNWRITABLE }];
    const step = Array.isArray(value) ? `${path}[${key}]` : joinedKey(path, key);
    return findUnwritable(part, step);
  });
}

const UNWRITABLE = 'has a character that is none: a zero, or half of one. Write it again.';

const isWritable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();
const joinedKey = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);
