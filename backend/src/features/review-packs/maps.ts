import type { PackDrawing, PackInk, PackShape } from '#contract/pack-drawing.ts';
import type { PackLanguage } from '#contract/review-pack.ts';
import { quantileSorted } from 'd3-array';
import { geoMercator, geoPath } from 'd3-geo';
import { codeWord } from './pack-words.ts';
import { nameIn, numberText } from './compose-figures.ts';
import type { PackBoundaries, PackIndicator, PackMaterial } from './pack-material.ts';

const WIDTH = 471;
const MAP = { width: 290, height: 212 } as const;
const LEGEND_LEFT = 312;
const AMOUNTS = ['amount-1', 'amount-2', 'amount-3', 'amount-4', 'amount-5'] as const satisfies readonly PackInk[];
/** With more districts than that their numbers would cover the map. */
const MOST_LABELS = 30;

/** A district as it lies on the paper. */
interface Outline {
  readonly ref: string;
  readonly d: string;
  readonly x: number;
  readonly y: number;
}

/** Projects boundaries once for all maps of a pack (Mercator: a municipality keeps its look). */
export function outlinesOf({ features }: PackBoundaries): { readonly outlines: readonly Outline[]; readonly height: number } {
  if (features.length === 0) return { outlines: [], height: 0 };
  const geometries = features.map(({ ref, coordinates }) => ({ ref, geometry: { type: 'MultiPolygon' as const, coordinates } }));
  const all = { type: 'GeometryCollection' as const, geometries: geometries.map(({ geometry }) => geometry) };
  // Without clipping on the sphere the winding of the rings does not matter.
  const projection = geoMercator().preclip((stream) => stream);
  projection.fitExtent(
    [
      [2, 2],
      [MAP.width - 2, MAP.height - 2],
    ],
    all,
  );
  const path = geoPath(projection).digits(1);
  const [[, top], [, bottom]] = path.bounds(all);
  const [x, y] = projection.translate();
  projection.translate([x, y - top + 2]);
  return {
    outlines: geometries.map(({ ref, geometry }) => {
      const [middleX, middleY] = path.centroid(geometry);
      return { ref, d: thinned(path(geometry) ?? ''), x: round(middleX), y: round(middleY) };
    }),
    height: Math.ceil(bottom - top + 4),
  };
}

/** Leaves out points nearer to the one before than a printer can show. */
export function thinned(d: string, nearest = 0.7): string {
  return d.replace(/M[^MZ]*Z?/g, (ring) => {
    const closed = ring.endsWith('Z');
    const points = ring.replace(/[MZ]/g, '').split('L');
    const kept: string[] = [];
    let before: readonly number[] | undefined;
    for (const point of points) {
      const here = point.split(',').map(Number);
      const far = before === undefined || Math.hypot((here[0] ?? 0) - (before[0] ?? 0), (here[1] ?? 0) - (before[1] ?? 0)) >= nearest;
      if (!far) continue;
      kept.push(point);
      before = here;
    }
    // An island that is smaller than that would vanish.
    return kept.length < 3 ? ring : `M${kept.join('L')}${closed ? 'Z' : ''}`;
  });
}

/** Classes with about as many districts in each, from low to high, each with its limits and count. */
export function classesOf(values: readonly number[], most: number = AMOUNTS.length): { from: number; to: number; count: number }[] {
  const sorted = values.toSorted((a, b) => a - b);
  const different = new Set(sorted).size;
  if (sorted.length === 0) return [];
  const wished = Math.min(most, different, Math.max(2, Math.floor(sorted.length / 2)));
  const limits = Array.from({ length: wished - 1 }, (_, index) => quantileSorted(sorted, (index + 1) / wished) ?? 0);
  const bounds = [...new Set([sorted[0] ?? 0, ...limits, sorted.at(-1) ?? 0])];
  if (bounds.length === 1) return [{ from: bounds[0] ?? 0, to: bounds[0] ?? 0, count: sorted.length }];
  return bounds.slice(0, -1).map((from, index) => {
    const to = bounds[index + 1] ?? from;
    const isLast = index === bounds.length - 2;
    return { from, to, count: sorted.filter((value) => value >= from && (isLast ? value <= to : value < to)).length };
  });
}

/** How the districts of the whole differ in an indicator: amounts from light to strong, a number on each district, hatchings where there is none. */
export function choropleth(
  { ofDistricts, decimals, unit }: Pick<PackIndicator, 'ofDistricts' | 'decimals' | 'unit'>,
  { outlines, height }: ReturnType<typeof outlinesOf>,
  { districts, language }: { readonly districts: PackMaterial['districts']; readonly language: PackLanguage },
): PackDrawing {
  const figures = outlines.map(({ ref }) => ofDistricts.get(ref));
  const classes = classesOf(figures.flatMap((figure) => figure?.value ?? []));
  const inkAt = (index: number): (typeof AMOUNTS)[number] =>
    AMOUNTS[classes.length === 1 ? 2 : Math.round((index * (AMOUNTS.length - 1)) / (classes.length - 1))] ?? 'amount-3';
  const classAt = (value: number): number => {
    const found = classes.findIndex(({ from, to }, index) => value >= from && (index === classes.length - 1 ? value <= to : value < to));
    return Math.max(0, found);
  };
  const inkOf = (index: number): PackInk => {
    const figure = figures[index];
    if (figure?.value != null) return inkAt(classAt(figure.value));
    return figure?.flag === 'confidential' ? 'withheld' : 'missing';
  };
  const numbered = outlines.length <= MOST_LABELS;
  const numberOf = new Map(districts.map(({ ref }, index) => [ref, String(index + 1)]));
  const shapes: PackShape[] = outlines.map(({ d }, index) => ({ type: 'path', d, fill: inkOf(index), stroke: 'quiet', strokeWidth: 0.5 }));
  if (numbered)
    for (const { ref, x, y } of outlines)
      shapes.push(
        { type: 'path', d: `M${round(x - 6)} ${y}a6 6 0 1 0 12 0a6 6 0 1 0 -12 0`, fill: 'paper', stroke: 'quiet', strokeWidth: 0.4 },
        { type: 'text', x, y: round(y + 2.6), text: numberOf.get(ref) ?? '', size: 7.5, anchor: 'middle', ink: 'text' },
      );
  const entries: { readonly ink: PackInk; readonly text: string }[] = classes.map(({ from, to, count }, index) => ({
    ink: inkAt(index),
    text: `${limits(from, to, index === classes.length - 1)} (${count})`,
  }));
  const countOf = (ink: PackInk): number => figures.filter((_, index) => inkOf(index) === ink).length;
  for (const [ink, word] of [
    ['withheld', codeWord('flag', 'confidential', language)],
    ['missing', language === 'de' ? 'keine Angabe' : 'not given'],
  ] as const)
    if (countOf(ink) > 0) entries.push({ ink, text: `${word} (${countOf(ink)})` });
  shapes.push({ type: 'text', x: LEGEND_LEFT, y: 14, text: legendTitle(), size: 8.5, anchor: 'start', ink: 'text', bold: true });
  for (const [index, { ink, text }] of entries.entries()) {
    const y = 24 + index * 17;
    shapes.push(
      { type: 'path', d: swatch(y), fill: ink, stroke: 'quiet', strokeWidth: 0.5 },
      { type: 'text', x: LEGEND_LEFT + 22, y: y + 8.5, text, size: 8.5, anchor: 'start', ink: 'text' },
    );
  }
  let bottom = 24 + entries.length * 17 + 8;
  if (numbered)
    for (const { ref, name } of districts.filter(({ ref: each }) => outlines.some((outline) => outline.ref === each))) {
      bottom += 11;
      shapes.push({
        type: 'text',
        x: LEGEND_LEFT,
        y: bottom,
        text: `${numberOf.get(ref)}  ${nameIn(name, language)}`,
        size: 7.5,
        anchor: 'start',
        ink: 'quiet',
      });
    }
  return { width: WIDTH, height: Math.max(height, bottom + 6), shapes };

  function legendTitle(): string {
    return `${codeWord('unit', unit, language)} (${language === 'de' ? 'Zahl der Gebiete' : 'number of districts'})`;
  }
  function limits(from: number, to: number, isLast: boolean): string {
    const [low, high] = [numberText(from, decimals, language), numberText(to, decimals, language)];
    if (from === to) return low;
    if (isLast) return language === 'de' ? `${low} bis ${high}` : `${low} to ${high}`;
    return language === 'de' ? `${low} bis unter ${high}` : `${low} to below ${high}`;
  }
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The box of a class in the legend, by absolute points as the shapes of the map, so that it is hatched as they are. */
const swatch = (y: number): string =>
  `M${LEGEND_LEFT} ${y}L${LEGEND_LEFT + 16} ${y}L${LEGEND_LEFT + 16} ${y + 11}L${LEGEND_LEFT} ${y + 11}Z`;
