import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ListTree, Mail, ScrollText, SlidersHorizontal, UsersRound, type IconNode } from 'lucide';
import type { Permission } from '#contract/account.ts';
import { Session } from '../shell/session';
import { Icon } from '../ui/icon';

/** A part of the administration; its key names title and text. */
interface Part {
  readonly key: string;
  readonly path: string;
  readonly icon: IconNode;
  readonly needs: Permission;
}

const PARTS: readonly Part[] = [
  { key: 'accounts', path: '/verwaltung/konten', icon: UsersRound, needs: 'accounts.manage' },
  { key: 'settings', path: '/verwaltung/einstellungen', icon: SlidersHorizontal, needs: 'settings.manage' },
  { key: 'referenceData', path: '/verwaltung/stammdaten', icon: ListTree, needs: 'reference-data.edit' },
  { key: 'audit', path: '/verwaltung/protokoll', icon: ScrollText, needs: 'audit.read' },
  { key: 'mails', path: '/verwaltung/e-mails', icon: Mail, needs: 'mails.read' },
];

/** The way to everything that keeps the installation running. */
@Component({
  selector: 'gb-administration-page',
  imports: [Icon, RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  template: `
    <h1>{{ 'administration.title' | transloco }}</h1>
    <p class="gb-lead">{{ 'administration.lead' | transloco }}</p>
    <ul class="gb-plain">
      @for (part of parts(); track part.key) {
        <li>
          <gb-icon [shape]="part.icon" />
          <a [routerLink]="part.path">{{ 'administration.' + part.key + '.title' | transloco }}</a>
          <p>{{ 'administration.' + part.key + '.text' | transloco }}</p>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr));
      gap: 0 var(--gb-space-8);
      margin-block-start: var(--gb-space-5);
    }
    li {
      position: relative;
      display: grid;
      grid-template-columns: 2rem minmax(0, 1fr);
      align-content: start;
      gap: 0 var(--gb-space-3);
      padding-block: var(--gb-space-4);
      border-block-start: 1px solid var(--gb-line);
    }
    li:hover {
      border-color: var(--gb-accent);
    }
    gb-icon {
      grid-row: span 2;
      color: var(--gb-accent);
      font-size: 1.5rem;
    }
    a {
      font-size: var(--gb-size-l);
      font-weight: var(--gb-weight-strong);
      text-decoration: none;
    }
    a:hover {
      text-decoration: underline;
    }
    a::after {
      content: '';
      position: absolute;
      inset: 0;
    }
    p {
      margin: 0;
      color: var(--gb-ink-muted);
      font-size: var(--gb-size-s);
    }
  `,
})
export class AdministrationPage {
  readonly #session = inject(Session);
  protected readonly parts = computed(() => PARTS.filter(({ needs }) => this.#session.may(needs)));
}
