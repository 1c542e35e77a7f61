import { inject, Service } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { readableChanges, type AuditLocale, type AuditWords } from '#contract/audit-text.ts';
import type { AuditEventResponse, HistoryEvent } from '#contract/audit.ts';
import { FigureFormat } from '../format/figure-format';
import type { Language } from '../format/language';
import type { EntryChange, EventEntry } from '../ui/event-entry';

const LOCALES: Readonly<Record<Language, AuditLocale>> = { de: 'de-DE', en: 'en-GB' };
const ZONE = { timeZone: 'Europe/Berlin' };

type Words = Readonly<Record<string, string>>;

/** Events of the audit trail in words for people, in the language of the page. What there is no word for is shown as it is stored. */
@Service()
export class EventWords {
  readonly #transloco = inject(TranslocoService);
  readonly #format = inject(FigureFormat);

  /** `geändert`. */
  action(action: string): string {
    return own(this.#words('action'), action) ?? action;
  }

  /** `Organisation`. */
  objectType(objectType: string): string {
    return own(this.#words('objectType'), objectType) ?? objectType;
  }

  /** Everything of an event. */
  entry(event: HistoryEvent & Partial<Pick<AuditEventResponse, 'remoteAddress'>>): EventEntry {
    const at = new Date(event.at);
    const locale = LOCALES[this.#format.language()];
    return {
      id: event.id,
      at: event.at,
      day: new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', ...ZONE }).format(at),
      time: new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', ...ZONE }).format(at),
      sentence: this.#sentence(event),
      changes: this.#changes(event, locale),
      note: event.remoteAddress ? this.#say('audit.address', { address: event.remoteAddress }) : undefined,
    };
  }

  #sentence({ actor, action, objectType, objectId, objectLabel }: HistoryEvent): string {
    const label = objectLabel === '' ? objectId : objectLabel;
    const object = this.#say(
      objectType !== 'other' && own(this.#words('object'), objectType) !== undefined ? `audit.object.${objectType}` : 'audit.object.other',
      { label, type: objectType },
    );
    const known = action !== 'other' && own(this.#words('sentence'), action) !== undefined;
    return this.#say(known ? `audit.sentence.${action}` : 'audit.sentence.other', {
      actor: own(this.#words('actor'), actor) ?? actor,
      action: this.action(action),
      object,
    });
  }

  #changes({ changes }: HistoryEvent, locale: AuditLocale): EntryChange[] {
    const words: AuditWords = {
      field: this.#words('field'),
      value: {
        ...this.#transloco.translateObject<AuditWords['value']>('audit.value', {}, this.#format.language()),
        // What an export was narrowed down to.
        action: this.#words('action'),
        objectType: this.#words('objectType'),
      },
      yes: this.#say('audit.word.yes'),
      no: this.#say('audit.word.no'),
      nothing: this.#say('audit.word.nothing'),
    };
    // Where there was nothing before, saying so with every field would only be noise.
    const isNew = changes.every(({ before }) => before === null);
    const readable = readableChanges(changes, words, locale);
    return isNew ? readable.filter(({ after }) => after !== words.nothing).map((change) => ({ ...change, before: null })) : readable;
  }

  #words(family: 'action' | 'actor' | 'field' | 'object' | 'objectType' | 'sentence'): Words {
    return this.#transloco.translateObject<Words>(`audit.${family}`, {}, this.#format.language());
  }

  /** Transloco would fill in again what a name brings along that looks like a place to fill in; so names come last. */
  #say(key: string, params: Words = {}): string {
    const names = Object.keys(params);
    const places = Object.fromEntries(names.map((name, index) => [name, String.fromCharCode(PLACE + index)]));
    const text = this.#transloco.translate<string>(key, places, this.#format.language());
    return text.replaceAll(PLACES, (place) => params[names[place.charCodeAt(0) - PLACE] ?? ''] ?? '');
  }
}

/** Signs that no text has: they are set aside for private use. */
const PLACE = 0xe000;
const PLACES = /[\ue000-\ue00f]/g;

/** Names of actions and fields come from elsewhere and might be those of something every object has. */
const own = (words: Words, name: string): string | undefined => (Object.hasOwn(words, name) ? words[name] : undefined);
