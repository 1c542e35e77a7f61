import { Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OrganisationAttendance } from '#contract/attendance.ts';
import { FigureFormat } from '../format/figure-format';
import { AttendanceWords } from './attendance-words';

/** Who came to how many meetings: the same as the bars, in figures. */
@Component({
  selector: 'gb-attendance-table',
  imports: [TranslocoPipe],
  template: `
    <table class="gb-table gb-table-compact">
      <caption class="gb-visually-hidden">
        {{
          'attendance.caption' | transloco
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">{{ 'attendance.column.organisation' | transloco }}</th>
          @for (column of columns; track column) {
            <th scope="col" class="gb-number">{{ 'attendance.column.' + column | transloco }}</th>
          }
          <th scope="col" class="gb-number">{{ 'attendance.column.share' | transloco }}</th>
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.organisation.code) {
          <tr>
            <th scope="row">{{ row.organisation.name }}</th>
            @for (column of columns; track column) {
              <td class="gb-number">{{ format.number(row[column]) }}</td>
            }
            <td class="gb-number">{{ words.plain(row.share) }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    tbody th {
      min-inline-size: 11rem;
      overflow-wrap: anywhere;
    }
  `,
})
export class AttendanceTable {
  readonly rows = input.required<readonly OrganisationAttendance[]>();

  protected readonly format = inject(FigureFormat);
  protected readonly words = inject(AttendanceWords);
  protected readonly columns = ['held', 'recorded', 'present', 'deputyCame', 'excused', 'absent'] as const;
}
