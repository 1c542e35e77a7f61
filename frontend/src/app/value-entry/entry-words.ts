import { computed, inject, Service } from '@angular/core';
import { CircleAlert, CircleCheck, CircleDashed, CloudOff, CloudUpload, Lock, Send, Undo2, UsersRound, type IconNode } from 'lucide';
import type { EntryGrid } from '#contract/value-entry.ts';
import { berlinTime } from '../format/berlin-time';
import { FigureFormat } from '../format/figure-format';
import { exactText, numberText } from '../format/number-text';
import { UnusualWords } from '../format/unusual-words';
import { Words } from '../format/words';
import { Context } from '../shell/context';
import { isFigure, valueOf, type EntryColumn } from './entry-column';
import type { Hint, SumHint } from './entry-hints';
import type { EntryLine } from './entry-line';
import type { Problem } from './entry-problems';
import { EntrySheet } from './entry-sheet';
import { isWithheld, LONGEST_COMMENT, type EntryState } from './entry-state';

/** A sign and what it says. */
export interface Mark {
  readonly icon: IconNode;
  readonly kind: 'good' | 'busy' | 'bad' | 'quiet';
  readonly text: string;
}

/** What is wrong with a cell, and what should be looked at, in sentences. */
export interface Remarks {
  readonly problems: readonly string[];
  readonly hints: readonly string[];
}

/** What is said about the grid, its cells and what is wrong with them. The page provides it. */
@Service({ autoProvided: false })
export class EntryWords {
  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);
  readonly #sheet = inject(EntrySheet);
  readonly #unusual = inject(UnusualWords);
  readonly #context = inject(Context);

  /** What the rows are, in the plural: `Bezirke`. */
  readonly districts = computed(() => {
    const level = this.#sheet.grid()?.rows[0]?.district.ref.split(':')[0];
    const installation = this.#context.installation;
    const found = installation.hasValue() ? installation.value().levels.find((each) => each.level === level) : undefined;
    return found === undefined ? this.#words.say('valueEntry.districts') : this.#format.name(found.plural);
  });

  district(line: EntryLine): string {
    return this.#format.name(line.state().stored.district.name);
  }

  column(column: EntryColumn, { indicator }: Pick<EntryGrid, 'indicator'>): string {
    if (column === 'numerator') return this.#format.name(indicator.numerator);
    if (column === 'denominator' && indicator.denominator !== null) return this.#format.name(indicator.denominator);
    return this.#words.say(`valueEntry.column.${column}`);
  }

  /** What a cell shows; the computed value rounded, everything else as it was typed. */
  cell(line: EntryLine, column: EntryColumn): string {
    if (column !== 'computed') return column === 'flag' && isPlain(line.state()) ? '' : this.#sheet.text(line, column);
    const { indicator } = this.#sheet.reading;
    const value = valueOf(indicator, line.state().typed);
    return value === null ? '' : numberText(value, indicator.decimals, this.#format.language());
  }

  /** What is read aloud before and behind the text of a cell: `Mitte, Wert:`, then what is wrong with it and how it was before. */
  aloud(line: EntryLine, column: EntryColumn): { readonly first: string; readonly then: string } {
    const grid = this.#sheet.grid();
    if (grid === undefined) return { first: '', then: '' };
    const [last] = line.state().stored.earlier;
    const before = last !== undefined && isFigure(column) ? last[column] : null;
    const isEmpty = this.cell(line, column) === '';
    return {
      first: `${this.district(line)}, ${this.column(column, grid)}:`,
      then: [
        ...(isEmpty ? [`${this.#words.say(column === 'flag' ? 'format.flag.final' : 'valueEntry.emptyCell')}.`] : []),
        ...this.remarks(line, column),
        ...(before === null || last === undefined ? [] : [this.before(before, last.period)]),
      ].join(' '),
    };
  }

  /** How it was: `Zuletzt 1.200 (2. Quartal 2026).` */
  before(figure: number, period: string): string {
    return this.#words.say('valueEntry.before', {
      text: exactText(figure, this.#format.language()),
      period: this.#format.period(period),
    });
  }

  /** What is wrong with a cell, then what should be looked at. */
  remarks(line: EntryLine, column: EntryColumn): string[] {
    const { problems, hints } = this.remarksAt(line, column);
    return [...problems, ...hints];
  }

  remarksAt(line: EntryLine, column: EntryColumn): Remarks {
    return this.remarksOn(line.state(), line.problems(), line.hints(), column);
  }

  /** Of what is said about a row, what concerns one column. */
  remarksOn(state: EntryState, problems: readonly Problem[], hints: readonly Hint[], column: EntryColumn): Remarks {
    return {
      problems: problems.filter((problem) => isAt(problem, column)).map((problem) => this.problem(problem, state)),
      hints: hints.filter((hint) => isHintAt(hint, column)).map((hint) => this.hint(hint)),
    };
  }

  problem({ kind, text, column }: Problem, { typed }: EntryState): string {
    const number = (figure: number | null): string => (figure === null ? '' : exactText(figure, this.#format.language()));
    const grid = this.#sheet.grid();
    const name = (of: EntryColumn): string => (grid === undefined ? '' : this.column(of, grid));
    return this.#words.say(`valueEntry.problem.${kind}`, {
      text: text.length > 40 ? `${text.slice(0, 40)}…` : text,
      column: name(column),
      numerator: number(typed.numerator),
      denominator: number(typed.denominator),
      numeratorName: name('numerator'),
      denominatorName: name('denominator'),
      most: this.#format.number(LONGEST_COMMENT),
    });
  }

  hint(hint: Hint): string {
    if (hint.kind === 'doubtful')
      return this.#words.say('valueEntry.hint.doubtful', {
        value: exactText(hint.value, this.#format.language()),
        other: this.#format.number(hint.value * 1000),
      });
    if (hint.kind === 'withheld-without-comment') return this.#words.say('valueEntry.hint.withheld-without-comment');
    return this.#unusual.sentence(hint, this.#sheet.reading.indicator);
  }

  sum({ part, sum, whole, complete }: SumHint): string {
    const grid = this.#sheet.grid();
    if (grid === undefined || grid.whole === null) return '';
    const language = this.#format.language();
    const key = complete ? (sum > whole ? 'sumAbove' : 'sumBelow') : 'sumAlready';
    return this.#words.say(`valueEntry.hint.${key}`, {
      column: this.column(part, grid),
      districts: this.districts(),
      sum: exactText(sum, language),
      whole: exactText(whole, language),
      difference: exactText(Math.abs(sum - whole), language),
      place: this.#format.name(grid.whole.name),
    });
  }

  /** How it stands with a row: first what was typed, then what became of it. */
  mark(line: EntryLine): Mark {
    const state = line.state();
    const { saving, stored } = state;
    const say = (key: string): string => this.#words.say(`valueEntry.${key}`);
    switch (saving.kind) {
      case 'waiting':
      case 'sending':
        return { icon: CloudUpload, kind: 'busy', text: say('saving.sending') };
      case 'offline':
        return { icon: CloudOff, kind: 'bad', text: say('saving.offline') };
      case 'refused':
        return { icon: CircleAlert, kind: 'bad', text: say(`saving.refused.${saving.reason}`) };
      case 'conflict':
        return { icon: UsersRound, kind: 'bad', text: say('saving.conflict') };
      case 'saved':
        break;
    }
    if (line.problems().length > 0) return { icon: CircleAlert, kind: 'bad', text: say('saving.unread') };
    if (stored.state === 'returned') return { icon: Undo2, kind: 'bad', text: say('state.returned') };
    if (stored.state === 'submitted') return { icon: Send, kind: 'good', text: say('state.submitted') };
    if (stored.state === 'approved') return { icon: Lock, kind: 'good', text: say('state.approved') };
    if (!line.open()) return { icon: Lock, kind: 'quiet', text: say(stored.own ? 'state.missed' : 'state.closed') };
    return line.filled()
      ? { icon: CircleCheck, kind: 'good', text: say('saving.saved') }
      : { icon: CircleDashed, kind: 'quiet', text: say('state.draft') };
  }

  /** By whom and when a row came to be as it is; nothing while it can be typed into. */
  lastStep({ stored: { state, submitted, decided } }: EntryState): string {
    const step = state === 'submitted' ? submitted : state === 'approved' || state === 'returned' ? decided : null;
    return step === null ? '' : this.#format.date(berlinTime(step.at).slice(0, 10));
  }

  /** Which figure holds, where that is not what stands in the row. */
  inForce({ stored: { state, inForce } }: EntryState): string {
    if (inForce === null) return '';
    const key = state === 'returned' ? 'returned' : inForce.from === 'entry' ? '' : state === 'approved' ? 'overtaken' : 'file';
    const figure = this.#format.figure(inForce.value, this.#sheet.reading.indicator);
    return key === '' ? '' : this.#words.say(`valueEntry.inForce.${key}`, { figure });
  }

  /** The value of a row in the unit of the indicator: `Mitte: 2.900 Personen`. */
  valueOf(line: EntryLine): string {
    const { indicator } = this.#sheet.reading;
    const { typed } = line.state();
    const figure = isWithheld(typed) ? this.#format.flag(typed.flag) : this.#format.figure(valueOf(indicator, typed), indicator);
    return this.#words.say('valueEntry.handIn.value', { place: this.district(line), figure });
  }

  /** How many are filled, and how many things should be looked at. */
  progress(): string {
    const all = this.#sheet.lines().length;
    return [
      this.#words.say('valueEntry.progress', {
        districts: this.districts(),
        filled: this.#format.number(this.#sheet.filled()),
        all: this.#format.number(all),
      }),
      this.#words.count('valueEntry.remarks', this.#sheet.remarks()),
    ].join(' ');
  }
}

const isPlain = ({ typed, texts }: EntryState): boolean => typed.flag === 'final' && texts.flag === undefined;

/** A numerator above the denominator is said at both. */
const isAt = ({ kind, column }: Problem, at: EntryColumn): boolean =>
  column === at || (kind === 'numerator-above-denominator' && at === 'denominator');

/** What is said about a share or a rate is said at both its parts. */
const isHintAt = ({ kind, column }: Hint, at: EntryColumn): boolean =>
  column === at || (column === 'numerator' && at === 'denominator' && kind !== 'doubtful');
