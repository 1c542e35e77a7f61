import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ProvenanceResponse } from '#contract/indicator.ts';
import { FigureFormat } from '../format/figure-format';

/** The most figures that are listed one by one; a city's sum has hundreds of parts. */
const MOST_PARTS = 30;

/** Where a figure comes from, as a list: publisher, file, line and licence, the person who entered it, or the figures it was computed from. */
@Component({
  selector: 'gb-provenance-facts',
  imports: [TranslocoPipe],
  template: `
    @let run = provenance().importRun;
    @let entry = provenance().entry;
    <p class="method">{{ 'ui.provenance.method.' + (entry ? 'entered' : provenance().method) | transloco }}</p>
    @if (entry) {
      <dl>
        <dt>{{ 'ui.provenance.enteredBy' | transloco }}</dt>
        <dd>{{ entry.by }}</dd>
        <dt>{{ 'ui.provenance.enteredAt' | transloco }}</dt>
        <dd>{{ format.date(entry.at) }}</dd>
        @if (entry.comment) {
          <dt>{{ 'ui.provenance.comment' | transloco }}</dt>
          <dd class="comment">{{ entry.comment }}</dd>
        }
      </dl>
    }
    @if (run) {
      <dl>
        <dt>{{ 'ui.provenance.publisher' | transloco }}</dt>
        <dd>{{ run.publisher }}</dd>
        <dt>{{ 'ui.provenance.title' | transloco }}</dt>
        <dd>{{ run.title }}</dd>
        <dt>{{ 'ui.provenance.file' | transloco }}</dt>
        <dd>
          {{ place(run.fileName, provenance().observation.line) }}
        </dd>
        <dt>{{ 'ui.provenance.licence' | transloco }}</dt>
        <dd>
          <a [href]="run.licenceUrl" rel="license external">{{ run.licence }}</a>
        </dd>
        <dt>{{ 'ui.provenance.address' | transloco }}</dt>
        <dd>
          <a [href]="run.address" rel="external">{{ host() }}</a>
        </dd>
        <dt>{{ 'ui.provenance.read' | transloco }}</dt>
        <dd>{{ format.date(run.finishedAt) }}</dd>
        <dt>{{ 'ui.provenance.hash' | transloco }}</dt>
        <dd class="hash">{{ run.fileSha256.slice(0, 16) }}…</dd>
      </dl>
    }
    @if (provenance().computedFrom.length > 0) {
      <table class="gb-table gb-table-compact">
        <caption>
          {{
            'ui.provenance.parts' | transloco: { count: format.number(provenance().computedFrom.length) }
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ 'ui.provenance.figure' | transloco }}</th>
            <th scope="col" class="gb-number">{{ 'ui.provenance.value' | transloco }}</th>
            <th scope="col">{{ 'ui.provenance.file' | transloco }}</th>
          </tr>
        </thead>
        <tbody>
          @for (part of parts(); track part.id) {
            <tr>
              <td>
                {{ part.indicator }}, {{ nameOf()(part.level, part.district) }}, {{ format.period(part.period)
                }}{{ breakdown(part.breakdown) }}
              </td>
              <td class="gb-number">{{ part.value === null ? '–' : format.number(part.value, part.value % 1 === 0 ? 0 : 2) }}</td>
              <td class="file">
                {{ part.entered ? ('ui.provenance.entered' | transloco) : place(part.fileName ?? '–', part.line) }}
              </td>
            </tr>
          }
        </tbody>
      </table>
      @if (provenance().computedFrom.length > parts().length) {
        <p class="gb-muted">
          {{ 'ui.provenance.more' | transloco: { count: format.number(provenance().computedFrom.length - parts().length) } }}
        </p>
      }
    }
  `,
  styles: `
    :host {
      display: block;
      font-size: var(--gb-size-s);
    }
    .method {
      margin-block-end: var(--gb-space-2);
      font-weight: var(--gb-weight-strong);
    }
    dl {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: var(--gb-space-1) var(--gb-space-3);
      margin: 0;
    }
    dt {
      color: var(--gb-ink-muted);
    }
    dd {
      margin: 0;
      min-width: 0;
      overflow-wrap: anywhere;
      hyphens: none;
    }
    .comment {
      white-space: pre-line;
    }
    .hash,
    .file {
      font-size: var(--gb-size-xs);
      overflow-wrap: anywhere;
      hyphens: none;
    }
    td {
      white-space: normal;
    }
  `,
})
export class ProvenanceFacts {
  readonly provenance = input.required<ProvenanceResponse>();
  /** The name of a district of a level by its key, where the page knows it. */
  readonly nameOf = input<(level: string, key: string) => string>((_, key) => key);

  readonly #transloco = inject(TranslocoService);
  protected readonly format = inject(FigureFormat);
  protected readonly parts = computed(() => this.provenance().computedFrom.slice(0, MOST_PARTS));
  protected readonly host = computed(() => hostOf(this.provenance().importRun?.address ?? ''));

  /** File and line, as far as there is a line. */
  protected place(file: string, line: number | null): string {
    return line === null
      ? file
      : this.#transloco.translate('ui.provenance.place', { file, line: this.format.number(line) }, this.format.language());
  }

  protected breakdown(members: Readonly<Record<string, string>>): string {
    const text = Object.values(members).join(', ');
    return text === '' ? '' : ` (${text})`;
  }
}

/** The part of an address that says whose it is. */
function hostOf(address: string): string {
  try {
    return new URL(address).host;
  } catch {
    return address;
  }
}
