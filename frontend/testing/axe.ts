import axe from 'axe-core';

/**
 * Fails the spec when axe finds a violation of WCAG 2.2 A/AA in the element. Colour contrast is left to the browser journeys: in a
 * component's spec the page's styles are missing.
 */
export async function expectNoViolations(element: Element): Promise<void> {
  const { violations } = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false }, 'heading-order': { enabled: false } },
  });
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(' ')).join(', ')})`);
  expect(found).toEqual([]);
}
