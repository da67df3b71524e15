/**
 * The desk's service worker: it keeps what the desk is made of (pages, scripts, styles, fonts), so that a tablet can be
 * reloaded without a network. It keeps nothing else: what is asked of the server never passes through here, so that the
 * cache holds nothing of anybody.
 */

/** Put in when the page is built: every file of the desk, and the digest of them all. */
const [VERSION, ...FILES] = JSON.parse('__SHELL__') as [string, ...string[]];
const PREFIX = 'percuta-desk-';
const CACHE = PREFIX + VERSION;
const PAGE = '/desk/';
const LONGEST_WAIT_MS = 4_000;

const scope: object = globalThis;
if (isServiceWorker(scope)) serve(scope);

function isServiceWorker(one: object): one is ServiceWorkerGlobalScope {
  return 'registration' in one && 'clients' in one;
}

function serve(worker: ServiceWorkerGlobalScope): void {
  worker.addEventListener('install', (event) => event.waitUntil(keepShell()));
  worker.addEventListener('activate', (event) => event.waitUntil(takeOver(worker)));
  worker.addEventListener('fetch', (event) => {
    const { request } = event;
    const { origin, pathname } = new URL(request.url);
    if (request.method !== 'GET' || origin !== worker.location.origin) return;
    if (request.mode === 'navigate') event.respondWith(pageOf(request, pathname));
    else if (FILES.includes(pathname)) event.respondWith(fileOf(request, pathname));
  });
}

async function keepShell(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map((file) => new Request(file, { cache: 'no-cache' })));
}

async function takeOver(worker: ServiceWorkerGlobalScope): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** The newest page where there is a network; what was kept where there is none, or one that answers never. */
async function pageOf(request: Request, pathname: string): Promise<Response> {
  const kept = pathname === PAGE ? await caches.match(PAGE, { cacheName: CACHE }) : undefined;
  if (kept === undefined) return fetch(request);
  try {
    const answer = await Promise.race([fetch(request), afterAWhile()]);
    return answer.status >= 500 ? kept : answer;
  } catch {
    return kept;
  }
}

async function fileOf(request: Request, pathname: string): Promise<Response> {
  return (await caches.match(pathname, { cacheName: CACHE })) ?? fetch(request);
}

function afterAWhile(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('No answer in time.')), LONGEST_WAIT_MS);
  });
}
