/** Stands for our own address; no real one ends like this. */
const HERE = 'http://here.invalid';

/** Where a sign-on leads back to: a page of ours, whatever was asked for. Everything that a browser might take for another site becomes `/`. */
export function safeReturn(wanted: string | undefined): string {
  // A browser reads a backslash as a slash and leaves out tabs and line ends, so `/\evil` and `/<tab>/evil` would lead away.
  if (wanted === undefined || !/^\/(?!\/)[^\\\u0000-\u0020\u007f]*$/.test(wanted) || !URL.canParse(wanted, HERE)) return '/';
  const { origin, pathname, search, hash } = new URL(wanted, HERE);
  // What remains of dots may begin with two slashes again. The API has no pages.
  if (origin !== HERE || pathname.startsWith('//') || /^\/api(\/|$)/i.test(pathname)) return '/';
  return pathname + search + hash;
}
