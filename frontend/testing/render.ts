import { inputBinding, type Binding, type Type } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideTestTranslations } from './translations';

/** A component in the page, with the program's German texts. */
export interface Rendered<T> {
  readonly element: HTMLElement;
  readonly component: T;
  readonly fixture: ComponentFixture<T>;
  /** What can be read, with white space as a reader sees it. */
  text(): string;
  find(selector: string): HTMLElement;
  click(selector: string): Promise<void>;
}

/** Renders a component with inputs and waits until it is stable. */
export async function render<T>(
  component: Type<T>,
  inputs: Readonly<Record<string, unknown>> = {},
  options: { readonly providers?: readonly unknown[]; readonly bindings?: readonly Binding[] } = {},
): Promise<Rendered<T>> {
  TestBed.configureTestingModule({ providers: [provideTestTranslations(), ...((options.providers ?? []) as [])] });
  const bindings = [...Object.entries(inputs).map(([name, value]) => inputBinding(name, () => value)), ...(options.bindings ?? [])];
  const fixture = TestBed.createComponent(component, { bindings });
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const find = (selector: string): HTMLElement => {
    const found = element.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`There is no "${selector}" in ${element.innerHTML}`);
    return found;
  };
  return {
    element,
    component: fixture.componentInstance,
    fixture,
    text: () => readable(element.innerText),
    find,
    click: async (selector) => {
      find(selector).click();
      await fixture.whenStable();
    },
  };
}

/** Text with white space as a reader sees it. */
export const readable = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

/** Waits until what the browser does after its next frame, such as a popover's `toggle` event, has reached the page. */
export async function settled(fixture: ComponentFixture<unknown>): Promise<void> {
  await new Promise((done) => setTimeout(done, 60));
  await fixture.whenStable();
}
