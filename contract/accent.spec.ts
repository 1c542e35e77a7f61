import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { accentTheme, checkAccent, darkAccent, GROUNDS, SHIPPED_ACCENT, STATE_COLOURS } from './accent.ts';

/** Contrast of WCAG 2.2, written down once more from the recommendation: the specs do not trust the library of the program. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string): number =>
    [1, 3, 5]
      .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4))
      .reduce((sum, channel, index) => sum + channel * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const lowest = (colour: string, grounds: readonly string[]): number => Math.min(...grounds.map((ground) => contrast(colour, ground)));

const anyColour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);
const acceptable = anyColour.filter((colour) => checkAccent(colour).acceptable);

describe('the accent of an installation', () => {
  it('can be read on every dark ground, whatever it was in the light', () => {
    fc.assert(fc.property(anyColour, (colour) => lowest(darkAccent(colour), GROUNDS.dark) >= 4.5));
  });

  it('is accepted only where it can be read on every light ground', () => {
    fc.assert(fc.property(acceptable, (colour) => lowest(colour, GROUNDS.light) >= 4.5));
  });

  it('gives grounds and hover colours on which text and accent can be read', () => {
    fc.assert(
      fc.property(acceptable, (colour) => {
        const { light, dark } = accentTheme(colour);
        for (const { accent, hover, wash, onAccent } of [light, dark]) {
          expect(contrast(accent, wash)).withContext(`${accent} on ${wash}`).toBeGreaterThanOrEqual(4.5);
          expect(contrast(onAccent, accent)).withContext(`${onAccent} on ${accent}`).toBeGreaterThanOrEqual(4.5);
          expect(contrast(onAccent, hover)).withContext(`${onAccent} on ${hover}`).toBeGreaterThanOrEqual(4.5);
        }
        expect(lowest(light.hover, GROUNDS.light)).toBeGreaterThanOrEqual(4.5);
        expect(lowest(dark.hover, GROUNDS.dark)).toBeGreaterThanOrEqual(4.5);
        expect(contrast('#1b2326', light.wash)).toBeGreaterThanOrEqual(4.5);
        expect(contrast('#e8eceb', dark.wash)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('writes every colour with six digits', () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        const { light, dark } = accentTheme(colour);
        return [light, dark].every((scheme) => Object.values(scheme).every((each: string) => /^#[0-9a-f]{6}$/.test(each)));
      }),
    );
  });

  it('is the petrol of the program unless an installation has its own', () => {
    expect(checkAccent(SHIPPED_ACCENT).acceptable).toBeTrue();
  });

  // Contrasts with #f1efe9, by hand: luminances 0.863 and 0.137 (yellow #ffd500: 0.69).
  it('refuses a yellow that nobody can read on paper', () => {
    const check = checkAccent('#ffd500');
    expect(check.acceptable).toBeFalse();
    expect(check.contrast.light).toBeLessThan(1.4);
  });

  it('refuses the colours of the states', () => {
    expect(checkAccent('#006b58').tooNear).toBe('on_track');
    expect(checkAccent('#7d5600').tooNear).toBe('watch');
    expect(checkAccent('#96240a').tooNear).toBe('off_track');
  });

  it('takes a blue, a violet, a magenta and a charcoal', () => {
    expect(['#005ca9', '#5b2a86', '#b5005b', '#333333'].filter((colour) => !checkAccent(colour).acceptable)).toEqual([]);
  });

  it('measures against the surfaces and states of the style sheet', () => {
    const tokens = readFileSync(new URL('../frontend/src/styles/_tokens.scss', import.meta.url), 'utf8');
    const pair = (token: string): string[] => {
      const [, light = '', dark = ''] = new RegExp(`^  --gb-${token}: [^#;]*(#\\w{6}), (#\\w{6})`, 'm').exec(tokens) ?? [];
      return [light, dark];
    };
    const surfaces = ['surface', 'surface-raised', 'surface-sunken', 'surface-hover'].map(pair);
    expect(surfaces.map(([light]) => light)).toEqual([...GROUNDS.light]);
    expect(surfaces.map(([, dark]) => dark)).toEqual([...GROUNDS.dark]);
    for (const state of ['on_track', 'watch', 'off_track'] as const) {
      const colours = [`state-${state.replace('_', '-')}`, `state-${state.replace('_', '-')}-mark`].map(pair);
      expect(colours.map(([light]) => light)).toEqual([...STATE_COLOURS.light[state]]);
      expect(colours.map(([, dark]) => dark)).toEqual([...STATE_COLOURS.dark[state]]);
    }
    expect(pair('accent')[0]).toBe(SHIPPED_ACCENT);
  });
});
