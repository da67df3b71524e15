import { mark, round, type SvgNode } from './picture.ts';

/** A session on a time line: a small needle, point down, crossing the line at `y`. */
export function needleMark(x: number, y: number, kind: 'plan' | 'home'): SvgNode {
  const [top, shoulder, tip] = [round(y - 7), round(y + 4), round(y + 12)];
  const d = `M${round(x - 1.5)} ${top}h3V${shoulder}h1.5L${round(x)} ${tip}L${round(x - 3)} ${shoulder}h1.5Z`;
  return mark('path', { d, class: `needle-mark needle-${kind}` });
}
