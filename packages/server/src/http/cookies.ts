import type { FastifyReply, FastifyRequest } from 'fastify';

/** What a browser keeps for us: who is signed in, and which tablet it is. */
export type CookieName = 'sign-in' | 'tablet';

/** Hands the browser a token to keep, or takes it away. */
export interface CookieChange {
  readonly name: CookieName;
  /** Null takes it away. */
  readonly token: string | null;
  readonly forSeconds: number;
}

/** Over https the name binds the cookie to this host and to https; without, it could be set by another. */
function nameOf(name: CookieName, isSecure: boolean): string {
  return isSecure ? `__Host-percuta-${name}` : `percuta-${name}`;
}

/** What the browser kept under a name; null where it kept nothing. */
export function readCookie(request: FastifyRequest, name: CookieName, isSecure: boolean): string | null {
  return request.cookies[nameOf(name, isSecure)] ?? null;
}

/** Out of reach of scripts, and not sent along when another site leads here with anything but a link. */
export function changeCookie(reply: FastifyReply, change: CookieChange, isSecure: boolean): void {
  const settings = { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure } as const;
  const name = nameOf(change.name, isSecure);
  if (change.token === null) reply.clearCookie(name, settings);
  else reply.setCookie(name, change.token, { ...settings, maxAge: change.forSeconds });
}
