import type { Rule } from 'eslint';

/** Attributes whose value a reader sees or hears. */
const READ_ALOUD = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'title',
]);

/** The name of the product is the same in every language. */
const SAME_EVERYWHERE = /Gesamtbild/g;

/** An ESLint rule for templates: words that a person reads come from the translation files, so none stand in the template itself. */
export const noUntranslatedText: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { untranslated: 'Put "{{text}}" into the translation files: a reader of another language sees it too.' },
  },
  create(context) {
    function check(node: unknown, texts: readonly string[]): void {
      const text = texts.map((each) => each.replaceAll(SAME_EVERYWHERE, '').trim()).find((each) => /\p{L}/u.test(each));
      // Templates have nodes of their own, which ESLint's types do not know.
      if (text !== undefined) context.report({ node: node as Rule.Node, messageId: 'untranslated', data: { text } });
    }
    const rule: Record<string, (node: never) => void> = {
      // What is typed into a computer stays as it is.
      ':not(Element[name="code"]) > Text': (node: { readonly value: string }) => check(node, [node.value]),
      BoundText: (node: { readonly value: { readonly ast?: { readonly strings?: readonly string[] } } }) =>
        check(node, node.value.ast?.strings ?? []),
      TextAttribute: (node: { readonly name: string; readonly value: string }) => {
        if (READ_ALOUD.has(node.name)) check(node, [node.value]);
      },
    };
    return rule as Rule.RuleListener;
  },
};
