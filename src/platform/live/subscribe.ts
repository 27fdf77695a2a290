import { type FieldFault, invalid } from '../http/refusal.js';
import { MOST_TOPICS } from './topics.js';

export interface Subscribe {
  topics: string[];
  after?: number;
}

const MOST_FAULTS = 20;

/** Checks what a stranger sent over the socket; throws a refusal that names every fault. */
export function readSubscribe(sent: unknown): Subscribe {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent) || Buffer.isBuffer(sent)) {
    throw invalid({
      field: 'subscribe',
      code: 'object',
      zh: '应为对象 {topics, after}',
      en: 'must be an object {topics, after}',
    });
  }
  const { topics, after, ...others } = sent as Record<string, unknown>;
  const faults: FieldFault[] = Object.keys(others)
    .slice(0, MOST_FAULTS)
    .map((field) => ({
      field: field.slice(0, 60),
      code: 'unknown-field',
      zh: '没有这个字段',
      en: 'is not a known field',
    }));
  if (!isTopics(topics)) {
    faults.push({
      field: 'topics',
      code: 'topics',
      zh: `应为 1–${MOST_TOPICS} 个主题的列表`,
      en: `must be a list of 1 to ${MOST_TOPICS} topics`,
    });
  }
  if (after !== undefined && !(Number.isSafeInteger(after) && (after as number) >= 0)) {
    faults.push({ field: 'after', code: 'int', zh: '应为非负整数', en: 'must be a whole number from 0' });
  }
  if (faults.length) throw invalid(...faults);
  return { topics: [...new Set(topics as string[])], after: after as number | undefined };
}

function isTopics(topics: unknown): boolean {
  if (!Array.isArray(topics) || topics.length < 1 || topics.length > MOST_TOPICS) return false;
  return topics.every((topic) => typeof topic === 'string' && topic.length >= 1 && topic.length <= 60);
}
