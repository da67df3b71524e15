/** Where the service worker lies: its folder is all that it serves. */
const WORKER = '/desk/shell-worker.js';

/** Has the desk kept on this tablet, so that it opens without a network. Where a browser cannot, it works with one. */
export function keepShell(): void {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register(WORKER).catch(() => undefined);
}
