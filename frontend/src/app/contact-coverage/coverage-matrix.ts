import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ContactCoverage, CoverageCell } from '#contract/contact-coverage.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { CoverageMark } from './coverage-mark';
import { CoverageWords } from './coverage-words';

/** Departments by topics; on a phone a card for each department. A cell opens what is behind it. */
@Component({
  selector: 'gb-coverage-matrix',
  imports: [CoverageMark, TranslocoPipe],
  templateUrl: './coverage-matrix.html',
  styleUrl: './coverage-matrix.scss',
})
export class CoverageMatrix {
  readonly #words = inject(Words);
  protected readonly format = inject(FigureFormat);
  protected readonly sentences = inject(CoverageWords);

  readonly coverage = input.required<ContactCoverage>();
  /** Whether only departments, topics and cells are shown in which nobody is named. */
  readonly onlyGaps = input(false);
  /** The cell that is open. */
  readonly opened = input<CoverageCell>();
  readonly picked = output<CoverageCell>();

  protected readonly topics = computed(() =>
    this.coverage().topics.filter(
      ({ code }) => !this.onlyGaps() || this.coverage().cells.some((cell) => cell.topic === code && isGap(cell)),
    ),
  );
  protected readonly rows = computed(() => {
    const { departments, cells } = this.coverage();
    return departments
      .map((department) => {
        const own = cells.filter((cell) => cell.department === department.code);
        return { department, cells: this.topics().map((topic) => ({ topic, cell: own.find((cell) => cell.topic === topic.code) })) };
      })
      .filter((row) => !this.onlyGaps() || row.cells.some(({ cell }) => cell !== undefined && isGap(cell)));
  });

  /** Who is named, in short. */
  protected names({ contacts }: CoverageCell): string {
    return contacts.map((contact) => this.sentences.person(contact)).join(', ');
  }

  /** What nobody sees at a glance: until when a training holds, and who it was before. */
  protected note({ state, trainedUntil, last, coming }: CoverageCell): string {
    if (state === 'expired' || state === 'expiring') return this.sentences.training(state, trainedUntil);
    const [next] = coming;
    if (state !== 'gap') return '';
    if (next !== undefined) return this.#words.say('contactCoverage.from', { date: this.format.date(next.validFrom) });
    return last?.validTo == null
      ? ''
      : this.#words.say('contactCoverage.before', { name: this.sentences.person(last), date: this.format.date(last.validTo) });
  }

  protected shows(cell: CoverageCell): boolean {
    return !this.onlyGaps() || isGap(cell);
  }
}

const isGap = ({ state }: CoverageCell): boolean => state === 'gap';
