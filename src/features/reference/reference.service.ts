import { Injectable } from '@nestjs/common';
import type { DatedRule } from './dated-rules.js';
import { initialRuleRows } from './rule-kinds.js';

/** The numbers of law as dated rows, for whoever has to apply them. */
@Injectable()
export class ReferenceService {
  private readonly rows = initialRuleRows();

  rules(): Promise<readonly DatedRule[]> {
    return Promise.resolve(this.rows);
  }
}
