import { type ReactElement, useState } from 'react';
import { commonWords as words } from '../words/en/common.ts';

const THEMES = ['light', 'dark', 'device'] as const;
type Theme = (typeof THEMES)[number];

const KEY = 'percuta-theme';

/** Light, dark, or as the device is set. The choice is kept on this device and nowhere else. */
export function ThemeChoice(): ReactElement {
  const [theme, setTheme] = useState<Theme>(readTheme);
  const choose = (next: Theme) => {
    setTheme(next);
    applyTheme(next);
  };
  return (
    <fieldset className="segments">
      <legend className="visually-hidden">{words.theme}</legend>
      {THEMES.map((each) => (
        <label key={each}>
          <input type="radio" name="theme" checked={each === theme} onChange={() => choose(each)} />
          <span className="segment">{words.themes[each]}</span>
        </label>
      ))}
    </fieldset>
  );
}

function readTheme(): Theme {
  // Where a page is drawn beforehand there is no document.
  if (typeof document === 'undefined') return 'device';
  const set = document.documentElement.dataset.theme;
  return set === 'light' || set === 'dark' ? set : 'device';
}

function applyTheme(theme: Theme): void {
  if (theme === 'device') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Storage is closed to us: the choice holds until the page is left.
  }
}
