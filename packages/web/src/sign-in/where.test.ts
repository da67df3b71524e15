import { describe, expect, it } from 'vitest';
import { whereOf } from './where.ts';

describe('the address of the sign-in', () => {
  it.each([
    ['', { part: 'choose' }],
    ['skin-and-light', { part: 'sign-in', slug: 'skin-and-light' }],
    ['skin-and-light/register', { part: 'register', slug: 'skin-and-light' }],
    ['skin-and-light/set-up/a.b_c', { part: 'set-up', slug: 'skin-and-light', token: 'a.b_c' }],
    ['skin-and-light/recovery/a%2Fb', { part: 'recovery', slug: 'skin-and-light', token: 'a/b' }],
    ['skin-and-light/set-up/', { part: 'sign-in', slug: 'skin-and-light' }],
    ['<script>', { part: 'choose' }],
    ['%', { part: 'choose' }],
  ])('“%s” leads where it says', (hash, where) => {
    expect(whereOf(hash)).toEqual(where);
  });
});
