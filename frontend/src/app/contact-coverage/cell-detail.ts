import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Plus, X } from 'lucide';
import type { ContactCoverage, CoverageCell, TopicContact } from '#contract/contact-coverage.ts';
import { FigureFormat } from '../format/figure-format';
import { today } from '../format/today';
import { Attempt } from '../shell/attempt';
import { Context } from '../shell/context';
import { keptFor } from '../shell/kept-for';
import { RefusedMessage } from '../shell/refused-message';
import { focusNext } from '../ui/focus-next';
import { FormMessage } from '../ui/form-message';
import { Icon } from '../ui/icon';
import { ContactForm } from './contact-form';
import { sameAgain } from './contact-draft';
import { CoverageApi } from './coverage-api';
import { CoverageMark } from './coverage-mark';
import { CoverageWords } from './coverage-words';

/** What was done, and how it is taken back. */
interface Done {
  readonly key: string;
  readonly undo?: () => Promise<ContactCoverage>;
}

/** Who is, was and will be contact person of one department for one topic, with all trainings; whoever coordinates changes it here. */
@Component({
  selector: 'gb-cell-detail',
  imports: [ContactForm, CoverageMark, FormMessage, Icon, RefusedMessage, RouterLink, TranslocoPipe],
  templateUrl: './cell-detail.html',
  styleUrl: './cell-detail.scss',
})
export class CellDetail {
  readonly #api = inject(CoverageApi);
  readonly #focus = focusNext();
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly sentences = inject(CoverageWords);
  protected readonly plus = Plus;
  protected readonly cross = X;
  protected readonly words = { at: 'contactCoverage.refused', paths: new Set<string>() };

  readonly coverage = input.required<ContactCoverage>();
  readonly cell = input.required<CoverageCell>();
  /** Whether whoever looks may change it; what stood on a past day is not changed. */
  readonly mayEdit = input(false);
  /** Something else holds now. */
  readonly changed = output<ContactCoverage>();
  readonly reload = output<void>();
  readonly closed = output<void>();

  /** The form that is open: for somebody `new`, or for the contact with this id. */
  protected readonly opened = keptFor<string, string | undefined>(
    () => this.#key(),
    () => undefined,
  );
  protected readonly done = keptFor<string, Done | undefined>(
    () => this.#key(),
    () => undefined,
  );
  readonly #attempt = new Attempt();
  protected readonly busy = this.#attempt.busy;
  protected readonly refusal = this.#attempt.refusal;

  protected readonly department = computed(() => this.coverage().departments.find(({ code }) => code === this.cell().department));
  protected readonly topic = computed(() => this.coverage().topics.find(({ code }) => code === this.cell().topic));
  protected readonly heading = computed(() => {
    const [topic, department] = [this.topic(), this.department()];
    return topic === undefined || department === undefined ? '' : `${this.format.name(topic.name)} · ${this.format.name(department.name)}`;
  });
  protected readonly canName = computed(() => this.topic()?.active === true && this.department()?.active === true);
  protected readonly contacts = computed(() => [...this.cell().contacts, ...this.cell().coming]);

  /** What can be taken out: it has not begun. Others are ended with a day, or were entered today, which the server knows. */
  protected isComing({ validFrom }: TopicContact): boolean {
    return validFrom > today();
  }

  protected open(form: string): void {
    this.done.set(undefined);
    this.#attempt.forget();
    this.opened.set(form);
    this.#focus('gb-contact-form :is(input, button)');
  }

  protected close(): void {
    this.#focus(this.#wayOf(this.opened()));
    this.opened.set(undefined);
  }

  protected finish(coverage: ContactCoverage): void {
    const opened = this.opened();
    this.close();
    this.done.set({ key: opened === 'new' ? 'contactCoverage.done.named' : 'contactCoverage.done.changed' });
    this.changed.emit(coverage);
  }

  protected remove(contact: TopicContact): Promise<void> {
    const cell = this.cell();
    return this.#do(() => this.#api.remove(contact), {
      key: 'contactCoverage.done.removed',
      undo: () => this.#api.add(sameAgain(contact, cell)),
    });
  }

  protected async takeBack({ undo }: Done): Promise<void> {
    if (undo !== undefined) await this.#do(undo, undefined);
  }

  async #do(work: () => Promise<ContactCoverage>, done: Done | undefined): Promise<void> {
    this.done.set(undefined);
    const made = await this.#attempt.make(async () => this.changed.emit(await work()));
    if (made) this.done.set(done);
  }

  #key(): string {
    return `${this.cell().department}/${this.cell().topic}`;
  }

  #wayOf(opened: string | undefined): string {
    return opened === 'new' || opened === undefined ? '.add' : `[data-contact="${opened}"] .change`;
  }
}
