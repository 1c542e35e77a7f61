/** Where texts are kept, such as the browser's `localStorage`. */
export type TextStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The browser's store; where it cannot be used, for example in a private window, what is written lasts until the tab is closed. */
export function storeOf(window: Window | null): TextStore {
  return {
    getItem: (name) => inTab.get(name) ?? tried(() => window?.localStorage.getItem(name) ?? null) ?? null,
    setItem: (name, text) => {
      const kept = tried(() => (window?.localStorage.setItem(name, text), true));
      if (kept === true) inTab.delete(name);
      else inTab.set(name, text);
    },
    removeItem: (name) => {
      inTab.delete(name);
      tried(() => window?.localStorage.removeItem(name));
    },
  };
}

const inTab = new Map<string, string>();

/** Browsers forbid access to the store, or have no room left, by throwing. */
function tried<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
