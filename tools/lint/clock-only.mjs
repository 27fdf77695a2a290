/** The time of day comes from the Clock, so that a test can stand at any moment: no `Date.now()`, no `new Date()`. */
export const clockOnly = {
  meta: { type: 'problem', schema: [], messages: { clock: 'Ask the Clock for the time, not {{what}}.' } },
  create(context) {
    const report = (node, what) => context.report({ node, messageId: 'clock', data: { what } });
    return {
      'NewExpression[callee.name="Date"][arguments.length=0]': (node) => report(node, 'new Date()'),
      'CallExpression[callee.name="Date"]': (node) => report(node, 'Date()'),
      'MemberExpression[object.name="Date"][property.name="now"]': (node) => report(node, 'Date.now'),
    };
  },
};
