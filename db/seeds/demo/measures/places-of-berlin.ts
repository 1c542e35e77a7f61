/** References of the places that the measures of the demo name. */
export const BERLIN = 'land:11';
export const MITTE = 'stadtbezirk:01';
export const FRIEDRICHSHAIN_KREUZBERG = 'stadtbezirk:02';
export const PANKOW = 'stadtbezirk:03';
export const CHARLOTTENBURG_WILMERSDORF = 'stadtbezirk:04';
export const SPANDAU = 'stadtbezirk:05';
export const STEGLITZ_ZEHLENDORF = 'stadtbezirk:06';
export const TEMPELHOF_SCHOENEBERG = 'stadtbezirk:07';
export const NEUKOELLN = 'stadtbezirk:08';
export const TREPTOW_KOEPENICK = 'stadtbezirk:09';
export const MARZAHN_HELLERSDORF = 'stadtbezirk:10';
export const LICHTENBERG = 'stadtbezirk:11';
export const REINICKENDORF = 'stadtbezirk:12';

/** Prognoseräume, parts of a Bezirk. */
export const MOABIT = 'prognoseraum:0120';
export const GESUNDBRUNNEN = 'prognoseraum:0130';
export const WEDDING = 'prognoseraum:0140';
export const KREUZBERG_NORD = 'prognoseraum:0210';
export const CHARLOTTENBURG_NORD = 'prognoseraum:0410';
export const WILHELMSTADT_STAAKEN = 'prognoseraum:0520';
export const GROPIUSSTADT = 'prognoseraum:0830';
export const NORD_NEUKOELLN = 'prognoseraum:0810';
export const MARZAHN = 'prognoseraum:1010';
export const HELLERSDORF = 'prognoseraum:1020';
export const HOHENSCHOENHAUSEN_NORD = 'prognoseraum:1110';
export const MAERKISCHES_VIERTEL = 'prognoseraum:1260';

/** Bezirksregionen, parts of a Prognoseraum. */
export const OSLOER_STRASSE = 'bezirksregion:013007';
export const WEDDING_ZENTRUM = 'bezirksregion:014010';
