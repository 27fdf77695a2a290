import { Random } from '../../src/database/seed/random.js';
import { contentOf } from '../../src/features/postings/posting.fields.js';
import type { Posting } from '../../src/features/postings/posting.entity.js';
import type { OpenedPosting } from '../../src/features/postings/posting-opening.service.js';
import type { PostingContent } from '../../src/features/postings/postings.dto.js';

const STREETS = ['001', '002', '003', '004', '005', '100', '101'].map((street) => `330211${street}`);
const PERIOD_MS = 60 * 86_400_000;
/** So that the data can be kept for as long as the schema stands. */
const NEVER = '2099-12-31';

/** So many open postings after the manner of the invented ones, no two alike; the same count gives the same ads. */
export function* variations(models: readonly Posting[], count: number, now: number): Generator<OpenedPosting> {
  const random = new Random(`bench ${count}`);
  for (let n = 0; n < count; n++) {
    const model = models[n % models.length];
    if (!model) throw new Error('there is no invented posting to vary');
    const { side, authorId, organisationId, clientId } = model;
    if (authorId === null) continue;
    const publishedAt = now - Math.round((PERIOD_MS * n) / count);
    const content = varied(model, models, n, random);
    const fate = { state: 'published', holdReason: null, publishedAt } as const;
    yield { side, authorId, organisationId, clientId, ...fate, content };
  }
}

function varied(model: Posting, models: readonly Posting[], n: number, random: Random): PostingContent {
  const content = contentOf(model) as PostingContent;
  const raise = random.int(0, 30) * 100;
  const other = random.pick(models);
  return {
    ...content,
    description: shuffled(`${model.description}${other.side === model.side ? other.workingConditions : ''}`, n, random),
    region: random.pick(STREETS),
    headcount: model.side === 'demand' ? random.int(1, 40) : (model.headcount ?? 1),
    pay: content.pay && (content.pay.period === 'month' ? raised(content.pay, raise) : content.pay),
    validUntil: NEVER,
  };
}

const raised = (pay: PostingContent['pay'], by: number): PostingContent['pay'] => ({
  ...pay,
  min: pay.min + by,
  max: pay.max + by,
});

/** The same statements in another order, with a place of its own. */
function shuffled(text: string, n: number, random: Random): string {
  const parts = text.split(/[；。\n]/).filter(Boolean);
  return `${random.some(parts, parts.length).join('；')}；报到处：${1 + (n % 97)}号门${1 + (n % 1013)}室。`;
}
