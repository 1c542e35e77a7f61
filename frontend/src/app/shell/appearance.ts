import { computed, DOCUMENT, effect, inject, type Signal } from '@angular/core';
import type { InstallationAppearance } from '#contract/district.ts';
import { Context } from './context';

/** What the style sheet takes instead of the program's own colours (`_tokens.scss`); none while the installation has no accent. */
export function accentProperties(colours: InstallationAppearance['colours']): Readonly<Record<string, string | null>> {
  const pair = (name: 'accent' | 'hover' | 'wash' | 'onAccent') =>
    colours === null ? null : `light-dark(${colours.light[name]}, ${colours.dark[name]})`;
  return {
    '--gb-own-accent': pair('accent'),
    '--gb-own-accent-hover': pair('hover'),
    '--gb-own-accent-wash': pair('wash'),
    '--gb-own-on-accent': pair('onAccent'),
  };
}

/** Gives the page the accent of the installation. Call in an injection context. */
export function followAppearance(): void {
  const { documentElement } = inject(DOCUMENT);
  const { installation } = inject(Context);
  effect(() => {
    // While it is fetched again the page keeps its colours.
    const appearance = installation.hasValue() ? installation.value()?.appearance : undefined;
    if (appearance === undefined) return;
    for (const [name, value] of Object.entries(accentProperties(appearance.colours))) documentElement.style.setProperty(name, value);
  });
}

/** Where the logo is; `undefined` when the installation has none. Call in an injection context. */
export function logoAddress(): Signal<string | undefined> {
  const { installation } = inject(Context);
  return computed(() => (installation.hasValue() && installation.value()?.appearance.logo ? '/api/v1/installation/logo' : undefined));
}
