import { basename } from 'node:path';

const EMPTY = /(^|[-.])(managers?|helpers?|utils?|base|impl|common|misc)([-.]|$)/;
const EMPTY_CLASS = /(Manager|Helper|Utils?|Impl)$|^(Base|Abstract)[A-Z]/;

/** A file or class is named after its one job; a barrel (`index.ts`) hides who depends on what. */
export const fileNames = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      barrel: 'No barrels: import from the file that defines it.',
      empty: '"{{name}}" says nothing about its job: name what it does.',
    },
  },
  create(context) {
    const name = basename(context.filename).replace(/\.[a-z]+$/, '');
    const unnamed = (node, word) => context.report({ node, messageId: 'empty', data: { name: word } });
    return {
      Program(node) {
        if (name === 'index') context.report({ node, messageId: 'barrel' });
        if (EMPTY.test(name)) unnamed(node, name);
      },
      ExportAllDeclaration: (node) => context.report({ node, messageId: 'barrel' }),
      ClassDeclaration(node) {
        if (node.id && EMPTY_CLASS.test(node.id.name)) unnamed(node.id, node.id.name);
      },
    };
  },
};
