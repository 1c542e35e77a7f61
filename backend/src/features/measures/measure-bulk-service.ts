import { AppError, InvalidInput } from '../../errors/app-error.ts';
import type { MeasureContent } from './measure.ts';
import type { MeasureDoing, MeasureService } from './measure-service.ts';

const FIELDS = ['leadOrganisation', 'fieldOfAction', 'startsOn', 'endsOn'] as const;
type BulkField = (typeof FIELDS)[number];

/** What is to be changed in all of them; absent stays. */
export type SameChange = { readonly [Field in BulkField]?: MeasureContent[Field] | undefined };

/** A measure as it was seen. */
export interface SeenMeasure {
  readonly code: string;
  readonly version: number;
}

/** What became of one of them. */
export interface BulkItem {
  readonly code: string;
  readonly title: string;
  readonly changes: { field: BulkField; before: string | null; after: string | null }[];
  /** Why it cannot be changed so. */
  readonly refusal: string | null;
}

/** Changes the same fields of several measures, each under the rules of a single one. Whether it is kept is the caller's to say. */
export class MeasureBulkService {
  readonly #measures: MeasureService;

  constructor(measures: MeasureService) {
    this.#measures = measures;
  }

  /** Throws `InvalidInput` where nothing is to be changed or a measure is named twice. */
  async change(measures: readonly SeenMeasure[], change: SameChange, doing: MeasureDoing): Promise<BulkItem[]> {
    checkSense(measures, change);
    const items = new Map<string, BulkItem>();
    // In one order whoever asks: two such changes at once wait for each other instead of each holding what the other one needs.
    for (const measure of [...measures].sort((a, b) => (a.code < b.code ? -1 : 1)))
      items.set(measure.code, await this.#changeOne(measure, change, doing));
    return measures.flatMap(({ code }) => items.get(code) ?? []);
  }

  async #changeOne({ code, version }: SeenMeasure, change: SameChange, doing: MeasureDoing): Promise<BulkItem> {
    let known: Pick<BulkItem, 'title' | 'changes'> = { title: code, changes: [] };
    try {
      const current = await this.#measures.lockFor(code, version, doing.editor);
      const changes = FIELDS.flatMap((field) => {
        const [before, after] = [current[field], change[field]];
        return after === undefined || after === before ? [] : [{ field, before, after }];
      });
      known = { title: current.title, changes };
      // The rules are all asked before anything is written: a refusal leaves the transaction sound.
      if (changes.length > 0) await this.#measures.change(code, change, version, doing);
      return { code, ...known, refusal: null };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { code, ...known, refusal: sentenceOf(error) };
    }
  }
}

/** What is wrong, in the words of the fields where there are some. */
const sentenceOf = ({ issues = [], message }: AppError): string =>
  issues.length === 0 ? message : issues.map((issue) => issue.message).join(' ');

function checkSense(measures: readonly SeenMeasure[], change: SameChange): void {
  const issues = measures.flatMap(({ code }, index) =>
    measures.findIndex((each) => each.code === code) < index
      ? [{ path: `measures.${index}.code`, message: `"${code}" is named twice.` }]
      : [],
  );
  if (FIELDS.every((field) => change[field] === undefined)) issues.push({ path: 'change', message: 'Say what is to be changed.' });
  if (issues.length > 0) throw new InvalidInput('It is not clear what is to be changed.', { issues });
}
