/** The page asks its worker once and keeps the answer where the bench looks for it. */
const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
worker.onmessage = ({ data }) => {
  document.body.dataset.times = JSON.stringify(data);
};
worker.onerror = ({ message }) => {
  document.body.dataset.fault = message || 'the worker does not start';
};
worker.postMessage('start');
