import { computed, inject, signal, type Signal } from '@angular/core';
import type { SettingsResponse } from '#contract/settings.ts';
import { Context } from '../shell/context';
import { refusalOf, type Refusal } from '../shell/refusal';
import { SettingsApi, type GroupChange, type SettingsGroup } from './settings-api';

/** How the last attempt to save a group ended. */
export interface Outcome {
  readonly kind: 'done' | 'error';
  readonly refusal?: Refusal | undefined;
}

/** What is stored, and what became of the changes to it. Make it in an injection context; the page's parts share it. */
export class SettingsState {
  readonly #api = inject(SettingsApi);
  readonly #installation = inject(Context).installation;
  readonly #outcomes = signal<Readonly<Partial<Record<SettingsGroup, Outcome>>>>({});

  readonly stored = this.#api.settings();
  readonly settings: Signal<SettingsResponse | undefined> = computed(() => (this.stored.hasValue() ? this.stored.value() : undefined));

  outcomeOf(group: SettingsGroup): Outcome | undefined {
    return this.#outcomes()[group];
  }

  /** Saves a group from the version that is shown. What others typed into other groups stays. */
  async save<G extends SettingsGroup>(group: G, change: GroupChange<G>): Promise<void> {
    const version = this.settings()?.[group].version;
    if (version === undefined) return;
    try {
      const saved = await this.#api.change(group, change, version);
      this.stored.update((settings) => settings && { ...settings, [group]: saved });
      this.#set(group, { kind: 'done' });
      // Name, whole and colour are on every page.
      this.#installation.reload();
    } catch (error) {
      this.#set(group, { kind: 'error', refusal: refusalOf(error) });
    }
  }

  /** Takes over what is stored now. */
  take(settings: SettingsResponse): void {
    this.stored.set(settings);
    this.#installation.reload();
  }

  /** Fetches what somebody else has stored. */
  reload(group: SettingsGroup): void {
    this.#set(group, undefined);
    this.stored.reload();
  }

  #set(group: SettingsGroup, outcome: Outcome | undefined): void {
    const { [group]: _, ...others } = this.#outcomes();
    this.#outcomes.set(outcome === undefined ? others : { ...others, [group]: outcome });
  }
}
