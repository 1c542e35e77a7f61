import { COLOUR_VISIONS, colourDistance, contrast, lightness, seenWith, tokenColour } from '../../testing/colour';

const SCHEMES = ['light', 'dark'] as const;
const SURFACES = ['--gb-surface', '--gb-surface-raised', '--gb-surface-sunken', '--gb-surface-hover'];
const STATES = ['on-track', 'watch', 'off-track', 'no-data', 'not-assessed'].map((state) => `--gb-state-${state}`);
const CATEGORIES = Array.from({ length: 10 }, (_, index) => `--gb-category-${index + 1}`);
const SEQUENTIAL = Array.from({ length: 7 }, (_, index) => `--gb-sequential-${index + 1}`);
const DIVERGING = Array.from({ length: 7 }, (_, index) => `--gb-diverging-${index + 1}`);
const pairs = (tokens: readonly string[]) => tokens.flatMap((a, index) => tokens.slice(0, index).map((b) => [a, b] as const));

/** Pairs below the ratio, named, so that a failure says which token to change. */
const tooClose = (inks: readonly string[], grounds: readonly string[], ratio: number): string[] =>
  SCHEMES.flatMap((scheme) =>
    inks.flatMap((ink) =>
      grounds
        .map((ground) => ({ ground, found: contrast(tokenColour(ink, scheme), tokenColour(ground, scheme)) }))
        .filter(({ found }) => !(found >= ratio))
        .map(({ ground, found }) => `${ink} on ${ground}, ${scheme}: ${found.toFixed(2)}`),
    ),
  );

/** Pairs that eyes of some colour vision hardly tell apart. */
const alike = (tokens: readonly string[], distance: number): string[] =>
  SCHEMES.flatMap((scheme) =>
    COLOUR_VISIONS.flatMap((vision) =>
      pairs(tokens)
        .map(([a, b]) => ({
          a,
          b,
          found: colourDistance(seenWith(vision, tokenColour(a, scheme)), seenWith(vision, tokenColour(b, scheme))),
        }))
        .filter(({ found }) => !(found >= distance))
        .map(({ a, b, found }) => `${a} and ${b}, ${scheme}, ${vision}: ${found.toFixed(3)}`),
    ),
  );

describe('design tokens', () => {
  it('keep text readable on every surface', () => {
    expect(tooClose(['--gb-ink', '--gb-ink-muted', '--gb-accent', '--gb-accent-hover', ...STATES], SURFACES, 4.5)).toEqual([]);
  });

  it('keep text readable on the washes', () => {
    expect(tooClose(['--gb-ink', '--gb-accent'], ['--gb-accent-wash'], 4.5)).toEqual([]);
    for (const state of STATES) expect(tooClose([state, '--gb-ink'], [`${state}-wash`], 4.5)).toEqual([]);
    expect(tooClose(['--gb-on-accent'], ['--gb-accent', '--gb-accent-hover'], 4.5)).toEqual([]);
  });

  it('keep lines, marks and areas visible on page and panel', () => {
    const marks = [
      '--gb-line-strong',
      '--gb-focus',
      '--gb-context',
      '--gb-map-line',
      '--gb-map-hatch',
      ...STATES.map((state) => `${state}-mark`),
    ];
    expect(tooClose([...marks, ...CATEGORIES], ['--gb-surface', '--gb-surface-raised'], 3)).toEqual([]);
  });

  it('keep the three assessed states apart for every colour vision', () => {
    expect(
      alike(
        ['on-track', 'watch', 'off-track'].map((state) => `--gb-state-${state}-mark`),
        0.1,
      ),
    ).toEqual([]);
  });

  it('keep ten categories apart for every colour vision', () => {
    expect(alike(CATEGORIES, 0.06)).toEqual([]);
  });

  it('order the map scale of amounts by lightness in even steps', () => {
    for (const scheme of SCHEMES) {
      const steps = SEQUENTIAL.map((token) => lightness(tokenColour(token, scheme))).map((l, index, all) =>
        index === 0 ? 0 : l - (all[index - 1] ?? l),
      );
      const sign = scheme === 'light' ? -1 : 1;
      expect(steps.slice(1).filter((step) => step * sign < 0.06))
        .withContext(scheme)
        .toEqual([]);
    }
  });

  it('let the diverging scale grow away from its middle on both sides, and keep the sides apart', () => {
    for (const scheme of SCHEMES) {
      const middle = tokenColour('--gb-diverging-4', scheme);
      const away = DIVERGING.map((token) => Math.abs(lightness(tokenColour(token, scheme)) - lightness(middle)));
      expect([away[0], away[1], away[2]].map((distance) => (distance ?? 0) > 0.05)).toEqual([true, true, true]);
      expect((away[0] ?? 0) > (away[1] ?? 0) && (away[1] ?? 0) > (away[2] ?? 0)).toBeTrue();
      expect((away[6] ?? 0) > (away[5] ?? 0) && (away[5] ?? 0) > (away[4] ?? 0)).toBeTrue();
    }
    expect(alike(['--gb-diverging-1', '--gb-diverging-7'], 0.08)).toEqual([]);
    expect(alike(['--gb-diverging-2', '--gb-diverging-6'], 0.08)).toEqual([]);
  });
});
