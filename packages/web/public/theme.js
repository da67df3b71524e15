// Runs before the first paint, so that neither a chosen theme nor another part of the page flashes. A file, because
// inline scripts are forbidden here.
try {
  const theme = localStorage.getItem('percuta-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is closed to us: the device's own theme stands.
}
// What is drawn beforehand is how a page opens; an address with a part leads to another one.
if (location.hash.length > 1 && location.pathname !== '/') document.documentElement.dataset.part = 'other';
