import { ofSector } from './organisation-row.ts';

/** Administration, other authorities, schools and childcare. */
export const PUBLIC_ORGANISATIONS = [
  ...ofSector('municipality', [
    ['integrationsbuero-pankow', 'Integrationsbüro Pankow', '03'],
    ['integrationsbuero-suedwest', 'Integrationsbüro Südwest', '04', '06'],
    ['integrationsbuero-tempelhof', 'Integrationsbüro Tempelhof-Schöneberg', '07'],
    ['integrationsbuero-treptow', 'Integrationsbüro Treptow-Köpenick', '09'],
    ['integrationsbuero-marzahn', 'Integrationsbüro Marzahn-Hellersdorf', '10'],
    ['fachstelle-gesundes-aufwachsen', 'Fachstelle Gesundes Aufwachsen'],
    ['volkshochschule-am-kanal', 'Volkshochschule am Kanal', '07', '08'],
  ]),
  ...ofSector('other_authority', [
    ['arbeitsvermittlung-nordwest', 'Arbeitsvermittlung Nordwest', '05', '12'],
    ['arbeitsvermittlung-mitte', 'Arbeitsvermittlung Mitte-Ost', '01', '02', '11'],
    ['schulaufsicht-uebergaenge', 'Schulaufsicht Übergänge'],
    ['wache-vertrauen', 'Polizeiwache Vertrauen im Kiez', '08', '09'],
  ]),
  ...ofSector('school_childcare', [
    ['grundschule-am-ahornplatz', 'Grundschule am Ahornplatz', '01'],
    ['gemeinschaftsschule-suedhafen', 'Gemeinschaftsschule Südhafen', '09'],
    ['sekundarschule-lindenufer', 'Sekundarschule Lindenufer', '05'],
    ['oberstufenzentrum-werkhof', 'Oberstufenzentrum Werkhof', '03', '11'],
    ['grundschule-drei-birken', 'Grundschule Drei Birken', '12'],
    ['sekundarschule-weitblick', 'Sekundarschule Weitblick', '10'],
    ['gymnasium-am-wasserturm', 'Gymnasium am alten Wasserturm', '04'],
    ['kita-kieselstein', 'Kita Kieselstein', '02'],
    ['kita-verbund-regentropfen', 'Kita-Verbund Regentropfen', '07', '08'],
    ['familienzentrum-apfelgarten', 'Familienzentrum Apfelgarten', '06'],
    ['abendschule-zweiter-anlauf', 'Abendschule Zweiter Anlauf'],
  ]),
];
