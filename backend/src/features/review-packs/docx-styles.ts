import { LineRuleType, type IStylesOptions } from 'docx';

/** Lengths of a page in twips (twentieths of a point): A4 with the margins of the PDF. */
export const DOCX_PAGE = { width: 11906, height: 16838, margin: 1240, top: 1280, text: 11906 - 2 * 1240 } as const;

/** A font that every office has, and whose widths are known: page numbers can be worked out. */
export const DOCX_FONT = 'Calibri';

/** Colours: dark enough on white for small text. */
export const DOCX_INK = { text: '1B2430', quiet: '4C5866', line: 'C3CAD3', head: 'EEF1F4' } as const;

/** The styles that an office shows by their own names, so that whoever goes on editing finds headings, captions and text where they belong. */
export const docxStyles = (language: string, accent: string): IStylesOptions => ({
  default: {
    document: {
      run: { font: DOCX_FONT, size: 21, color: DOCX_INK.text, language: { value: language } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: DOCX_FONT, size: 60, bold: true, color: accent },
      paragraph: { spacing: { before: 120, after: 360, line: 240, lineRule: LineRuleType.AUTO } },
    },
    heading1: {
      run: { font: DOCX_FONT, size: 36, bold: true, color: accent },
      paragraph: { spacing: { after: 240, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true, outlineLevel: 0 },
    },
    heading2: {
      run: { font: DOCX_FONT, size: 27, bold: true, color: DOCX_INK.text },
      paragraph: { spacing: { before: 320, after: 120, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true, outlineLevel: 1 },
    },
    heading3: {
      run: { font: DOCX_FONT, size: 23, bold: true, color: DOCX_INK.text },
      paragraph: { spacing: { before: 240, after: 80, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true, outlineLevel: 2 },
    },
  },
  paragraphStyles: [
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: 20, bold: true, color: DOCX_INK.text },
      paragraph: { spacing: { before: 200, after: 80, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
    },
    {
      id: 'Note',
      name: 'Note',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 18, color: DOCX_INK.quiet },
      paragraph: { spacing: { after: 120, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'Figure',
      name: 'Figure',
      basedOn: 'Normal',
      next: 'Note',
      quickFormat: true,
      run: { size: 44, bold: true, color: accent },
      paragraph: { spacing: { before: 120, after: 0, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 18 },
      paragraph: { spacing: { before: 40, after: 40, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'TableHead',
      name: 'Table Head',
      basedOn: 'TableText',
      quickFormat: true,
      run: { size: 18, bold: true },
      paragraph: { keepNext: true },
    },
    {
      id: 'ContentsHeading',
      name: 'TOC Heading',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 36, bold: true, color: accent },
      paragraph: { spacing: { after: 240, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
    },
  ],
});
