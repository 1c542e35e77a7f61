import type { Rule } from 'eslint';
import { posix, relative, sep } from 'node:path';
import { BOUNDARIES } from './boundaries.ts';

const ALIASES: readonly (readonly [alias: string, folder: string])[] = [
  ['#contract/', 'contract/'],
  ['#backend/', 'backend/src/'],
  ['#imports/', 'data-imports/src/'],
  ['#db/', 'db/'],
];

/** An ESLint rule: reports every import that `BOUNDARIES` forbid. */
export const importBoundaries: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], messages: { forbidden: '{{from}} must not import {{target}}: {{because}}' } },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/');
    const inForce = BOUNDARIES.flatMap((boundary) => {
      const match = boundary.from.exec(file);
      return match === null || boundary.except?.test(file) === true ? [] : [{ ...boundary, match }];
    });

    function check(node: Rule.Node, source: unknown, typeOnly: boolean): void {
      if (typeof source !== 'string') return;
      const target = targetOf(file, source);
      const broken = inForce.find(({ mayNotUse, typesAllowed, match }) => mayNotUse(target, match) && !(typeOnly && typesAllowed === true));
      if (broken !== undefined) context.report({ node, messageId: 'forbidden', data: { from: file, target, because: broken.because } });
    }

    return {
      ImportDeclaration: (node) => check(node, node.source.value, isTypeOnly(node)),
      ExportNamedDeclaration: (node) => check(node, node.source?.value, isTypeOnly(node)),
      ExportAllDeclaration: (node) => check(node, node.source.value, isTypeOnly(node)),
      ImportExpression: (node) => check(node, node.source.type === 'Literal' ? node.source.value : undefined, false),
    };
  },
};

/** Path of our own file from the root of the repository, or the name of a package after `npm:`. */
function targetOf(file: string, source: string): string {
  if (source.startsWith('.')) return posix.join(posix.dirname(file), source);
  const alias = ALIASES.find(([name]) => source.startsWith(name));
  return alias === undefined ? `npm:${source}` : alias[1] + source.slice(alias[0].length);
}

/** Whether nothing of the import is left at run time. */
function isTypeOnly(node: object): boolean {
  const { importKind, exportKind, specifiers = [] } = node as TypeScriptImport;
  if (importKind === 'type' || exportKind === 'type') return true;
  return specifiers.length > 0 && specifiers.every((each) => each.importKind === 'type' || each.exportKind === 'type');
}

/** What the TypeScript parser adds to the nodes. */
interface TypeScriptImport {
  readonly importKind?: string;
  readonly exportKind?: string;
  readonly specifiers?: readonly { readonly importKind?: string; readonly exportKind?: string }[];
}
