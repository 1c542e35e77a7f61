import { Component, computed, inject, input, output } from '@angular/core';
import { form, FormField, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { LocalisedText } from '#contract/common.ts';
import type { Seat } from '#contract/membership.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { NetworkRefusals, Said } from '../memberships/network-refusals';
import { focusFirstError } from '../shell/first-error';
import { PlaceField } from '../shell/place-field';
import { RecordDraft } from '../shell/record-draft';
import { RecordForm } from '../shell/record-form';
import { ReferenceNames } from '../shell/reference-names';
import { SECTORS } from '../shell/sectors';
import { ChoiceField } from '../ui/choice-field';
import { FormMessage } from '../ui/form-message';
import { TextField } from '../ui/text-field';
import { SeatApi } from './seat-api';
import { seatDraft, seatOf, seatRules, type SeatDraft } from './seat-draft';

/** What the parts are called in the form. */
const LABELS: Readonly<Record<keyof SeatDraft, string>> = {
  name: 'bodies.part.seatName',
  sector: 'bodies.part.sector',
  district: 'bodies.part.district',
  targetGroup: 'bodies.part.targetGroup',
  votingRight: 'bodies.withVote',
  hasDeputy: 'bodies.form.hasDeputy',
  validFrom: 'bodies.part.seatFrom',
  validTo: 'bodies.part.seatTo',
};

/** Adds a seat to a body, or changes what it asks for. */
@Component({
  selector: 'gb-seat-form',
  imports: [ChoiceField, FormField, FormMessage, PlaceField, RecordForm, TextField, TranslocoPipe],
  template: `
    <gb-record-form
      sentences="bodies.refused"
      [form]="form"
      [label]="heading()"
      [submit]="(seat() ? 'shell.form.save' : 'bodies.form.addSeat') | transloco"
      [refusal]="said.refusal()"
      [differing]="differing()"
      (closed)="closed.emit()"
      (reload)="reload.emit()"
    >
      <h3>{{ heading() }}</h3>
      @for (problem of said.problems(); track problem) {
        <gb-form-message kind="error">{{ problem }}</gb-form-message>
      }
      <gb-text-field
        autocomplete="off"
        [field]="form.name"
        [label]="'bodies.part.seatName' | transloco"
        [hint]="'bodies.form.seatNameHint' | transloco"
      />
      <gb-choice-field
        [field]="form.sector"
        [label]="'bodies.part.sector' | transloco"
        [none]="'bodies.form.anySector' | transloco"
        [options]="sectors()"
      />
      <gb-choice-field
        [field]="form.targetGroup"
        [label]="'bodies.part.targetGroup' | transloco"
        [none]="'bodies.form.anyGroup' | transloco"
        [options]="groups()"
      />
      <gb-place-field [label]="'bodies.part.district' | transloco" [value]="district()" [names]="names()" (changed)="place($event)" />
      <label class="gb-check"><input type="checkbox" [formField]="form.votingRight" /> {{ 'bodies.withVote' | transloco }}</label>
      <label class="gb-check"><input type="checkbox" [formField]="form.hasDeputy" /> {{ 'bodies.form.hasDeputy' | transloco }}</label>
      <gb-text-field type="date" [field]="form.validFrom" [label]="'bodies.part.seatFrom' | transloco" />
      <gb-text-field
        type="date"
        [optional]="true"
        [field]="form.validTo"
        [label]="'bodies.part.seatTo' | transloco"
        [hint]="'bodies.form.seatToHint' | transloco"
      />
    </gb-record-form>
  `,
})
export class SeatForm {
  readonly #api = inject(SeatApi);
  readonly #refusals = inject(NetworkRefusals);
  readonly #words = inject(Words);
  readonly #names = inject(ReferenceNames);
  readonly #format = inject(FigureFormat);

  /** Code of the body. */
  readonly body = input.required<string>();
  /** The day on which a new seat begins unless somebody says otherwise: the first one of the body. */
  readonly begins = input.required<string>();
  /** The seat to change; without one a new one is added. */
  readonly seat = input<Seat>();
  readonly saved = output<void>();
  readonly closed = output<void>();
  readonly reload = output<void>();

  readonly #kept = new RecordDraft(
    () => this.seat()?.id,
    () => seatDraft(this.seat(), this.begins()),
  );
  readonly #draft = this.#kept.draft;
  // A new seat is filled in from the body, but nobody has stored it yet.
  protected readonly differing = computed(() =>
    this.seat() === undefined
      ? []
      : this.#kept.differing().map(({ part, stored }) => ({ label: this.#words.say(LABELS[part]), text: this.#textOf(part, stored) })),
  );
  protected readonly said = new Said();
  protected readonly form = form(this.#draft, seatRules, {
    submission: { action: async () => this.#send(), onInvalid: focusFirstError },
  });
  protected readonly heading = computed(() => {
    const seat = this.seat();
    return seat === undefined ? this.#words.say('bodies.form.addSeat') : this.#words.say('bodies.form.changeSeat', { seat: seat.name });
  });
  protected readonly sectors = computed(() => SECTORS.map((word) => ({ word, text: this.#words.say(`organisations.sector.${word}`) })));
  protected readonly groups = computed(() =>
    this.#names
      .targetGroups()
      .filter(({ code, active }) => active || code === this.#draft().targetGroup)
      .map(({ code, name }) => ({ word: code, text: name })),
  );
  protected readonly district = computed(() => [this.#draft().district].filter((ref) => ref !== ''));
  protected readonly names = computed<Readonly<Record<string, LocalisedText>>>(() => {
    const seat = this.seat();
    return seat?.district == null || seat.districtName === null ? {} : { [seat.district]: seat.districtName };
  });

  /** A seat is for one district: the last one that was chosen. */
  protected place(refs: readonly string[]): void {
    this.#draft.update((draft) => ({ ...draft, district: refs.at(-1) ?? '' }));
    this.form().markAsDirty();
  }

  /** What is stored in a part, as people call it. */
  #textOf(part: keyof SeatDraft, stored: string | boolean): string {
    if (typeof stored === 'boolean') return this.#words.say(`audit.word.${stored ? 'yes' : 'no'}`);
    if (part === 'sector') return this.sectors().find(({ word }) => word === stored)?.text ?? '';
    if (part === 'targetGroup') return this.groups().find(({ word }) => word === stored)?.text ?? '';
    if (part === 'district') return this.#nameOfDistrict();
    return part !== 'name' && stored !== '' ? this.#format.date(stored) : stored;
  }

  #nameOfDistrict(): string {
    const name = this.seat()?.districtName ?? null;
    return name === null ? '' : this.#format.name(name);
  }

  #send(): Promise<TreeValidationResult> {
    const { name, sector, targetGroup, validFrom, validTo } = this.form;
    return this.#refusals.send(
      async () => {
        await this.#store();
        this.saved.emit();
      },
      {
        name: { field: name },
        sector: { field: sector },
        targetGroup: { field: targetGroup },
        validFrom: { field: validFrom },
        validTo: { field: validTo },
      },
      this.said,
    );
  }

  #store(): Promise<void> {
    const seat = this.seat();
    const content = seatOf(this.#draft());
    return seat === undefined
      ? this.#api.addSeat(this.body(), content)
      : this.#api.changeSeat(this.body(), seat.id, { ...content, version: seat.version });
  }
}
