import { ofSector } from './organisation-row.ts';

/** Migrant organisations. */
export const MIGRANT_ORGANISATIONS = ofSector('migrant_organisation', [
  ['dachverband-viele-stimmen', 'Dachverband Viele Stimmen'],
  ['kulturverein-granatapfel', 'Kulturverein Granatapfel', '08'],
  ['kulturverein-teehaus', 'Kulturverein Teehaus', '01'],
  ['elternverein-zaunkoenig', 'Mehrsprachiger Elternverein Zaunkönig', '02', '08'],
  ['verein-ostwaerts', 'Verein Ostwärts und zurück', '03'],
  ['frauenkreis-jasminbluete', 'Frauenkreis Jasminblüte', '12'],
  ['verein-affenbrotbaum', 'Verein Affenbrotbaum', '01'],
  ['bildungsverein-papyrus', 'Bildungsverein Papyrus', '07'],
  ['verein-zwei-ufer', 'Verein Zwei Ufer', '10'],
  ['kulturhaus-lotosteich', 'Kulturhaus Lotosteich', '11'],
  ['kulturverein-zugvoegel', 'Sport- und Kulturverein Zugvögel', '05'],
  ['medienprojekt-funkwelle', 'Mehrsprachiges Medienprojekt Funkwelle'],
  ['netzwerk-recht-und-herkunft', 'Netzwerk Recht und Herkunft'],
  ['netzwerk-heilberufe', 'Netzwerk Heilberufe weltweit'],
  ['unternehmerinnen-mit-geschichte', 'Unternehmer:innen mit Geschichte', '04', '07'],
  ['jugendverein-bunte-kiesel', 'Jugendverein Bunte Kiesel', '06'],
  ['verein-langer-weg', 'Verein Langer Weg', '09'],
]);
