/** The beginning of a text, at most so many letters, cut between words; line breaks become spaces. */
export function excerpt(text: string, letters: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= letters) return line;
  const begin = line.slice(0, letters - 1);
  const end = begin.lastIndexOf(' ');
  return `${(end > letters / 2 ? begin.slice(0, end) : begin).replace(/[\s,;:–-]+$/, '')}…`;
}
