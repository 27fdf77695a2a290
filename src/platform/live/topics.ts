import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Refusal } from '../http/refusal.js';

export interface TopicQuestion {
  actor: Actor;
  /** What stands after the colon. */
  id: string;
}

/** Answers many questions at once, in their order. */
export type TopicRule = (questions: TopicQuestion[]) => Promise<boolean[]>;

const PUBLIC = /^(postings|region:\d{2,9}|occupation:[1-8](-\d\d){0,3})$/;
const PRIVATE = /^([a-z]+):([\w-]{1,40})$/;
export const MOST_TOPICS = 20;

/** Who may hear what. Public topics are open to all; a private kind has one rule, given by the feature that owns it. */
@Injectable()
export class Topics {
  private readonly rules = new Map<string, TopicRule>([
    ['user', (asked) => Promise.resolve(asked.map(({ actor, id }) => actor.userId === id))],
    [
      'role',
      (asked) => Promise.resolve(asked.map(({ actor, id }) => actor.roles.some((role) => role === id))),
    ],
  ]);

  allow(kind: string, rule: TopicRule): void {
    this.rules.set(kind, rule);
  }

  kinds(): string[] {
    return [...this.rules.keys()];
  }

  /** Those of the topics that this person may hear. */
  async heard(actor: Actor | null, topics: string[]): Promise<string[]> {
    const verdicts = await Promise.all(topics.map((topic) => this.mayHear(actor, topic)));
    return topics.filter((_, i) => verdicts[i]);
  }

  /** Refuses the whole list when one topic is unknown or not his, naming it. */
  async check(actor: Actor | null, topics: string[]): Promise<void> {
    const heard = new Set(await this.heard(actor, topics));
    const refused = topics.find((topic) => !heard.has(topic));
    if (refused === undefined) return;
    const words = {
      zh: `不能订阅「${refused}」：不存在或无权限`,
      en: `${refused} is no topic that you may hear`,
    };
    throw new Refusal('forbidden', 'topic-refused', words, { details: { topic: refused } });
  }

  private async mayHear(actor: Actor | null, topic: string): Promise<boolean> {
    if (PUBLIC.test(topic)) return true;
    const [, kind = '', id = ''] = PRIVATE.exec(topic) ?? [];
    const rule = this.rules.get(kind);
    if (!rule || !actor) return false;
    const [verdict] = await rule([{ actor, id }]);
    return verdict ?? false;
  }
}

/** Whether strangers may follow at least one of these topics. */
export function isPublic(topics: string[]): boolean {
  return topics.some((topic) => PUBLIC.test(topic));
}
