import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ShieldCheck } from 'lucide';
import type { SnapshotCheck, SnapshotResponse } from '#contract/snapshot.ts';
import { FigureFormat } from '../format/figure-format';
import { Session } from '../shell/session';
import { FormMessage } from '../ui/form-message';
import { Icon } from '../ui/icon';
import { SnapshotApi } from './snapshot-api';

/** How a snapshot can be told to be what was adopted: its hash, the way to have it computed again, and its versions. */
@Component({
  selector: 'gb-snapshot-facts',
  imports: [FormMessage, Icon, TranslocoPipe],
  template: `
    @let it = snapshot();
    <dl>
      <div>
        <dt>{{ 'snapshots.hash.label' | transloco }}</dt>
        <dd class="hash">{{ grouped() }}</dd>
      </div>
    </dl>
    <p class="gb-note">{{ 'snapshots.hash.text' | transloco }}</p>
    @if (session.may('quarters.run')) {
      <p class="gb-no-print">
        <!-- Not disabled while it goes on: a button that is loses the focus. -->
        <button type="button" class="gb-button gb-button-small" [attr.aria-disabled]="checking() ? true : null" (click)="check()">
          <gb-icon [shape]="icon" /> {{ 'snapshots.hash.check' | transloco }}
        </button>
      </p>
    }
    <div aria-live="polite">
      @if (failed()) {
        <gb-form-message kind="error">{{ 'snapshots.hash.failed' | transloco }}</gb-form-message>
      } @else if (result(); as checked) {
        <gb-form-message [kind]="checked.intact ? 'done' : 'error'">{{
          (checked.intact ? 'snapshots.hash.intact' : 'snapshots.hash.broken') | transloco
        }}</gb-form-message>
      }
    </div>
    @if (it.versions.length > 1) {
      <h3>{{ 'snapshots.versions' | transloco }}</h3>
      <ul>
        @for (each of it.versions; track each.version) {
          <li>
            {{ 'snapshots.versionOf' | transloco: { version: each.version, date: format.moment(each.adoptedAt), name: each.adoptedBy } }}
            @if (each.reason) {
              <span class="gb-small-line">{{ each.reason }}</span>
            }
          </li>
        }
      </ul>
    }
  `,
  styles: `
    dl {
      margin: 0;
    }
    dt {
      color: var(--gb-ink-muted);
      font-size: var(--gb-size-xs);
    }
    dd {
      margin: 0;
    }
    .hash {
      font-family: ui-monospace, monospace;
      font-size: var(--gb-size-s);
      overflow-wrap: anywhere;
    }
    h3 {
      margin-block: var(--gb-space-4) var(--gb-space-2);
      font-size: var(--gb-size-m);
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      padding-block: var(--gb-space-1);
    }
  `,
})
export class SnapshotFacts {
  readonly snapshot = input.required<SnapshotResponse>();

  readonly #api = inject(SnapshotApi);
  protected readonly format = inject(FigureFormat);
  protected readonly session = inject(Session);
  protected readonly icon = ShieldCheck;
  protected readonly checking = signal(false);
  protected readonly failed = signal(false);
  protected readonly result = signal<SnapshotCheck | undefined>(undefined);
  /** In groups of eight, so that two of them can be compared by eye. */
  protected readonly grouped = computed(() => this.snapshot().contentHash.match(/.{8}/g)?.join(' ') ?? '');

  protected async check(): Promise<void> {
    if (this.checking()) return;
    this.checking.set(true);
    this.failed.set(false);
    try {
      this.result.set(await this.#api.check(this.snapshot().quarter));
    } catch {
      this.failed.set(true);
    } finally {
      this.checking.set(false);
    }
  }
}
