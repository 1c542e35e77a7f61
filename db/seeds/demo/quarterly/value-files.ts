import { shippedBoroughs } from './borough.ts';
import type { DemoFigure, DemoIndicator } from './demo-indicator.ts';
import { figuresOf } from './figures.ts';
import { DEMOGRAPHY, EARLY_EDUCATION, LANGUAGE, RESIDENCE, SCHOOL } from './people-and-education.ts';
import { ENCOUNTER, HEALTH, OPENING, PARTICIPATION, STEERING } from './society-and-steering.ts';
import { HOUSING, LIVELIHOOD, WORK } from './work-and-housing.ts';

/** The invented indicators by file: one for each field of action, as if the office in charge had delivered it. */
const INDICATORS_BY_FILE: Readonly<Record<string, readonly DemoIndicator[]>> = {
  'demo-demography.csv': DEMOGRAPHY,
  'demo-residence.csv': RESIDENCE,
  'demo-early-education.csv': EARLY_EDUCATION,
  'demo-school.csv': SCHOOL,
  'demo-language.csv': LANGUAGE,
  'demo-work.csv': WORK,
  'demo-livelihood.csv': LIVELIHOOD,
  'demo-housing.csv': HOUSING,
  'demo-health.csv': HEALTH,
  'demo-participation.csv': PARTICIPATION,
  'demo-opening.csv': OPENING,
  'demo-encounter.csv': ENCOUNTER,
  'demo-steering.csv': STEERING,
};

/** Where the files are shipped. */
export const DEMO_VALUES_FOLDER = new URL('../files/demo-quarterly/', import.meta.url);

export const DEMO_VALUE_FILES: readonly string[] = Object.keys(INDICATORS_BY_FILE);

/** Codes of the indicators whose values are invented. */
export const INVENTED_INDICATORS: readonly string[] = Object.values(INDICATORS_BY_FILE)
  .flat()
  .map(({ code }) => code);

/** The text of every file, by its name. Always the same. */
export async function demoValueFiles(): Promise<ReadonlyMap<string, string>> {
  const boroughs = await shippedBoroughs();
  return new Map(
    Object.entries(INDICATORS_BY_FILE).map(([name, indicators]) => [
      name,
      longFormat(indicators.flatMap((indicator) => figuresOf(indicator, boroughs))),
    ]),
  );
}

const COLUMNS = ['indicator', 'level', 'district', 'period', 'breakdown', 'value', 'numerator', 'denominator', 'flag'] as const;

/** One figure a line, semicolons, decimal comma. */
function longFormat(figures: readonly DemoFigure[]): string {
  const lines = figures.map((figure) => COLUMNS.map((column) => cell(figure[column])).join(';'));
  return [COLUMNS.join(';'), ...lines, ''].join('\n');
}

const cell = (content: string | number | null): string => (content === null ? '' : String(content).replace('.', ','));
