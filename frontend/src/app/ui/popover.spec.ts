import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Popover } from './popover';

@Component({
  imports: [Popover],
  template: `<gb-popover label="Hinweise"><span trigger>Mehr</span><ng-template>Zwei Hinweise</ng-template></gb-popover>`,
})
class Page {}

describe('a popover', () => {
  async function opened() {
    const fixture = TestBed.createComponent(Page);
    await fixture.whenStable();
    const host = (fixture.nativeElement as HTMLElement).querySelector('gb-popover');
    const button = host?.querySelector('button');
    if (!host || !button) throw new Error('There is no popover.');
    button.click();
    await until(() => host.textContent.includes('Zwei Hinweise'));
    return { host, button };
  }

  it('shows its content once it is open', async () => {
    const { button } = await opened();
    expect(button.getAttribute('aria-expanded')).toBe('true');
  });

  it('is closed when its place was taken out of the page, and opens again where it is put back', async () => {
    const { host, button } = await opened();
    const place = host.parentElement;
    host.remove();
    place?.append(host);
    await until(() => button.getAttribute('aria-expanded') === 'false');
    expect(host.textContent).not.toContain('Zwei Hinweise');
    button.click();
    await until(() => host.textContent.includes('Zwei Hinweise'));
    expect(button.getAttribute('aria-expanded')).toBe('true');
  });
});

/** Waits, frame by frame, for what the browser does in its own time; a spec that waits in vain fails by the time limit. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => requestAnimationFrame(resolve));
}
