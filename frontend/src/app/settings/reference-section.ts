import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ArrowDown, ArrowUp } from 'lucide';
import { FigureFormat } from '../format/figure-format';
import { refusalOf } from '../shell/refusal';
import { focusNext } from '../ui/focus-next';
import { FormMessage } from '../ui/form-message';
import { Icon } from '../ui/icon';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { ReferenceApi, type Item, type ItemWords, type ReferenceList } from './reference-api';
import { ReferenceForm } from './reference-form';
import { movedBy, refusedKey } from './reference-order';

/** What the last change came to, as a key with its words. */
interface Message {
  readonly kind: 'done' | 'error';
  readonly key: string;
  readonly name: string;
  /** What can be taken back. */
  readonly removed?: { readonly item: Item; readonly index: number };
  /** What can be deactivated instead. */
  readonly inUse?: Item;
  readonly stale?: boolean;
}

/** One list of reference data: its order, its words, what is offered. Every change is stored at once. */
@Component({
  selector: 'gb-reference-section',
  imports: [FormMessage, Icon, LoadFailed, Loading, ReferenceForm, TranslocoPipe],
  templateUrl: './reference-section.html',
  styleUrls: ['./section.scss', './reference-section.scss'],
})
export class ReferenceSection {
  readonly #api = inject(ReferenceApi);
  readonly #focusOn = focusNext();
  protected readonly format = inject(FigureFormat);
  protected readonly up = ArrowUp;
  protected readonly down = ArrowDown;

  readonly list = input.required<ReferenceList>();

  protected readonly resource = this.#api.list(() => this.list());
  /** As it is stored, or as it will be in a moment. */
  protected readonly items = linkedSignal<readonly Item[]>(() => (this.resource.hasValue() ? this.resource.value().items : []));
  protected readonly hasPlural = computed(() => this.list() === 'levels');
  protected readonly hasTraining = computed(() => this.list() === 'contact-topics');
  /** Code of the item that is renamed. */
  protected readonly renaming = signal<string | undefined>(undefined);
  protected readonly adding = signal(false);
  protected readonly nameTaken = signal(false);
  protected readonly busy = signal(false);
  protected readonly message = signal<Message | undefined>(undefined);
  /** Read aloud after a move. */
  protected readonly moved = signal<{ readonly name: string; readonly position: number; readonly count: number } | undefined>(undefined);

  protected nameOf(item: Item): string {
    return this.format.name(item.name);
  }

  /** Opens the words of an item, or of a new one, and leads there. */
  protected open(code: string | undefined): void {
    this.adding.set(code === undefined);
    this.renaming.set(code);
    this.nameTaken.set(false);
    this.#focusOn('gb-reference-form input');
  }

  /** Closes them again and leads back to the button that opened them. */
  protected close(): void {
    const code = this.renaming();
    this.adding.set(false);
    this.renaming.set(undefined);
    this.#focusOn(code === undefined ? '.add' : `[data-code="${code}"] .rename`);
  }

  protected move(item: Item, step: -1 | 1): Promise<void> {
    const before = this.items();
    const after = movedBy(before, item.code, step);
    if (after === before) return Promise.resolve();
    return this.#do(item, undefined, async () => {
      this.items.set(after);
      this.#focus(item.code, step);
      try {
        this.items.set((await this.#api.order(this.list(), after)).items);
      } catch (error) {
        this.items.set(before);
        throw error;
      }
      const position = after.findIndex(({ code }) => code === item.code) + 1;
      this.moved.set({ name: this.nameOf(item), position, count: after.length });
      this.#focus(item.code, step);
    });
  }

  protected add(words: ItemWords): Promise<void> {
    return this.#do(words, 'added', async () => {
      const item = await this.#api.add(this.list(), words);
      this.items.update((items) => [...items, item]);
      this.close();
    });
  }

  protected rename(item: Item, words: ItemWords): Promise<void> {
    return this.#do(words, 'renamed', async () => {
      this.#replace(await this.#api.change(this.list(), item, words));
      this.close();
    });
  }

  protected setActive(item: Item, active: boolean): Promise<void> {
    return this.#do(item, active ? 'activated' : 'deactivated', async () =>
      this.#replace(await this.#api.change(this.list(), item, { active })),
    );
  }

  protected async remove(item: Item): Promise<void> {
    const index = this.items().indexOf(item);
    await this.#do(item, 'removed', async () => this.items.set((await this.#api.remove(this.list(), item)).items));
    this.message.update((message) => {
      if (message?.kind === 'done') return { ...message, removed: { item, index } };
      return message?.key === 'settings.reference.refused.inUse' ? { ...message, inUse: item } : message;
    });
  }

  /** Brings back what was removed, to where it was. */
  protected restore({ item, index }: { readonly item: Item; readonly index: number }): Promise<void> {
    const { code, name, plural, trainingMonths } = item;
    return this.#do(item, 'restored', async () => {
      const back = await this.#api.add(this.list(), {
        code,
        name,
        ...(plural === undefined ? {} : { plural }),
        ...(trainingMonths === undefined ? {} : { trainingMonths }),
      });
      const order = this.items().toSpliced(index, 0, back);
      this.items.set((await this.#api.order(this.list(), order)).items);
    });
  }

  protected reload(): void {
    this.message.set(undefined);
    this.resource.reload();
  }

  #replace(changed: Item): void {
    this.items.update((items) => items.map((item) => (item.code === changed.code ? changed : item)));
  }

  /** One change at a time: each needs the versions that the one before has left. */
  async #do(about: ItemWords, done: string | undefined, work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.message.set(undefined);
    this.moved.set(undefined);
    this.nameTaken.set(false);
    const name = this.format.name(about.name);
    try {
      await work();
      if (done !== undefined) this.message.set({ kind: 'done', key: `settings.reference.done.${done}`, name });
    } catch (error) {
      const refusal = refusalOf(error);
      const key = refusedKey(refusal);
      if (key === 'settings.reference.refused.nameTaken') this.nameTaken.set(true);
      else this.message.set({ kind: 'error', key, name, stale: key === 'settings.reference.refused.conflict' });
    } finally {
      this.busy.set(false);
    }
  }

  /** A moved line loses the focus; the button that moved it keeps it, or the other one at an end of the list. */
  #focus(code: string, step: -1 | 1): void {
    const [same, other] = step === -1 ? ['up', 'down'] : ['down', 'up'];
    this.#focusOn(`[data-code="${code}"] .${same}:enabled`, `[data-code="${code}"] .${other}:enabled`);
  }
}
