import type { FastifyInstance, FastifyRequest } from 'fastify';

/** A body that is no JSON, where JSON is asked for; or the other way round. */
class NotReadHere extends Error {
  readonly statusCode = 415;
  constructor() {
    super('a body of this kind is not read here');
    this.name = 'NotReadHere';
  }
}

/** Bodies that are files reach the operations that take one, as streams, and no other. */
export function takeUploads(server: FastifyInstance): void {
  server.addContentTypeParser(/^(application\/octet-stream|image\/)/, (request, payload, done) => {
    if (request.routeOptions.config.takesUpload === true) done(null, payload);
    else done(new NotReadHere());
  });
}

/** The file that a call brings, as it comes; null where it brings none. */
export function uploadOf({ body }: FastifyRequest): AsyncIterable<Buffer> | null {
  return isStream(body) ? body : null;
}

function isStream(body: unknown): body is AsyncIterable<Buffer> {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}
