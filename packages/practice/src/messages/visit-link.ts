/** What a link in a message says: at which practice, and the token that opens one visit. */
export interface VisitLink {
  /** The practice's name in addresses. */
  readonly slug: string;
  /** Proves what it opens; only the server reads it. */
  readonly token: string;
}

/** Where the page lies that reads such a link. */
const PAGE = '/visit/';
const SHAPE = /^([a-z0-9-]{3,63})\/([\w-]{1,200})$/;

/**
 * The address in a message that shows one visit. What opens it stands after the `#`, which a browser keeps to itself. It
 * holds as long as the server that signed the token says so. Percuta derivation; refuses nothing.
 *
 * @example
 * visitLink('https://percuta.example', { slug: 'skin-and-light', token: 'Zx9_-1' }) // => "https://percuta.example/visit/#skin-and-light/Zx9_-1"
 */
export function visitLink(origin: string, { slug, token }: VisitLink): string {
  return `${origin}${PAGE}#${slug}/${token}`;
}

/** Where the page lies that shows a time that is offered. */
const OFFER_PAGE = '/offer/';

/**
 * The address in a message that shows a time that is offered to somebody, read like that of a visit. Percuta derivation;
 * refuses nothing.
 *
 * @example
 * offerLink('https://percuta.example', { slug: 'skin-and-light', token: 'Zx9_-1' }) // => "https://percuta.example/offer/#skin-and-light/Zx9_-1"
 */
export function offerLink(origin: string, { slug, token }: VisitLink): string {
  return `${origin}${OFFER_PAGE}#${slug}/${token}`;
}

/**
 * Reads what stands after the `#` of such an address; null where it is none, as where a mail program has cut it. Whether
 * the token opens anything it does not know. Percuta derivation.
 *
 * @example
 * readVisitLink('skin-and-light/Zx9_-1') // => { slug: 'skin-and-light', token: 'Zx9_-1' }
 * readVisitLink('content') // => null
 */
export function readVisitLink(hash: string): VisitLink | null {
  const [, slug, token] = SHAPE.exec(hash) ?? [];
  return slug === undefined || token === undefined ? null : { slug, token };
}
