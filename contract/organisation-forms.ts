// What the form in the browser and the schemas of the server hold to alike. Without a schema, so that the browser does not load any.

/** A phone number: digits, blanks, + / - ( ) and a dot; an extension behind "ext." */
export const PHONE_FORM = /^(?=.*\d)[\d +/().–-]+(ext\.? ?\d{1,6})?$/i;

/** A postal code of any country: letters, digits, blanks and hyphens, 4 to 10 of them, at least one a digit. */
export const POSTAL_CODE_FORM = /^(?=.*\d)[a-z\d][a-z\d -]{2,8}[a-z\d]$/i;

/** From this similarity of their names on (0 to 1), two organisations are likely to be the same one. */
export const LIKELY_THE_SAME = 0.7;
