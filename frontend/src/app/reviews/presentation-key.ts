/** What a key asks of a presentation. */
export type PresentationAsk = { readonly to: number } | 'discussed' | 'decide' | 'postpone' | 'all' | 'leave';

type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** Reads a key, as remotes for presentations send them too; undefined for any other one. */
export function presentationAsk({ key, altKey, ctrlKey, metaKey }: Pressed, at: number, count: number): PresentationAsk | undefined {
  if (altKey || ctrlKey || metaKey) return undefined;
  const to = { ArrowRight: at + 1, PageDown: at + 1, ArrowLeft: at - 1, PageUp: at - 1, Home: 0, End: count - 1 }[key];
  if (to !== undefined) return { to: Math.min(Math.max(to, 0), Math.max(0, count - 1)) };
  const asks = { d: 'discussed', e: 'decide', v: 'postpone', w: 'all', escape: 'leave' } as const;
  return asks[key.toLowerCase() as keyof typeof asks];
}
