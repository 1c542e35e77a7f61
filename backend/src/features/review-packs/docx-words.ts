/** Words that only a Word document needs. */
export interface DocxWords {
  readonly contents: string;
  readonly page: string;
}

const GERMAN: DocxWords = { contents: 'Inhalt', page: 'Seite' };
const ENGLISH: DocxWords = { contents: 'Contents', page: 'Page' };

/** By the language of the document, BCP 47. */
export const docxWords = (language: string): DocxWords => (language.startsWith('de') ? GERMAN : ENGLISH);
