import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, contentChild, input, TemplateRef } from '@angular/core';
import { ChangeList } from './change-list';
import { byDay, type EventEntry } from './event-entry';

/** What happened, day by day. An `<ng-template let-entry>` between the tags adds something to each entry, such as a link. */
@Component({
  selector: 'gb-event-list',
  imports: [ChangeList, NgTemplateOutlet],
  template: `
    @for (day of days(); track $index) {
      <section>
        <div class="day" role="heading" [attr.aria-level]="level()">{{ day.day }}</div>
        <ul class="gb-plain">
          @for (entry of day.entries; track entry.id) {
            <li>
              <time [attr.datetime]="entry.at">{{ entry.time }}</time>
              <div class="what">
                <p>{{ entry.sentence }}</p>
                @if (entry.changes.length > 0) {
                  <gb-change-list [changes]="entry.changes" />
                }
                @if (entry.note || extra()) {
                  <div class="extra">
                    @if (entry.note; as note) {
                      <span>{{ note }}</span>
                    }
                    @if (extra(); as template) {
                      <ng-container [ngTemplateOutlet]="template" [ngTemplateOutletContext]="{ $implicit: entry }" />
                    }
                  </div>
                }
              </div>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--gb-space-5);
    }
    .day {
      padding-block-end: var(--gb-space-1);
      border-block-end: 2px solid var(--gb-ink);
      font-weight: var(--gb-weight-strong);
      line-height: var(--gb-leading-tight);
    }
    li {
      display: grid;
      grid-template-columns: 3.25rem minmax(0, 1fr);
      gap: 0 var(--gb-space-3);
      padding-block: var(--gb-space-3);
      border-block-end: 1px solid var(--gb-line);
    }
    time {
      color: var(--gb-ink-muted);
      font-size: var(--gb-size-s);
      line-height: 1.7;
    }
    p {
      margin: 0;
      overflow-wrap: anywhere;
    }
    gb-change-list {
      margin-block-start: var(--gb-space-1);
    }
    .extra {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 var(--gb-space-4);
      margin-block-start: var(--gb-space-1);
      color: var(--gb-ink-muted);
      font-size: var(--gb-size-xs);
    }
  `,
})
export class EventList {
  readonly entries = input.required<readonly EventEntry[]>();
  /** Level of the headings of the days. */
  readonly level = input(2);

  protected readonly extra = contentChild<TemplateRef<{ $implicit: EventEntry }>>(TemplateRef);
  protected readonly days = computed(() => byDay(this.entries()));
}
