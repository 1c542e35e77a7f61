import { Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ATTENDANCE_PARTS } from './attendance-parts';

/** What the segments of the bars mean. */
@Component({
  selector: 'gb-attendance-legend',
  imports: [TranslocoPipe],
  template: `
    <ul class="gb-plain" [attr.aria-label]="'attendance.legend' | transloco">
      @for (part of parts; track part) {
        <li><span aria-hidden="true" [class]="part"></span> {{ 'attendance.part.' + part | transloco }}</li>
      }
    </ul>
  `,
  styleUrl: './attendance-parts.scss',
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--gb-space-1) var(--gb-space-5);
      font-size: var(--gb-size-s);
    }
    li {
      display: inline-flex;
      align-items: center;
      gap: var(--gb-space-2);
    }
    span {
      flex: none;
      inline-size: 1.75rem;
      block-size: 0.9rem;
    }
  `,
})
export class AttendanceLegend {
  protected readonly parts = ATTENDANCE_PARTS;
}
