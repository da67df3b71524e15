import fastifyCookie from '@fastify/cookie';
import { fastify } from 'fastify';
import { describe, expect, it } from 'vitest';
import { changeCookie, readCookie } from './cookies.ts';

async function roundTrip(isSecure: boolean) {
  const server = fastify();
  await server.register(fastifyCookie);
  server.get('/give', (_request, reply) => {
    changeCookie(reply, { name: 'sign-in', token: 'secret', forSeconds: 60 }, isSecure);
    return reply.send();
  });
  server.get('/show', (request) => ({ kept: readCookie(request, 'sign-in', isSecure) }));
  const given = String((await server.inject('/give')).headers['set-cookie']);
  const kept = (await server.inject({ url: '/show', headers: { cookie: given.split(';')[0] ?? '' } })).json();
  return { given, kept };
}

describe('what a browser keeps', () => {
  it('over https is bound to this host and to https by its name', async () => {
    expect(await roundTrip(true)).toEqual({
      given: '__Host-percuta-sign-in=secret; Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Lax',
      kept: { kept: 'secret' },
    });
  });

  it('without https is kept from scripts and other sites all the same', async () => {
    expect(await roundTrip(false)).toEqual({
      given: 'percuta-sign-in=secret; Max-Age=60; Path=/; HttpOnly; SameSite=Lax',
      kept: { kept: 'secret' },
    });
  });
});
