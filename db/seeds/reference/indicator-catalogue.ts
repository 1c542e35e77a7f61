import { parse } from 'csv-parse/sync';
import { unit as unitSchema, type Direction, type IndicatorKind, type Unit, type UpdateInterval } from '#contract/indicator.ts';
import { FIELDS_OF_ACTION } from './fields-of-action.ts';
import { calculationOf, decimalsOf, disclosureMinimaOf, relevantChangeOf } from './indicator-rules.ts';

/** A row of the table `indicators`, as far as the catalogue decides it. */
export interface IndicatorRow {
  readonly code: string;
  readonly field_of_action: string;
  readonly name_de: string;
  readonly name_en: string;
  readonly kind: IndicatorKind;
  readonly unit: Unit;
  readonly per: number | null;
  readonly direction: Direction;
  readonly decimals: number;
  readonly update_interval: UpdateInterval;
  readonly numerator_de: string;
  readonly numerator_en: string;
  readonly denominator_de: string | null;
  readonly denominator_en: string | null;
  readonly notes_de: string | null;
  readonly notes_en: string | null;
  readonly source: string;
  readonly smallest_level: string;
  readonly disaggregation: readonly string[];
  readonly reference_sets: readonly string[];
  readonly minimum_count: number;
  readonly minimum_denominator: number;
  readonly relevant_change: number | null;
}

/** The texts of the three catalogue files. */
export interface CatalogueFiles {
  /** `indicator-catalogue.csv` */
  readonly catalogue: string;
  /** `indicator-catalogue-de.csv`: the German texts to it. */
  readonly german: string;
  /** `indicator-additions.csv`: further indicators with the columns of both. */
  readonly additions: string;
}

/** The indicators of the catalogue in its order, then the additions. Throws an `Error` that names the indicator when something is missing or unknown. */
export function indicatorRows({ catalogue, german, additions }: CatalogueFiles): IndicatorRow[] {
  const germanByCode = new Map(records(german).map((texts) => [texts.of('code'), texts]));
  const rows = records(catalogue).map((entry) => {
    const texts = germanByCode.get(entry.of('code'));
    if (texts === undefined) throw new Error(`The indicator ${entry.of('code')} has no German texts.`);
    return toRow(entry, texts);
  });
  return [...rows, ...records(additions).map((entry) => toRow(entry, entry))];
}

/** A line of a catalogue file. An empty cell is an empty text; a column that does not exist is an error. */
interface CatalogueRecord {
  of(column: string): string;
}

function records(csv: string): CatalogueRecord[] {
  const lines = parse<Readonly<Record<string, string>>>(csv, { columns: true, bom: true });
  return lines.map((line) => ({
    of(column) {
      const text = line[column];
      if (text === undefined) throw new Error(`The indicator catalogue has no column "${column}".`);
      return text;
    },
  }));
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  higher_better: 'higher_is_better',
  lower_better: 'lower_is_better',
  context: 'neutral',
};

const INTERVALS: Readonly<Record<string, UpdateInterval>> = {
  monthly: 'monthly',
  quarterly: 'quarterly',
  'half-yearly': 'half_yearly',
  annual: 'annual',
  per_election: 'per_election',
  irregular: 'irregular',
};

const FIELDS = Object.fromEntries(FIELDS_OF_ACTION.map((field) => [field.name_de, field.code]));

function toRow(entry: CatalogueRecord, german: CatalogueRecord): IndicatorRow {
  const code = entry.of('code');
  const unit = unitSchema.parse(entry.of('unit'));
  return {
    code,
    field_of_action: meaning(code, FIELDS, entry.of('field_of_action')),
    name_de: entry.of('name_de'),
    name_en: entry.of('name_en'),
    ...calculationOf({ code, unit }),
    unit,
    direction: meaning(code, DIRECTIONS, entry.of('direction')),
    decimals: decimalsOf(unit),
    update_interval: meaning(code, INTERVALS, entry.of('periodicity')),
    numerator_de: german.of('numerator_de'),
    numerator_en: entry.of('numerator'),
    denominator_de: orNull(german.of('denominator_de')),
    denominator_en: orNull(entry.of('denominator')),
    notes_de: orNull(german.of('notes_de')),
    notes_en: orNull(entry.of('notes')),
    source: german.of('source_de'),
    smallest_level: german.of('smallest_level_de'),
    disaggregation: list(german.of('disaggregation_de')),
    reference_sets: list(german.of('reference_sets_de')),
    ...disclosureMinimaOf(code),
    relevant_change: relevantChangeOf(code),
  };
}

function meaning<T>(code: string, meanings: Readonly<Record<string, T>>, word: string): T {
  const found = Object.hasOwn(meanings, word) ? meanings[word] : undefined;
  if (found === undefined) throw new Error(`The indicator ${code} has the unknown word "${word}".`);
  return found;
}

const orNull = (text: string): string | null => (text === '' ? null : text);

/** The parts of a cell between semicolons. */
const list = (text: string): string[] => (text === '' ? [] : text.split(';').map((part) => part.trim()));
