import { afterNextRender, Component, computed, ElementRef, inject, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { isStep, optionStep } from './option-step';
import { UniqueId } from './unique-id';

/** Something that can be chosen, by what people call it. */
export interface Choice {
  readonly code: string;
  readonly name: string;
  /** What is told beside the name; the code when absent. */
  readonly note?: string;
  /** The search for which the server has found it, by more than its code and its name. */
  readonly foundFor?: string;
}

/** How many are listed at once; more letters find the rest. */
const AT_ONCE = 40;

/** A search field over a list: letters narrow it down, arrow keys walk, Enter chooses. */
@Component({
  selector: 'gb-choice-search',
  imports: [TranslocoPipe],
  template: `
    <label [for]="id">{{ label() }}</label>
    <input
      #field
      class="gb-input"
      type="text"
      role="combobox"
      aria-autocomplete="list"
      aria-expanded="true"
      autocomplete="off"
      spellcheck="false"
      [id]="id"
      [attr.aria-controls]="id + '-list'"
      [attr.aria-activedescendant]="active() === undefined ? null : id + '-' + active()"
      (input)="look(field.value)"
      (keydown)="walk($event)"
    />
    <div #list class="list" role="listbox" [id]="id + '-list'" [attr.aria-label]="label()">
      @for (it of shown(); track it.code) {
        <div
          role="option"
          tabindex="-1"
          [id]="id + '-' + it.code"
          [class.active]="it.code === active()"
          [attr.aria-selected]="it.code === active()"
          (click)="picked.emit(it.code)"
          (keydown.enter)="picked.emit(it.code)"
          (pointerenter)="active.set(it.code)"
        >
          {{ it.name }} <span class="gb-small gb-muted">{{ it.note ?? it.code }}</span>
        </div>
      }
    </div>
    @if (shown().length === 0 && search().trim() !== '') {
      <p role="status">{{ 'ui.chosen.nothingFound' | transloco: { search: search() } }}</p>
    }
  `,
  styleUrl: './option-list.scss',
})
export class ChoiceSearch {
  protected readonly id = inject(UniqueId).next('gb-choice');

  readonly label = input.required<string>();
  /** What can be chosen; whoever answers `searched` may narrow it down itself. */
  readonly choices = input.required<readonly Choice[]>();
  /** Codes that are chosen already and not offered. */
  readonly without = input<readonly string[]>([]);
  readonly searched = output<string>();
  readonly picked = output<string>();

  protected readonly search = signal('');
  protected readonly shown = computed(() => {
    const search = this.search().trim();
    const wanted = search.toLocaleLowerCase('de');
    const fits = ({ code, name, foundFor }: Choice) => foundFor === search || `${name} ${code}`.toLocaleLowerCase('de').includes(wanted);
    return this.choices()
      .filter((choice) => !this.without().includes(choice.code) && fits(choice))
      .slice(0, AT_ONCE);
  });
  /** What Enter would choose: the best match after a search. */
  protected readonly active = linkedSignal<readonly Choice[], string | undefined>({
    source: this.shown,
    computation: ([first]) => (this.search() === '' ? undefined : first?.code),
  });
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  private readonly list = viewChild.required<ElementRef<HTMLElement>>('list');

  constructor() {
    afterNextRender(() => this.field().nativeElement.focus());
  }

  protected look(text: string): void {
    this.search.set(text);
    this.searched.emit(text);
  }

  protected walk(event: KeyboardEvent): void {
    const active = this.active();
    const codes = this.shown().map(({ code }) => code);
    if (event.key === 'Enter') {
      event.preventDefault();
      if (active !== undefined) this.picked.emit(active);
    } else if (isStep(event.key)) {
      event.preventDefault();
      this.active.set(optionStep(event.key, codes, active));
      queueMicrotask(() => this.list().nativeElement.querySelector('.active')?.scrollIntoView({ block: 'nearest' }));
    }
  }
}
