/** A colour in linear sRGB, each channel 0 to 1. */
export type LinearColour = readonly [red: number, green: number, blue: number];

/** The colour that the style sheet gives a custom property, as the browser computes it in the colour scheme. */
export function tokenColour(token: string, scheme: 'light' | 'dark'): LinearColour {
  const probe = document.createElement('span');
  probe.style.colorScheme = scheme;
  probe.style.color = `var(${token})`;
  document.body.append(probe);
  const channels = getComputedStyle(probe).color.match(/[\d.]+/g) ?? [];
  probe.remove();
  const [red = NaN, green = NaN, blue = NaN] = channels.map((channel) => linear(Number(channel) / 255));
  return [red, green, blue];
}

const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

const luminance = ([red, green, blue]: LinearColour): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** Contrast ratio of WCAG 2.2, 1 to 21. */
export function contrast(a: LinearColour, b: LinearColour): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/**
 * How a colour looks with a full colour vision deficiency: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A physiologically-based
 * model for simulation of color vision deficiency", IEEE TVCG 15 (2009), matrices for severity 1.0, applied to linear sRGB.
 */
const DEFICIENCIES: Readonly<Record<'protanopia' | 'deuteranopia' | 'tritanopia', readonly LinearColour[]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

export type ColourVision = keyof typeof DEFICIENCIES | 'normal';
export const COLOUR_VISIONS: readonly ColourVision[] = ['normal', 'protanopia', 'deuteranopia', 'tritanopia'];

/** The colour as eyes with this colour vision see it. */
export function seenWith(vision: ColourVision, [red, green, blue]: LinearColour): LinearColour {
  if (vision === 'normal') return [red, green, blue];
  const seen = DEFICIENCIES[vision].map(([r, g, b]) => Math.min(1, Math.max(0, r * red + g * green + b * blue)));
  return seen as unknown as LinearColour;
}

/** Distance of two colours in Oklab (B. Ottosson 2020); 0.02 is about what is just noticed side by side, black to white is 1. */
export function colourDistance(a: LinearColour, b: LinearColour): number {
  const [p, q] = [oklab(a), oklab(b)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

/** Lightness in Oklab, 0 black to 1 white. */
export const lightness = (colour: LinearColour): number => oklab(colour)[0];

function oklab([red, green, blue]: LinearColour): LinearColour {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
