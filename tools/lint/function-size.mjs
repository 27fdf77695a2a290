const isDescribe = (node) => /^(describe)(\.|\(|$)/.test(node);

/** A function fits on a screen. What only groups tests (`describe`) is no function in this sense. */
export const functionSize = {
  meta: {
    type: 'problem',
    schema: [{ type: 'integer', minimum: 1 }],
    messages: { size: '{{name}} has {{lines}} lines, at most {{max}}: give its parts names of their own.' },
  },
  create(context) {
    const max = context.options[0] ?? 40;
    function measure(node) {
      const { parent } = node;
      const lines = node.loc.end.line - node.loc.start.line + 1;
      if (lines <= max) return;
      if (parent.type === 'CallExpression' && isDescribe(context.sourceCode.getText(parent.callee))) return;
      const name = node.id?.name ?? parent.key?.name ?? parent.id?.name ?? 'This function';
      context.report({ node, messageId: 'size', data: { name, lines, max } });
    }
    return { FunctionDeclaration: measure, FunctionExpression: measure, ArrowFunctionExpression: measure };
  },
};
