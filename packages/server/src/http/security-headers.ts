import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** Everything comes from here, nothing is written into the page, no one may put it into a frame. */
const CONTENT_SECURITY_POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    workerSrc: ["'self'"],
    manifestSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
};

/** Sets the headers that tell a browser what it must not do with our pages. */
export async function setSecurityHeaders(server: FastifyInstance): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy: CONTENT_SECURITY_POLICY,
    referrerPolicy: { policy: 'no-referrer' },
    // Whoever puts TLS in front says how long it is to be insisted on.
    strictTransportSecurity: false,
  });
  server.addHook('onSend', async ({ url }, reply) => {
    reply.header('permissions-policy', `camera=${cameraFor(url)}, ${SHUT}`);
  });
}

const SHUT = 'microphone=(), geolocation=(), payment=(), usb=()';

/** Codes of cartridges are read at the desk; no other page sees through a camera. */
function cameraFor(url: string): '(self)' | '()' {
  return /^\/desk\/(\?|$)/.test(url) ? '(self)' : '()';
}

/**
 * For the one script that runs WebAssembly, the reader of codes: a worker, which is held by the policy of its own file and
 * not by that of the page. It may load from here and do nothing else.
 */
export const READER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
