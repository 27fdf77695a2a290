import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { AccountInvitations } from './account-invitations.service.js';

/** `account create-admin`: prints the one-time link by which an installation gets its administrator. */
export function addAccountCommands(program: Command, house: () => Promise<INestApplicationContext>): void {
  const account = program.command('account').description('accounts of people 账号');
  account
    .command('create-admin')
    .description('print a one-time link, good for 24 hours, that opens an administrator account')
    .action(async () => {
      const app = await house();
      try {
        const link = await app.get(AccountInvitations).invite('administrator');
        console.log(`24 小时内有效，仅可使用一次 / good for 24 hours, once:\n${link}`);
      } finally {
        await app.close();
      }
    });
}
