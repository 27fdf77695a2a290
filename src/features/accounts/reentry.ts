import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.js';
import { Refusal } from '../../platform/http/refusal.js';
import { Account } from './account.entity.js';
import { Attempts, LIMITS } from './attempts.js';
import { Passwords } from './passwords.js';

/** Asks a signed-in person for his password again before what cannot be undone: an unattended screen is no consent. */
@Injectable()
export class Reentry {
  constructor(
    private readonly db: Db,
    private readonly attempts: Attempts,
    private readonly passwords: Passwords,
  ) {}

  async check(userId: string, password: string, field = 'password'): Promise<void> {
    await this.attempts.take(LIMITS.reentry, userId);
    const account = await this.db.read((em) => em.findOneBy(Account, { id: userId }));
    if (!(await this.passwords.matches(account?.passwordHash, password))) throw passwordWrong(field);
    await this.attempts.clear(LIMITS.reentry, userId);
  }
}

function passwordWrong(field: string): Refusal {
  const words = { zh: '密码不正确', en: 'The password is wrong' };
  const fault = { field, code: 'password-wrong', ...words };
  return new Refusal('invalid', 'password-wrong', words, { fields: [fault] });
}
