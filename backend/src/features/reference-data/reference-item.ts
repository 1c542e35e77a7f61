/** A text in both languages of the interface; an empty English one falls back to the German one. */
export interface Name {
  readonly de: string;
  readonly en: string;
}

/** The lists that an installation may change. */
export type ReferenceKind = 'fields-of-action' | 'target-groups' | 'levels' | 'departments' | 'contact-topics';

/** An item of such a list. */
export interface ReferenceItem {
  readonly code: string;
  readonly name: Name;
  /** Of levels only. */
  readonly plural?: Name | undefined;
  /** Of topics of contact persons only: months for which a training holds; null for good. */
  readonly trainingMonths?: number | null | undefined;
  /** From 1. */
  readonly position: number;
  /** What is not active is not offered any more; what uses it stays. */
  readonly active: boolean;
  readonly version: number;
}

/** How the audit trail calls an item. */
export const OBJECT_TYPES: Readonly<Record<ReferenceKind, string>> = {
  'fields-of-action': 'field_of_action',
  'target-groups': 'target_group',
  levels: 'level',
  departments: 'department',
  'contact-topics': 'contact_topic',
};

/** Two levels of which districts of the second lie in districts of the first. */
export interface Containment {
  readonly outer: string;
  readonly inner: string;
}

/** The containment that an order of levels (codes, from the whole down) turns around: the outer level has to come first. */
export const turnedAround = (order: readonly string[], containments: readonly Containment[]): Containment | undefined =>
  containments.find(({ outer, inner }) => order.indexOf(outer) > order.indexOf(inner));

/** The same items in another order; which of them move is seen by their positions. */
export const reordered = (items: readonly ReferenceItem[], order: readonly string[]): ReferenceItem[] =>
  order.flatMap((code, index) => {
    const item = items.find((each) => each.code === code);
    return item === undefined ? [] : [{ ...item, position: index + 1 }];
  });

/** Whether these are the codes of all items, each once. */
export const namesAll = (items: readonly ReferenceItem[], order: readonly string[]): boolean =>
  items.length === order.length && new Set(order).size === order.length && items.every(({ code }) => order.includes(code));
