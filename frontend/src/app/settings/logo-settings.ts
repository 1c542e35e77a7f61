import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SettingsResponse } from '#contract/settings.ts';
import { FigureFormat } from '../format/figure-format';
import { refusalOf } from '../shell/refusal';
import { FormMessage } from '../ui/form-message';
import { SettingsApi } from './settings-api';
import { SettingsSection } from './settings-section';
import type { SettingsState } from './settings-state';

const TYPES = ['image/svg+xml', 'image/png', 'image/webp'];
const MOST_BYTES = 200_000;

/** The logo: shown on both grounds, replaced by a file, removed. */
@Component({
  selector: 'gb-logo-settings',
  imports: [FormMessage, SettingsSection, TranslocoPipe],
  template: `
    <gb-settings-section group="logo" [withoutButton]="true">
      @if (value(); as logo) {
        <div class="pictures">
          @for (ground of ['light', 'dark']; track ground) {
            <figure [class]="ground">
              <img [src]="address()" [alt]="'settings.logo.alt' | transloco" />
              <figcaption>{{ (ground === 'light' ? 'settings.logo.onLight' : 'settings.logo.onDark') | transloco }}</figcaption>
            </figure>
          }
        </div>
        <p class="gb-small gb-muted">{{ 'settings.logo.facts' | transloco: { type: kindOf(logo.contentType), size: size() } }}</p>
      } @else {
        <p class="gb-muted">{{ 'settings.logo.none' | transloco }}</p>
      }
      @if (done(); as what) {
        <gb-form-message kind="done">{{ 'settings.logo.' + what | transloco }}</gb-form-message>
      }
      @if (problem(); as why) {
        <gb-form-message kind="error">{{ why | transloco }}</gb-form-message>
      }
      <div class="ways">
        <label class="gb-button">
          <input #file type="file" class="gb-visually-hidden" [accept]="types" (change)="choose(file)" />
          {{ (value() ? 'settings.logo.replace' : 'settings.logo.choose') | transloco }}
        </label>
        @if (value()) {
          <button type="button" class="gb-button" (click)="remove()">{{ 'settings.logo.remove' | transloco }}</button>
        }
      </div>
    </gb-settings-section>
  `,
  styles: `
    .pictures,
    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: var(--gb-space-3);
    }
    figure {
      display: grid;
      justify-items: center;
      gap: var(--gb-space-2);
      margin: 0;
      padding: var(--gb-space-4);
      border: 1px solid var(--gb-line-strong);
      border-radius: var(--gb-radius);
    }
    .light {
      background: #fbfaf7;
      color: #1b2326;
    }
    .dark {
      background: #12181b;
      color: #e8eceb;
    }
    img {
      max-inline-size: 12rem;
      block-size: 4.5rem;
      object-fit: contain;
    }
    figcaption {
      font-size: var(--gb-size-xs);
    }
    p {
      margin: 0;
    }
    label:focus-within {
      outline: 3px solid var(--gb-focus);
      outline-offset: 2px;
    }
    gb-form-message {
      justify-self: stretch;
      max-inline-size: 34rem;
    }
  `,
})
export class LogoSettings {
  readonly #api = inject(SettingsApi);
  readonly #format = inject(FigureFormat);
  protected readonly types = TYPES.join(',');

  readonly state = input.required<SettingsState>();
  readonly value = input.required<SettingsResponse['logo']>();

  protected readonly done = signal<'saved' | 'removed' | undefined>(undefined);
  /** Key of what was wrong. */
  protected readonly problem = signal<string | undefined>(undefined);
  // Another content is another address: browsers keep pictures by theirs.
  protected readonly address = computed(() => `/api/v1/installation/logo?v=${this.value()?.sha256.slice(0, 16) ?? ''}`);
  protected readonly size = computed(() => this.#format.number((this.value()?.bytes ?? 0) / 1000, 1));

  /** As people call it: `SVG`, `PNG`, `WEBP`. */
  protected kindOf(contentType: string): string {
    return (contentType.split('/')[1] ?? contentType).replace('+xml', '').toUpperCase();
  }

  protected async choose(field: HTMLInputElement): Promise<void> {
    const file = field.files?.[0];
    // The same file may be chosen again after it was mended.
    field.value = '';
    if (file === undefined) return;
    if (!TYPES.includes(file.type)) this.#refuse('settings.logo.refused.type');
    else if (file.size > MOST_BYTES) this.#refuse('settings.logo.refused.size');
    else await this.#do('saved', () => this.#api.putLogo(file));
  }

  protected remove(): Promise<void> {
    return this.#do('removed', () => this.#api.removeLogo());
  }

  async #do(outcome: 'saved' | 'removed', work: () => Promise<SettingsResponse>): Promise<void> {
    try {
      this.state().take(await work());
      this.problem.set(undefined);
      this.done.set(outcome);
    } catch (error) {
      const status = refusalOf(error)?.status;
      const why = { 0: 'settings.refused.offline', 413: 'settings.logo.refused.size', 415: 'settings.logo.refused.content' };
      this.#refuse(why[status as keyof typeof why] ?? 'settings.refused.other');
    }
  }

  #refuse(why: string): void {
    this.done.set(undefined);
    this.problem.set(why);
  }
}
