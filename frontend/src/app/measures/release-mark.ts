import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Globe, Lock } from 'lucide';
import type { FieldGroup } from '#contract/measure.ts';
import { Icon } from '../ui/icon';

/** Whether a group of fields is public or stays inside: always icon and word. */
@Component({
  selector: 'gb-release-mark',
  imports: [Icon, TranslocoPipe],
  host: { '[class.public]': 'isPublic()' },
  template: `<gb-icon [shape]="isPublic() ? globe : lock" />
    {{ (isPublic() ? 'measure.release.public' : 'measure.release.internal') | transloco }}`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 0.3em;
      color: var(--gb-ink-muted);
      font-size: var(--gb-size-xs);
      font-weight: var(--gb-weight-regular);
      letter-spacing: normal;
      white-space: nowrap;
      hyphens: none;
    }
    :host(.public) {
      color: var(--gb-accent);
    }
  `,
})
export class ReleaseMark {
  readonly group = input.required<FieldGroup>();
  /** The groups that are released. */
  readonly released = input.required<readonly FieldGroup[]>();

  protected readonly globe = Globe;
  protected readonly lock = Lock;
  /** Nothing of a measure is public whose core is not. */
  protected readonly isPublic = computed(() => this.released().includes('core') && this.released().includes(this.group()));
}
