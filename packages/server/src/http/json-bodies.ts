import type { FastifyInstance } from 'fastify';

/** Deeper than any body of ours, and shallow enough for whatever walks through one. */
const DEEPEST = 64;

/** The body is JSON that is nested more deeply than anything of ours. */
class TooDeep extends Error {
  readonly statusCode = 400;
  constructor() {
    super('nested too deeply');
    this.name = 'TooDeep';
  }
}

/** Reads bodies that are JSON, not too deep, and no other. */
export function readJsonAlone(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = String(body);
    if (text === '') done(null, undefined);
    else if (isTooDeep(text)) done(new TooDeep());
    else void parse(request, text, done);
  });
}

/** Counts brackets outside of texts, without reading the rest. */
export function isTooDeep(json: string, deepest: number = DEEPEST): boolean {
  let depth = 0;
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[[{]|[\]}]/gs)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
}
