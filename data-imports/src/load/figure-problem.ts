import type { ImportRejectionResponse } from '#contract/import-run.ts';
import type { IndicatorKind } from '#contract/indicator.ts';
import type { NamingColumns } from '../source.ts';

/** A figure that was read but does not fit what the database knows. */
export interface FigureProblem {
  readonly problem:
    | 'unknown-indicator'
    | 'unknown-district'
    | 'unexpected-denominator'
    | 'unexpected-numerator'
    | 'two-values'
    | 'no-denominator'
    | 'no-figure'
    | 'negative-denominator'
    | 'negative-numerator'
    | 'numerator-above-denominator'
    | 'no-percentage'
    | 'contradiction'
    | 'repetition';
  readonly line: number;
  /** Empty where the file gives a bare key. */
  readonly level: string;
  readonly key: string;
  readonly asOf: string;
  readonly indicator: string;
  readonly kind: IndicatorKind | null;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Line of the figure that stands against this one. */
  readonly otherLine: number | null;
}

/** The problem in plain words. */
export function rejectionOf(problem: FigureProblem, columns?: NamingColumns): ImportRejectionResponse {
  return { line: problem.line, column: columnOf(problem, columns), ...sentenceOf(problem) };
}

/** Of the other problems only the line is known: a figure may come from several columns. */
function columnOf({ problem }: FigureProblem, columns: NamingColumns | undefined): string | null {
  if (problem === 'unknown-district') return columns?.district ?? null;
  return problem === 'unknown-indicator' ? (columns?.indicator ?? null) : null;
}

function sentenceOf(p: FigureProblem): { raw: string; reason: string } {
  const district = p.level === '' ? p.key : `${p.level}:${p.key}`;
  const figure = p.numerator === null && p.denominator === null ? text(p.value) : `${text(p.numerator)} / ${text(p.denominator)}`;
  switch (p.problem) {
    case 'unknown-indicator':
      return { raw: p.indicator, reason: `There is no indicator ${p.indicator}.` };
    case 'unknown-district':
      return { raw: district, reason: `There was no district ${district} on ${p.asOf}.` };
    case 'unexpected-denominator':
      return { raw: figure, reason: `${p.indicator} is a ${p.kind}; it has no denominator.` };
    case 'unexpected-numerator':
      return { raw: figure, reason: `${p.indicator} is an index; it has no numerator.` };
    case 'two-values':
      return { raw: `${text(p.value)} and ${text(p.numerator)}`, reason: `Value and numerator of the count ${p.indicator} differ.` };
    case 'no-denominator':
      return { raw: figure, reason: `${p.indicator} is a ${p.kind}; its denominator is missing.` };
    case 'no-figure':
      return { raw: figure, reason: `There is no figure for ${p.indicator}, and no sign that says why.` };
    case 'negative-denominator':
      return { raw: figure, reason: 'The denominator is negative.' };
    case 'negative-numerator':
      return { raw: figure, reason: `The numerator of the share ${p.indicator} is negative.` };
    case 'numerator-above-denominator':
      return { raw: figure, reason: `The numerator of the share ${p.indicator} is larger than its denominator.` };
    case 'no-percentage':
      return { raw: text(p.value), reason: `The share ${p.indicator} is not between 0 and 100 percent.` };
    case 'contradiction':
      return { raw: figure, reason: `Line ${p.otherLine} gives another figure of ${p.indicator} for the same district, period and group.` };
    case 'repetition':
      return { raw: figure, reason: `Line ${p.otherLine} gives the same figure of ${p.indicator} already.` };
  }
}

const text = (number: number | null): string => (number === null ? '–' : String(number));
