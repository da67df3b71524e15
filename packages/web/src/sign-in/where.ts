import { hashParts } from '../parts/hash-parts.ts';

/** Which part of signing in the address leads to. A token stands after the `#`: it never leaves the browser by itself. */
export type Where =
  | { readonly part: 'choose' }
  | { readonly part: 'sign-in'; readonly slug: string }
  | { readonly part: 'register'; readonly slug: string }
  | { readonly part: 'set-up'; readonly slug: string; readonly token: string }
  | { readonly part: 'recovery'; readonly slug: string; readonly token: string };

/** Reads `skin-and-light`, `skin-and-light/register`, `skin-and-light/set-up/TOKEN`, `skin-and-light/recovery/TOKEN`. */
export function whereOf(hash: string): Where {
  const [slug = '', part, token = ''] = hashParts(hash);
  if (!/^[a-z0-9-]{3,63}$/.test(slug)) return { part: 'choose' };
  if (part === 'register') return { part, slug };
  if ((part === 'set-up' || part === 'recovery') && token !== '') return { part, slug, token };
  return { part: 'sign-in', slug };
}
