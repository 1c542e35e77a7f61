/** What a sign can mean that stands where there is no figure. `nothing`: nothing is entered. Words: `valueEntry.sign.meaning`. */
export const SIGN_MEANINGS = ['not_available', 'confidential', 'zero', 'nothing'] as const;
export type SignMeaning = (typeof SIGN_MEANINGS)[number];
