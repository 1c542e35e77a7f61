import {
  clampChroma,
  differenceEuclidean,
  formatHex,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeRgb,
  useMode,
  wcagContrast,
  wcagLuminance,
  type Oklch,
} from 'culori/fn';

/** Colours of one scheme that follow from the accent, as `#rrggbb`. */
interface AccentColours {
  /** Links, the chosen place, the ground of the primary button. */
  readonly accent: string;
  /** The accent under the pointer: further away from the ground. */
  readonly hover: string;
  /** A ground under text and accent, for what is pressed or chosen. */
  readonly wash: string;
  /** Text on the accent. */
  readonly onAccent: string;
}

/** The colours of an installation in both schemes. */
interface AccentTheme {
  readonly light: AccentColours;
  readonly dark: AccentColours;
}

/** A state of an assessment whose colour must stay its own. */
type AssessedState = 'on_track' | 'watch' | 'off_track';

/** How a colour does as an accent. */
interface AccentCheck {
  /** Contrast of the accent with the ground where it is lowest, 1 to 21 (WCAG 2.2). */
  readonly contrast: { readonly light: number; readonly dark: number };
  /** The state whose colour it could be taken for; null when there is none. */
  readonly tooNear: AssessedState | null;
  /** Whether it may become the accent. */
  readonly acceptable: boolean;
}

/** Contrast that text needs (WCAG 2.2, 1.4.3). */
export const TEXT_CONTRAST = 4.5;

/** Distance in Oklab below which a colour may be taken for that of a state; the ten categories keep the same among each other. */
const STATE_DISTANCE = 0.06;

/** The accent that the program ships, in the light scheme. */
export const SHIPPED_ACCENT = '#0b5a68';

type Scheme = keyof AccentTheme;

// The surfaces and states of frontend/src/styles/_tokens.scss; the specs compare them with that file.
export const GROUNDS: Readonly<Record<Scheme, readonly string[]>> = {
  light: ['#fbfaf7', '#ffffff', '#f1efe9', '#f5f3ee'],
  dark: ['#12181b', '#1a2226', '#222b30', '#1d262a'],
};
export const STATE_COLOURS: Readonly<Record<Scheme, Readonly<Record<AssessedState, readonly string[]>>>> = {
  light: { on_track: ['#006b58', '#2a8a7a'], watch: ['#7d5600', '#b57c10'], off_track: ['#96240a', '#a3290a'] },
  dark: { on_track: ['#5fd0b4', '#3fb79c'], watch: ['#f0d06c', '#edc95c'], off_track: ['#f78a63', '#e8683c'] },
};

for (const mode of [modeRgb, modeLrgb, modeOklab]) useMode(mode);
const toOklch = useMode(modeOklch);
const distance = differenceEuclidean('oklab');

/** Lightness at which the accent of the dark scheme begins; it gets lighter until it can be read. */
const DARK_LIGHTNESS = 0.77;
/** The dark scheme calms strong colours: on dark ground they glare. */
const DARK_CHROMA = 0.13;
/** How colourful the ground under what is chosen is. */
const WASH_CHROMA = { light: 0.022, dark: 0.045 } as const;

/** The accent of the dark scheme: the same hue, as light as text on every dark ground needs. */
export function darkAccent(accent: string): string {
  const { c, h } = oklch(accent);
  const calm = Math.min(c, DARK_CHROMA);
  return firstFrom(
    DARK_LIGHTNESS,
    1,
    (l) => hex({ mode: 'oklch', l, c: calm, h }),
    (colour) => contrastOn('dark', colour) >= TEXT_CONTRAST,
  );
}

/** All colours that follow from the accent of the light scheme. */
export function accentTheme(accent: string): AccentTheme {
  const dark = darkAccent(accent);
  return {
    light: { accent, hover: furtherAway(accent, -0.09), wash: washOf('light', accent), onAccent: '#ffffff' },
    dark: { accent: dark, hover: furtherAway(dark, 0.07), wash: washOf('dark', accent), onAccent: '#0b1012' },
  };
}

/** Whether a colour (`#rrggbb`) may be the accent, and how it does. */
export function checkAccent(accent: string): AccentCheck {
  const colours = { light: accent, dark: darkAccent(accent) };
  const contrast = { light: contrastOn('light', colours.light), dark: contrastOn('dark', colours.dark) };
  const tooNear = nearestState('light', colours.light) ?? nearestState('dark', colours.dark);
  return { contrast, tooNear, acceptable: contrast.light >= TEXT_CONTRAST && contrast.dark >= TEXT_CONTRAST && tooNear === null };
}

/** Lowest contrast of a colour with a ground of the scheme. */
const contrastOn = (scheme: Scheme, colour: string): number => Math.min(...GROUNDS[scheme].map((ground) => wcagContrast(colour, ground)));

/** The state whose word or mark is too near. */
function nearestState(scheme: Scheme, colour: string): AssessedState | null {
  const states = Object.entries(STATE_COLOURS[scheme]) as [AssessedState, readonly string[]][];
  const near = states.find(([, colours]) => colours.some((each) => distance(colour, each) < STATE_DISTANCE));
  return near?.[0] ?? null;
}

function furtherAway(colour: string, step: number): string {
  const { l, c, h } = oklch(colour);
  return hex({ mode: 'oklch', l: Math.min(1, Math.max(0, l + step)), c, h });
}

/** A tint that is as far from text as the ground that is nearest to it, so that what can be read there can be read here. */
function washOf(scheme: Scheme, accent: string): string {
  const { c, h } = oklch(accent);
  const luminances = GROUNDS[scheme].map((ground) => wcagLuminance(ground));
  const tint = (l: number) => hex({ mode: 'oklch', l, c: Math.min(c, WASH_CHROMA[scheme]), h });
  return scheme === 'light'
    ? firstFrom(0.93, 1, tint, (colour) => wcagLuminance(colour) >= Math.min(...luminances))
    : firstFrom(0.34, 0, tint, (colour) => wcagLuminance(colour) <= Math.max(...luminances));
}

/** The first colour on the way from one lightness to another that does, in steps that the eye does not see. */
function firstFrom(from: number, to: number, colourAt: (lightness: number) => string, does: (colour: string) => boolean): string {
  const step = 0.002 * Math.sign(to - from);
  for (let lightness = from; (to - lightness) * step > 0; lightness += step) {
    const colour = colourAt(lightness);
    if (does(colour)) return colour;
  }
  return colourAt(to);
}

const oklch = (colour: string): Oklch & { h: number } => {
  const read = toOklch(colour);
  if (read === undefined) throw new Error(`"${colour}" is no colour.`);
  return { ...read, h: read.h ?? 0 };
};

/** Within what screens show; hue and lightness stay, the chroma gives way. */
const hex = (colour: Oklch): string => formatHex(clampChroma(colour, 'oklch'));
