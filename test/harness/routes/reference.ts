import { type CallerName, EVERYONE, PEOPLE } from '../cast.js';
import { any, route, type RouteEntry } from '../route-entry.js';
import { send } from '../asking.js';
import type { Stage } from '../stage.js';

const RULERS: readonly CallerName[] = ['officer', 'administrator'];
const ROLES = ['officer', 'administrator'] as const;
const open = (path: string, asked = {}) =>
  route(
    `GET /api/v1/reference/${path}`,
    'public',
    any(EVERYONE, () => asked),
  );

let year = 1900;
/** Rows of one kind must not overlap, so each takes a day of its own. */
const newRule = () => {
  const day = `${++year}-01-01`;
  const term = { region: '330300', validFrom: day, validTo: day };
  return {
    kind: 'minimum-wage-month',
    ...term,
    value: { yuan: 2000 },
    source: '测试文件',
    unconfirmed: false,
  };
};
const bilingual = { zh: '测试', en: 'test' };
let rule = 0;
const newScreeningRule = () => ({
  id: `WALK-${++rule}`,
  category: 'sex',
  level: 'warn',
  sides: ['demand'],
  patterns: [`走查词${rule}`],
  exceptions: ['走查例外'],
  negatable: true,
  ground: bilingual,
  message: bilingual,
  suggestion: bilingual,
  validFrom: '2026-01-01',
  validTo: null,
  source: '测试',
});
const sample = {
  side: 'demand',
  title: '电焊工',
  description: '焊接管道。',
  requirements: '持证。',
  region: '330211001',
};

async function screeningRule(stage: Stage) {
  const entry = { route: 'POST /api/v1/screening/rules' };
  const answer = await send(stage.app, entry, { body: newScreeningRule() }, stage.cast.officer.token);
  const { id } = answer.body as { id: string };
  return { ruleId: id, etag: (answer.headers as Record<string, string>).etag ?? '' };
}

/** Catalogues for everyone, dated rules by officers. */
export const referenceRoutes: RouteEntry[] = [
  open('occupations'),
  open('occupations/:code', { params: { code: '6-18-02-04' } }),
  open('regions'),
  open('regions/:code', { params: { code: '330211' } }),
  open('industries'),
  open('skill-levels'),
  open('vocabularies'),
  open('rules'),
  route(
    'POST /api/v1/reference/rules',
    ROLES,
    any(RULERS, () => ({ body: newRule() })),
  ),
  route(
    'POST /api/v1/reference/rules/:id/withdraw',
    ROLES,
    any(RULERS, async (stage) => {
      const entry = { route: 'POST /api/v1/reference/rules' };
      const answer = await send(stage.app, entry, { body: newRule() }, stage.cast.officer.token);
      return { params: { id: (answer.body as { id: string }).id }, body: { reason: '误录' } };
    }),
  ),
  route(
    'POST /api/v1/screening/check',
    'signed-in',
    any(PEOPLE, () => ({ body: sample })),
  ),
  route(
    'GET /api/v1/screening/rules',
    ROLES,
    any(RULERS, () => ({})),
  ),
  route(
    'POST /api/v1/screening/rules',
    ROLES,
    any(RULERS, () => ({ body: newScreeningRule() })),
  ),
  route(
    'PATCH /api/v1/screening/rules/:ruleId',
    ROLES,
    any(RULERS, async (stage) => {
      const { ruleId, etag } = await screeningRule(stage);
      const { id: _id, ...body } = newScreeningRule();
      return { params: { ruleId }, headers: { 'if-match': etag }, body };
    }),
  ),
  route(
    'POST /api/v1/screening/rules/:ruleId/switch-off',
    ROLES,
    any(RULERS, async (stage) => {
      const { ruleId } = await screeningRule(stage);
      return { params: { ruleId }, body: { validTo: '2026-06-30', reason: '不再需要' } };
    }),
  ),
  route(
    'POST /api/v1/screening/try',
    ROLES,
    any(RULERS, () => ({ body: { rule: newScreeningRule(), text: sample } })),
  ),
];
