import { Injectable } from '@nestjs/common';
import { compileRules, SCREENING_FACTS, SCREENING_RULES } from './screening-data.js';
import { screen } from './screening.rules.js';
import type { Finding, ScreeningInput } from './screening.types.js';

export type { Finding, ScreeningInput } from './screening.types.js';

/** Screens postings by the rule rows in force. */
@Injectable()
export class ScreeningService {
  private readonly rules = compileRules(SCREENING_RULES);

  findings(input: ScreeningInput): Promise<Finding[]> {
    return Promise.resolve(screen(input, this.rules, SCREENING_FACTS));
  }
}
