import type { IconNode } from 'lucide';

/** All lines of an icon as one path, so that an icon is a single element in the page. */
export const iconPath = (icon: IconNode): string => icon.map(([shape, attributes]) => shapePath(shape, attributes)).join('');

type Attributes = IconNode[number][1];

function shapePath(shape: string, attributes: Attributes): string {
  const n = (name: string): number => Number(attributes[name] ?? 0);
  switch (shape) {
    case 'path':
      // A relative start is meant from the corner, not from where the shape before has ended.
      return `M0 0${String(attributes['d'])}`;
    case 'line':
      return `M${n('x1')} ${n('y1')}L${n('x2')} ${n('y2')}`;
    case 'circle':
      return ellipse(n('cx'), n('cy'), n('r'), n('r'));
    case 'ellipse':
      return ellipse(n('cx'), n('cy'), n('rx'), n('ry'));
    case 'rect':
      return rectangle(n('x'), n('y'), n('width'), n('height'), Number(attributes['rx'] ?? attributes['ry'] ?? 0));
    case 'polyline':
    case 'polygon':
      return `M${String(attributes['points']).trim().split(/\s+/).join('L')}${shape === 'polygon' ? 'Z' : ''}`;
    default:
      return '';
  }
}

const ellipse = (cx: number, cy: number, rx: number, ry: number): string =>
  `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0`;

const rectangle = (x: number, y: number, width: number, height: number, r: number): string =>
  r === 0
    ? `M${x} ${y}h${width}v${height}h${-width}Z`
    : `M${x + r} ${y}h${width - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${height - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - width}` +
      `a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - height}a${r} ${r} 0 0 1 ${r} ${-r}Z`;
