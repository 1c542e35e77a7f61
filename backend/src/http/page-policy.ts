import { createHash } from 'node:crypto';

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)(?![^>]*application\/json)[^>]*>([\s\S]*?)<\/script>/g;

/** Starts listening to events before the program is there. It is the one script that differs from page to page: by the names of events. */
const EVENT_START = /^window\.__jsaction_bootstrap\(document\.body,"[a-z]+",\[(?:"[a-z]+",?)*\],\[(?:"[a-z]+",?)*\]\);$/;

/**
 * What browsers are told about a page: everything comes from us. `template` is the page as it was built, whose scripts are allowed by their
 * hash; a script that got into a page later, by whatever mistake, does not run.
 */
export function pagePolicy(template: string): (html: string) => string {
  const built = scriptsOf(template).map(hashOf);
  return (html) => {
    const scripts = [
      ...built,
      ...scriptsOf(html)
        .filter((script) => EVENT_START.test(script))
        .map(hashOf),
    ];
    return [
      "default-src 'self'",
      `script-src 'self' ${[...new Set(scripts)].join(' ')}`.trim(),
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "object-src 'none'",
      "base-uri 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join('; ');
  };
}

const scriptsOf = (html: string): string[] => Array.from(html.matchAll(INLINE_SCRIPT), ([, script = '']) => script);

const hashOf = (script: string): string => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
