import type { Plugin } from 'vite';

const STYLES = / *<link rel="stylesheet"[^>]*>\n/g;
const FONTS = / *<link rel="preload" as="font"[^>]*>\n/g;
const FIRST_SCRIPT = / *<script src="\/theme\.js">/;

/**
 * A page that is drawn beforehand needs its style sheet to be painted, and nothing else. On a slow line the fonts and
 * scripts that are asked for beside it would take most of the line from it, so they are asked for after it and at low
 * priority.
 */
export function paintFirst(): Plugin {
  return {
    name: 'paint-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => (html.includes('data-drawn') ? stylesFirst(html) : html),
    },
  };
}

function stylesFirst(html: string): string {
  const styles = html.match(STYLES) ?? [];
  const fonts = html.match(FONTS) ?? [];
  if (styles.length === 0 || fonts.length === 0 || !FIRST_SCRIPT.test(html)) {
    throw new Error('The head of a page that is drawn beforehand is not as paint-first knows it.');
  }
  return html
    .replaceAll(STYLES, '')
    .replaceAll(FONTS, '')
    .replace(FIRST_SCRIPT, (script) => `${styles.join('')}${script}`)
    .replace('</head>', () => `${fonts.join('')}  </head>`)
    .replaceAll('<link rel="preload" as="font"', '<link rel="preload" fetchpriority="low" as="font"')
    .replaceAll('<link rel="modulepreload"', '<link rel="modulepreload" fetchpriority="low"')
    .replaceAll('<script type="module"', '<script type="module" fetchpriority="low"');
}
