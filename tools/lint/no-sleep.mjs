const TIMER_MODULE = /^(node:)?timers\/promises$/;

/** The parameter that a promise's executor resolves with, when `node` is such an executor. */
const resolveName = (node) =>
  node?.parent?.type === 'NewExpression' && node.parent.callee.name === 'Promise'
    ? node.params[0]?.name
    : undefined;

function executorOf(node) {
  for (let at = node.parent; at; at = at.parent) if (resolveName(at)) return at;
  return undefined;
}

/** Whether the callback does nothing but resolve: `resolve`, `() => resolve()`, `() => { resolve(); }`. */
function onlyResolves(callback, name) {
  if (callback?.type === 'Identifier') return callback.name === name;
  let body = callback?.body;
  if (body?.type === 'BlockStatement') body = body.body.length === 1 ? body.body[0].expression : undefined;
  return body?.type === 'CallExpression' && body.callee.name === name;
}

/** A test waits for the event it needs, never for time to pass: a deadline that rejects is fine, a sleep is not. */
export const noSleep = {
  meta: { type: 'problem', schema: [], messages: { sleep: 'Wait for the event, not for time to pass.' } },
  create(context) {
    const report = (node) => context.report({ node, messageId: 'sleep' });
    return {
      ImportDeclaration(node) {
        if (TIMER_MODULE.test(node.source.value)) report(node);
      },
      'CallExpression[callee.name="setTimeout"]'(node) {
        const executor = executorOf(node);
        if (executor && onlyResolves(node.arguments[0], resolveName(executor))) report(node);
      },
    };
  },
};
