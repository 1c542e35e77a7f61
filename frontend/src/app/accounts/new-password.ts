import { Component, input } from '@angular/core';
import { minLength, required, validate, type FieldTree, type SchemaPath } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { TextField } from '../ui/text-field';

/** A new password, typed twice. */
interface NewPasswordDraft {
  readonly password: string;
  readonly again: string;
}

/** Both are there, long enough and the same. What else speaks against a password, the server says. */
export function newPasswordRules(
  path: { readonly [Field in keyof NewPasswordDraft]: SchemaPath<string> },
  minimumLength: () => number | undefined,
): void {
  required(path.password);
  minLength(path.password, minimumLength);
  required(path.again);
  validate(path.again, (again) =>
    again.value() !== '' && again.value() !== again.valueOf(path.password) ? { kind: 'notTheSame' } : undefined,
  );
}

/** The two fields of a new password, and for whom a password manager keeps it. */
@Component({
  selector: 'gb-new-password',
  imports: [TextField, TranslocoPipe],
  template: `
    <input type="hidden" autocomplete="username" [value]="email()" />
    <ng-content />
    <gb-text-field
      [field]="password()"
      type="password"
      autocomplete="new-password"
      [label]="'account.password.new' | transloco"
      [hint]="'account.password.hint' | transloco: { count: minimumLength() }"
    />
    <gb-text-field [field]="again()" type="password" autocomplete="new-password" [label]="'account.password.again' | transloco" />
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class NewPassword {
  readonly password = input.required<FieldTree<string>>();
  readonly again = input.required<FieldTree<string>>();
  readonly email = input.required<string>();
  readonly minimumLength = input.required<number>();
}
