// Runs before the first paint, so that a chosen theme does not flash. A file, because inline scripts are forbidden here.
try {
  const theme = localStorage.getItem('percuta-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is closed to us: the device's own theme stands.
}
