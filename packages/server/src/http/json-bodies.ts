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

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** One deeper for `[` and `{`, one less deep for `]` and `}`. */
const STEPS: Readonly<Record<number, number>> = { 91: 1, 123: 1, 93: -1, 125: -1 };

/**
 * Counts brackets outside of texts. Character by character, since a pattern would begin anew at each quotation mark of a
 * text that never ends.
 */
export function isTooDeep(json: string, deepest: number = DEEPEST): boolean {
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (code === QUOTE) isInText = !isInText;
    else if (isInText) at += code === BACKSLASH ? 1 : 0;
    else depth += STEPS[code] ?? 0;
    if (depth > deepest) return true;
  }
  return false;
}
