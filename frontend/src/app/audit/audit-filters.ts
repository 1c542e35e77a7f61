import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Search, SlidersHorizontal, X } from 'lucide';
import type { AuditOptions } from '#contract/audit.ts';
import { EventWords } from '../shell/event-words';
import { Icon } from '../ui/icon';
import { EVERYTHING, isNarrowed, type AddressChange, type AuditAddress } from './audit-address';
import type { AuditQuery } from './audit-api';

/** What narrows the audit trail down. */
@Component({
  selector: 'gb-audit-filters',
  imports: [Icon, TranslocoPipe],
  templateUrl: './audit-filters.html',
  styleUrl: './audit-filters.scss',
})
export class AuditFilters {
  readonly #words = inject(EventWords);
  protected readonly search = Search;
  protected readonly sliders = SlidersHorizontal;
  protected readonly clear = X;
  /** Whether a narrow screen shows more than the search. */
  protected readonly all = signal(false);

  readonly query = input.required<AuditQuery>();
  readonly options = input.required<AuditOptions>();
  readonly changed = output<AddressChange>();

  protected readonly narrowed = computed(() => isNarrowed(this.query()));
  /** What the address names stays a choice, even when there are no events of it. */
  protected readonly actions = computed(() => named(this.options().actions, this.query().action, (action) => this.#words.action(action)));
  protected readonly types = computed(() =>
    named(this.options().objectTypes, this.query().objectType, (type) => this.#words.objectType(type)),
  );
  protected readonly accounts = computed(() => {
    const known = this.options().accounts;
    const chosen = this.query().account;
    const choices = known.map(({ id, name }) => ({ value: id, name }));
    return chosen === undefined || known.some(({ id }) => id === chosen) ? choices : [...choices, { value: chosen, name: chosen }];
  });
  protected readonly chosenType = computed(() => this.#words.objectType(this.query().objectType ?? ''));

  protected set(part: keyof AuditAddress, event: Event): void {
    const { value } = event.target as HTMLInputElement | HTMLSelectElement;
    // Another choice begins at the newest event again.
    this.changed.emit({ [part]: value.trim() === '' ? null : value.trim(), before: null });
  }

  protected forgetObject(): void {
    this.changed.emit({ id: null, before: null });
  }

  protected showAll(): void {
    this.changed.emit(EVERYTHING);
  }
}

function named(known: readonly string[], chosen: string | undefined, nameOf: (value: string) => string): { value: string; name: string }[] {
  const values = chosen === undefined || known.includes(chosen) ? known : [...known, chosen];
  return values.map((value) => ({ value, name: nameOf(value) })).sort((a, b) => a.name.localeCompare(b.name));
}
