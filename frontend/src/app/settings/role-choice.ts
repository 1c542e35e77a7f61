import { Component, model } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Role } from '#contract/account.ts';

const ROLES: readonly Role[] = ['coordinator', 'officer', 'steering', 'council', 'admin'];

/** Boxes to tick for the roles. The legend is that of the fieldset around it. */
@Component({
  selector: 'gb-role-choice',
  imports: [TranslocoPipe],
  template: `
    @for (role of roles; track role) {
      <label class="gb-check">
        <input #box type="checkbox" [checked]="chosen().includes(role)" (change)="change(role, box.checked)" />
        {{ 'shell.role.' + role | transloco }}
      </label>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--gb-space-4);
    }
  `,
})
export class RoleChoice {
  protected readonly roles = ROLES;
  readonly chosen = model.required<readonly Role[]>();

  protected change(role: Role, isChosen: boolean): void {
    this.chosen.set(ROLES.filter((each) => (each === role ? isChosen : this.chosen().includes(each))));
  }
}
