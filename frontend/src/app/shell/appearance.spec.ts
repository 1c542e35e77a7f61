import { accentProperties } from './appearance';

describe('the look of an installation', () => {
  const scheme = (accent: string) => ({ accent, hover: '#111111', wash: '#eeeeee', onAccent: '#ffffff' });

  it('gives the style sheet its colours for both schemes', () => {
    expect(accentProperties({ light: scheme('#005ca9'), dark: scheme('#7fb4f0') })['--gb-own-accent']).toBe('light-dark(#005ca9, #7fb4f0)');
  });

  it('takes them back where it has no accent of its own', () => {
    expect(Object.values(accentProperties(null))).toEqual([null, null, null, null]);
  });

  it('is what the style sheet asks for', () => {
    const probe = document.createElement('span');
    for (const [name, value] of Object.entries(accentProperties({ light: scheme('#005ca9'), dark: scheme('#7fb4f0') })))
      probe.style.setProperty(name, value);
    probe.style.colorScheme = 'dark';
    probe.style.color = 'var(--gb-own-accent)';
    document.body.append(probe);
    expect(getComputedStyle(probe).color).toBe('rgb(127, 180, 240)');
    probe.remove();
  });
});
