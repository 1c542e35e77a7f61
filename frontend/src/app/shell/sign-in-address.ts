/** Address of the sign-in that leads back to where one wanted to go. */
export function signInAddress(wanted: string, reason?: 'abgelaufen'): string {
  const query = new URLSearchParams();
  const language = new URLSearchParams(wanted.split('?')[1] ?? '').get('lang');
  if (language !== null) query.set('lang', language);
  if (reason !== undefined) query.set('grund', reason);
  if (wanted !== '/' && !wanted.startsWith('/anmelden')) query.set('weiter', wanted);
  const text = query.toString();
  return text === '' ? '/anmelden' : `/anmelden?${text}`;
}

/** Where to go after the sign-in: a page of ours, never another site. */
export function ownPage(address: unknown, otherwise: string): string {
  // Two slashes, or a slash and a backslash, would begin the name of another computer.
  return typeof address === 'string' && /^\/(?![/\\])/.test(address) && !address.startsWith('/anmelden') ? address : otherwise;
}
