import type { GraphSeriesOption } from 'echarts/charts';
import type { ComposeOption } from 'echarts/core';
import type { NetworkNode } from '#contract/network.ts';
import { shorten } from '../charts/text-width';
import type { Spot } from './network-layout';
import { strengthOf, type Tie } from './shown-network';

type NetworkOption = ComposeOption<GraphSeriesOption>;

/** A network as it is drawn. */
interface NetworkPicture {
  readonly nodes: readonly NetworkNode[];
  readonly ties: readonly Tie[];
  readonly spots: ReadonlyMap<string, Spot>;
  /** Id of the node that is being read. */
  readonly chosen: string | null;
}

const SIZE = 12;
/** Below this width fewer nodes carry their names. */
const NARROW = 560;
const MARGIN = { top: 26, bottom: 26, beside: 34 };

/** Shape of a node: a square is a body, a circle an organisation, a diamond an organisation that is the only link. */
export const shapeOf = ({ kind, onlyLink }: Pick<NetworkNode, 'kind' | 'onlyLink'>): 'rect' | 'circle' | 'diamond' =>
  kind === 'body' ? 'rect' : onlyLink ? 'diamond' : 'circle';

/**
 * The network for echarts. What lies on many ways is large; the core is filled, what is around it is hollow; joint measures are dashed. Names stand at bodies and
 * at those who are the only link; the others show theirs when they are pointed at or chosen. Colours are the theme's custom properties.
 */
export function networkOptions({ nodes, ties, spots, chosen }: NetworkPicture, width: number, height: number): NetworkOption {
  const narrow = width < NARROW;
  const most = nodes.reduce((high, { betweenness }) => Math.max(high, betweenness), 0);
  const linked = new Set(ties.flatMap(({ a, b }) => (a === chosen ? [b] : b === chosen ? [a] : [])));
  const few = nodes.length <= (narrow ? 14 : 30);
  const dense = ties.length > 600;
  const isNamed = (node: NetworkNode): boolean =>
    node.id === chosen ||
    few ||
    (node.kind === 'body' ? nodes.length < 150 || node.betweenness === most : node.onlyLink && !dense && !narrow);
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit', fontSize: SIZE },
    series: [
      {
        type: 'graph',
        layout: 'none',
        left: 0,
        right: 0,
        top: 0,
        bottom: 0,
        // The corners of the picture, so that it is not stretched to what is drawn in it.
        data: [
          ...nodes.map((node) => {
            const { x, y } = spots.get(node.id) ?? { x: 0.5, y: 0.5 };
            const faded = chosen !== null && node.id !== chosen && !linked.has(node.id);
            return {
              id: node.id,
              name: node.name,
              x: MARGIN.beside + x * (width - 2 * MARGIN.beside),
              y: MARGIN.top + y * (height - MARGIN.top - MARGIN.bottom),
              symbol: shapeOf(node),
              symbolSize: sizeOf(node, most, narrow),
              itemStyle: { ...lookOf(node), opacity: faded ? 0.3 : 1 },
              label: {
                show: isNamed(node),
                formatter: shorten(node.name, narrow ? 110 : 190, SIZE),
                position: y > 0.85 ? 'top' : 'bottom',
              },
            } as const;
          }),
          ...corner('top-left', 0, 0),
          ...corner('bottom-right', width, height),
        ],
        links: ties.map((tie) => {
          const near = chosen === null || tie.a === chosen || tie.b === chosen;
          return {
            source: tie.a,
            target: tie.b,
            lineStyle: {
              color: near && chosen !== null ? 'var(--gb-accent)' : 'var(--gb-context)',
              width: Math.min(4, 0.75 + 0.4 * (strengthOf(tie) - 1)),
              opacity: near ? (chosen === null && dense ? 0.25 : 0.65) : 0.08,
              type: tie.measures > 0 && tie.people + tie.shared === 0 ? ('dashed' as const) : ('solid' as const),
            },
          };
        }),
        label: {
          color: 'var(--gb-ink)',
          fontSize: SIZE,
          textBorderColor: 'var(--gb-surface)',
          textBorderWidth: 3,
          distance: 3,
        },
        labelLayout: { hideOverlap: true },
        emphasis: { label: { show: true, fontWeight: 'bold' }, scale: 1.2 },
        cursor: 'pointer',
      },
    ],
  };
}

const corner = (id: string, x: number, y: number) => [
  { id: `corner:${id}`, name: '', x, y, symbolSize: 0, symbol: 'none', label: { show: false } },
];

const sizeOf = ({ kind, betweenness }: NetworkNode, most: number, narrow: boolean): number => {
  const least = kind === 'body' ? 11 : 8;
  // The area and not the length tells how much it is.
  return (least + (most === 0 ? 0 : 16 * Math.sqrt(betweenness / most))) * (narrow ? 0.75 : 1);
};

function lookOf({ kind, standing, onlyLink }: NetworkNode): { color: string; borderColor: string; borderWidth: number } {
  const colour = kind === 'body' ? 'var(--gb-accent)' : onlyLink ? 'var(--gb-state-watch-mark)' : 'var(--gb-category-7)';
  return { color: standing === 'core' || onlyLink ? colour : 'var(--gb-surface)', borderColor: colour, borderWidth: 2 };
}
