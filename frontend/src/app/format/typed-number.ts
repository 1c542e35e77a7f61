/** A number as it is typed, with points between thousands and a decimal comma, or plainly; NaN when it is none. */
export function numberOf(text: string): number {
  const typed = text.trim().replace(/[\s\u00a0]/g, '');
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(typed)) return Number(typed.replaceAll('.', '').replace(',', '.'));
  return /^-?\d+([.,]\d+)?$/.test(typed) ? Number(typed.replace(',', '.')) : NaN;
}

/** A degree of latitude or longitude, where a point is a decimal one: maps write it so. NaN when it is none. */
export const degreeOf = (text: string): number => (/^-?\d{1,3}([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : NaN);
