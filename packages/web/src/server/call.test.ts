import type { findPracticeContract, registerOneselfContract } from '@percuta/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { call } from './call.ts';
import { keepRequestToken } from './request-token.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  keepRequestToken(null);
});

/** Answers every request alike, and keeps what was asked for. */
function answering(status: number, body: unknown): { readonly asked: [string, RequestInit][] } {
  const asked: [string, RequestInit][] = [];
  vi.stubGlobal('fetch', (address: string, how: RequestInit) => {
    asked.push([address, how]);
    return Promise.resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }));
  });
  return { asked };
}

const find = () =>
  call<typeof findPracticeContract>({
    method: 'GET',
    path: '/api/practices/:slug',
    params: { slug: 'skin-and-light' },
  });

const register = () =>
  call<typeof registerOneselfContract>({
    method: 'POST',
    path: '/api/practices/:slug/registrations',
    params: { slug: 'skin-and-light' },
    body: { name: 'Ines Marlow', bornOn: '1978-03-04', email: 'ines', phone: null },
  });

describe('a call to the server', () => {
  it('fills the path and sends the request token with what changes something', async () => {
    const { asked } = answering(201, {});
    keepRequestToken('token-1');
    await register();
    const [address, how] = asked[0]!;
    expect(address).toBe('/api/practices/skin-and-light/registrations');
    expect(how.headers).toMatchObject({ 'x-percuta-request-token': 'token-1', 'content-type': 'application/json' });
  });

  it('sends no token where nothing is changed', async () => {
    const { asked } = answering(200, {});
    keepRequestToken('token-1');
    await find();
    expect(asked[0]?.[1].headers).not.toHaveProperty('x-percuta-request-token');
  });

  it('gives every fault of the input to its field', async () => {
    answering(400, {
      resourceType: 'OperationOutcome',
      issue: [
        {
          severity: 'error',
          code: 'invalid',
          diagnostics: 'body.email must be an e-mail address.',
          expression: ['body.email'],
        },
      ],
    });
    const answer = await register();
    expect(answer).toMatchObject({ ok: false, status: 400, faults: { 'body.email': 'Must be an e-mail address.' } });
  });

  it('keeps why the domain refuses, and every item', async () => {
    const items = [{ item: 'consent', because: 'Nobody has consented.', sources: ['percuta-policy'] }];
    answering(422, {
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'error', code: 'business-rule', diagnostics: 'Not yet.' }],
      because: 'Not yet.',
      items,
      sources: [],
    });
    expect(await register()).toMatchObject({ ok: false, because: 'Not yet.', items });
  });

  it('says what to do when the network is gone', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await find()).toMatchObject({ ok: false, status: 0, because: expect.stringContaining('No connection') });
  });

  it('takes an answer that is none of ours for a fault, in words', async () => {
    answering(502, '<html>Bad gateway</html>');
    expect(await find()).toMatchObject({ ok: false, status: 502, because: expect.stringContaining('on our side') });
  });
});
