import { createHash } from 'node:crypto';
import { pagePolicy } from './page-policy.ts';

const hashOf = (script: string): string => createHash('sha256').update(script).digest('base64');
const START = 'window.__jsaction_bootstrap(document.body,"ng",["click","submit"],["toggle"]);';

describe('the policy of a page', () => {
  const policyOf = pagePolicy('<html><script>theme()</script><script src="main.js"></script></html>');
  const scriptsIn = (html: string): string => /script-src ([^;]*)/.exec(policyOf(html))?.[1] ?? '';

  it('lets the scripts run that the page was built with', () => {
    expect(scriptsIn('<script>theme()</script>')).toBe(`'self' 'sha256-${hashOf('theme()')}'`);
  });

  it('lets the script run that starts listening to events, whatever their names', () => {
    expect(scriptsIn(`<script>${START}</script>`)).toContain(hashOf(START));
  });

  it('lets no script run that got into the page later', () => {
    for (const script of ['alert(1)', `${START}alert(1)`, `alert(1);${START}`, START.replace('"click"', 'alert(1)')])
      expect(scriptsIn(`<script>${script}</script>`))
        .withContext(script)
        .not.toContain(hashOf(script));
  });

  it('takes data for data', () => {
    expect(scriptsIn('<script type="application/json">{}</script>')).not.toContain(hashOf('{}'));
  });
});
