import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { READER_POLICY } from './security-headers.ts';

/** Where Vite puts the page. */
export const PAGE_FOLDER = join(import.meta.dirname, '..', '..', '..', 'web', 'dist');

const YEAR_S = 31_536_000;
const NOT_BUILT = 'The page has not been built. Run npm run build, or start Percuta with npm start.\n';

/** Serves the built page: what bears a digest in its name for ever, everything else only after asking again. */
export async function servePage(server: FastifyInstance, folder: string = PAGE_FOLDER): Promise<void> {
  await server.register(fastifyStatic, {
    root: folder,
    serve: false,
    suppressWarning: true,
    preCompressed: true,
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', cacheControl(path));
      if (IS_READER.test(path)) reply.header('content-security-policy', READER_POLICY);
    },
  });
  server.get<{ Params: { '*': string } }>('/*', { config: { access: 'anyone' } }, (request, reply) => {
    const path = request.params['*'];
    if (path !== '') return reply.sendFile(path);
    if (existsSync(join(folder, 'index.html'))) return reply.sendFile('index.html');
    return reply.code(503).type('text/plain; charset=utf-8').send(NOT_BUILT);
  });
}

/** The worker that reads codes in pictures. */
const IS_READER = /[/\\]assets[/\\]scan-worker-[\w-]+\.js(\.br|\.gz)?$/;

/** Vite puts eight characters of a file's digest before its ending. */
const HAS_DIGEST = /[-.][\w-]{8}\.[a-z0-9]+(\.br|\.gz)?$/;

function cacheControl(path: string): string {
  return path.includes(`${sep}assets${sep}`) && HAS_DIGEST.test(path)
    ? `public, max-age=${YEAR_S}, immutable`
    : 'no-cache';
}
