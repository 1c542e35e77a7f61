import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, maxLength } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Plus, X } from 'lucide';
import type { MeasureStatus } from '#contract/measure-status.ts';
import type { OfficialResponse } from '#contract/recommendation-response.ts';
import { LinkChoices, type LinkKind } from '../shell/link-choices';
import { ChoiceSearch } from '../ui/choice-search';
import { focusNext } from '../ui/focus-next';
import { Icon } from '../ui/icon';
import { ResponseChip } from '../ui/response-chip';
import { StatusChip } from '../ui/status-chip';
import { TextField } from '../ui/text-field';
import type { Attached } from './goal-words';

/** Something that is attached to a goal, with how it stands where that can be said. */
export interface AttachedItem {
  readonly code: string;
  readonly name: string;
  readonly why: string | null;
  readonly response?: OfficialResponse;
  readonly status?: MeasureStatus;
}

/** Something attached as it is stored. */
export interface AttachedLink {
  readonly code: string;
  readonly why: string | null;
}

/** Something that is attached just now, or whose reason changes; without a code it still has to be found. */
interface Attaching {
  readonly code: string;
  readonly name: string;
  readonly isNew: boolean;
}

const KINDS: Readonly<Record<Attached, LinkKind>> = { recommendations: 'recommendation', measures: 'measure', indicators: 'indicator' };
const PAGES: Readonly<Record<Attached, string>> = { recommendations: '/empfehlungen', measures: '/massnahmen', indicators: '/indikatoren' };

/** What of one kind is attached to a goal and why; whoever coordinates attaches more, by search and with a sentence if wanted. */
@Component({
  selector: 'gb-attached-list',
  imports: [ChoiceSearch, Icon, ResponseChip, RouterLink, StatusChip, TextField, TranslocoPipe],
  templateUrl: './attached-list.html',
  styleUrl: './attached-list.scss',
})
export class AttachedList {
  readonly #focus = focusNext();
  protected readonly plus = Plus;
  protected readonly cross = X;

  readonly kind = input.required<Attached>();
  readonly items = input.required<readonly AttachedItem[]>();
  readonly mayEdit = input(false);
  /** Whether a change is being stored. */
  readonly busy = input(false);
  /** What is wrong with what was attached last, as a sentence. */
  readonly problem = input('');
  /** What is to be attached from now on. */
  readonly changed = output<readonly AttachedLink[]>();

  // A new state of the goal closes what is open: it is stored.
  protected readonly attaching = linkedSignal<readonly AttachedItem[], Attaching | undefined>({
    source: this.items,
    computation: () => undefined,
  });
  protected readonly search = signal('');
  protected readonly choices = inject(LinkChoices).of(
    () => KINDS[this.kind()],
    () => this.search(),
  );
  protected readonly codes = computed(() => this.items().map(({ code }) => code));
  protected readonly page = computed(() => PAGES[this.kind()]);
  protected readonly form = form(signal({ why: '' }), (path) => maxLength(path.why, 300));

  /** Whether something was chosen or typed that is not stored yet. */
  readonly isDirty = computed(() => {
    const attaching = this.attaching();
    if (attaching === undefined || attaching.code === '') return false;
    return attaching.isNew || this.form.why().value() !== (this.items().find(({ code }) => code === attaching.code)?.why ?? '');
  });

  protected begin(): void {
    this.search.set('');
    this.form().reset({ why: '' });
    this.attaching.set({ code: '', name: '', isNew: true });
  }

  protected choose(code: string): void {
    const name = this.choices().find((choice) => choice.code === code)?.name ?? code;
    this.attaching.set({ code, name, isNew: true });
    this.#focus('form input');
  }

  protected explain({ code, name, why }: AttachedItem): void {
    this.form().reset({ why: why ?? '' });
    this.attaching.set({ code, name, isNew: false });
    this.#focus('form input');
  }

  /** Closes what is open, and leads back to where it was opened. */
  protected close(): void {
    const attaching = this.attaching();
    this.attaching.set(undefined);
    this.#focus(attaching?.isNew === false ? `[data-code="${attaching.code}"] .explain` : '.begin');
  }

  protected attach({ code, isNew }: Attaching): void {
    this.form().markAsTouched();
    if (this.form().invalid()) return;
    const why = this.form.why().value().trim() || null;
    const links = this.items().map(({ code: each, why: before }) => ({ code: each, why: each === code ? why : before }));
    this.changed.emit(isNew ? [...links, { code, why }] : links);
  }

  protected detach(code: string): void {
    this.changed.emit(this.items().flatMap((it) => (it.code === code ? [] : [{ code: it.code, why: it.why }])));
  }
}
