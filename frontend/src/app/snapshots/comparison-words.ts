import { computed, inject, Service, type Signal } from '@angular/core';
import type { ComparedField, ComparedPart } from '#contract/snapshot.ts';
import { FigureFormat, type Measure } from '../format/figure-format';
import { Words } from '../format/words';
import type { EntryChange } from '../ui/event-entry';

type Value = ComparedField['before'];

/** Families of words in the translation files, by field; that of a state depends on what has it. */
const FAMILIES: Readonly<Record<string, string>> = {
  status: 'measure.status',
  outlook: 'measure.outlook',
  assessment: 'ui.assessment',
  trend: 'ui.trend',
  response: 'recommendation.response',
  sector: 'organisations.sector',
};
const STATES: Partial<Record<ComparedPart, string>> = { recommendations: 'recommendation.state', decisions: 'decisions.state' };
const DAYS = ['startsOn', 'endsOn', 'closedOn', 'validTo', 'dueOn'];
const LISTS = ['warnings', 'measures'];
const SHARES = ['percent', 'progress'];

/** Says what changed between two quarters in words. */
@Service()
export class ComparisonWords {
  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);

  /** `measure` tells how figures of the indicator are written. */
  changes(part: ComparedPart, fields: readonly ComparedField[], measure?: Measure): EntryChange[] {
    const said = fields.map(({ field, before, after }) => ({
      field: this.#words.say(`snapshots.field.${field}`),
      before: this.#value(part, field, before, measure),
      after: this.#value(part, field, after, measure),
    }));
    // A difference that is rounded away is none.
    return said.filter(({ before, after }) => before !== after);
  }

  /** `3 hinzugekommen, 1 weggefallen, 12 geändert`. */
  amounts(came: number, went: number, changed: number): string {
    return this.#words.say('snapshots.comparison.amounts', {
      came: this.#format.number(came),
      went: this.#format.number(went),
      changed: this.#format.number(changed),
    });
  }

  #value(part: ComparedPart, field: string, value: Value, measure: Measure | undefined): string {
    if (value === null) return this.#words.say(LISTS.includes(field) ? 'snapshots.none' : 'snapshots.nothing');
    if (typeof value === 'boolean') return this.#words.say(value ? 'snapshots.yes' : 'snapshots.no');
    if (typeof value === 'number') return this.#number(field, value, measure);
    const family = field === 'state' ? STATES[part] : FAMILIES[field];
    if (family !== undefined) return this.#words.say(`${family}.${value}`);
    if (field === 'warnings')
      return value
        .split(', ')
        .map((warning) => this.#words.say(`measure.warning.${warning}`))
        .join(', ');
    if (DAYS.includes(field)) return this.#format.date(value);
    return field === 'period' ? this.#format.period(value) : value;
  }

  #number(field: string, value: number, measure: Measure | undefined): string {
    if (SHARES.includes(field)) return this.#format.figure(value, { unit: 'percent', decimals: 0 });
    const isFigure = field === 'value' || field === 'target';
    return isFigure && measure !== undefined ? this.#format.figure(value, measure) : this.#format.number(value);
  }
}

/** How figures are written, by the code of their indicator. */
export const measuresOf = (
  indicators: () => readonly (Measure & { readonly code: string })[] | undefined,
): Signal<ReadonlyMap<string, Measure>> => computed(() => new Map((indicators() ?? []).map((each) => [each.code, each])));
