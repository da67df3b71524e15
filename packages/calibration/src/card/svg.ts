/** A picture as text: the same on every machine, so that a test can hold it to the numbers. */
export interface Figure {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly title: string;
  /** What the picture shows, for those who do not see it. */
  readonly summary: string;
  readonly marks: readonly string[];
}

const STYLE = [
  'text{font:13px "Hanken Grotesk",system-ui,sans-serif;fill:#1c1a17}',
  '.quiet{fill:#544e45}.strong{font-weight:600}.end{text-anchor:end}.middle{text-anchor:middle}.teal{fill:#0a5a60}',
  'path,line{fill:none;stroke-width:1.5}.rule{stroke:#d8cfc0;stroke-width:1}.ink{stroke:#1c1a17}.grey{stroke:#544e45}',
  '.plan{stroke:#0a5a60;stroke-width:2}.dashed{stroke-dasharray:4 3}.dotted{stroke-dasharray:1.5 3}',
  '.band{fill:#0a5a60;fill-opacity:.22;stroke:none}.none{fill:#544e45;fill-opacity:.18;stroke:none}.dot{fill:#0a5a60}',
].join('');

/** The whole picture. */
export function svgText({ widthPx, heightPx, title, summary, marks }: Figure): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${widthPx} ${heightPx}" width="${widthPx}" height="${heightPx}" role="img">`,
    `<title>${escaped(title)}</title><desc>${escaped(summary)}</desc><style>${STYLE}</style>`,
    `<rect width="${widthPx}" height="${heightPx}" fill="#f7f3eb"/>`,
    ...marks,
    '</svg>\n',
  ].join('\n');
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export function label(words: string, at: Point, kind = ''): string {
  return `<text x="${px(at.x)}" y="${px(at.y)}"${kind === '' ? '' : ` class="${kind}"`}>${escaped(words)}</text>`;
}

export function rule(from: Point, to: Point, kind = 'rule'): string {
  return `<line x1="${px(from.x)}" y1="${px(from.y)}" x2="${px(to.x)}" y2="${px(to.y)}" class="${kind}"/>`;
}

/** A line through points. */
export function curve(points: readonly Point[], kind: string): string {
  return `<path d="${track(points)}" class="${kind}"/>`;
}

/** The area between an upper and a lower line. */
export function band(upper: readonly Point[], lower: readonly Point[], kind = 'band'): string {
  return `<path d="${track([...upper, ...lower.toReversed()])}Z" class="${kind}"/>`;
}

export function dot(at: Point, kind = 'dot'): string {
  return `<circle cx="${px(at.x)}" cy="${px(at.y)}" r="4" class="${kind}"/>`;
}

/** Pixels to a tenth: what an eye can tell. */
export function px(value: number): number {
  return Math.round(value * 10) / 10;
}

function track(points: readonly Point[]): string {
  return points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${px(x)} ${px(y)}`).join('');
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

type Pair = readonly [number, number];
export type Scale = (value: number) => number;

export function linear(domain: Pair, range: Pair): Scale {
  return (value) => range[0] + ((value - domain[0]) * (range[1] - range[0])) / (domain[1] - domain[0]);
}

/** A logarithmic scale; what lies below the domain falls on its start. */
export function logarithmic(domain: Pair, range: Pair): Scale {
  const straight = linear([Math.log(domain[0]), Math.log(domain[1])], range);
  return (value) => straight(Math.log(Math.max(domain[0], value)));
}
