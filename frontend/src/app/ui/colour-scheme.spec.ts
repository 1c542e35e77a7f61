import { TestBed } from '@angular/core/testing';
import { ColourScheme } from './colour-scheme';

describe('ColourScheme', () => {
  const root = document.documentElement;
  afterEach(() => {
    delete root.dataset['theme'];
    localStorage.removeItem('gb-theme');
  });

  it('keeps what the reader chose for the next visit', () => {
    const scheme = TestBed.inject(ColourScheme);
    scheme.choose('dark');
    expect(scheme.dark()).toBeTrue();
    expect(root.dataset['theme']).toBe('dark');
    expect(localStorage.getItem('gb-theme')).toBe('dark');
    expect(getComputedStyle(root).colorScheme).toBe('dark');
  });

  it('begins with what was chosen before', () => {
    root.dataset['theme'] = 'light';
    expect(TestBed.inject(ColourScheme).wish()).toBe('light');
  });

  it('goes back to the wish of the system and forgets its own', () => {
    const scheme = TestBed.inject(ColourScheme);
    scheme.choose('dark');
    scheme.choose('auto');
    expect(root.dataset['theme']).toBeUndefined();
    expect(localStorage.getItem('gb-theme')).toBeNull();
    expect(scheme.dark()).toBe(matchMedia('(prefers-color-scheme: dark)').matches);
  });
});
