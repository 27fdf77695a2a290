import type { Command } from 'commander';
import type { House } from '../../platform/operator/house.js';

/** `account create-admin`: prints the one-time link by which an installation gets its administrator. */
export function addAccountCommands(program: Command, house: House): void {
  const account = program.command('account').description('accounts of people 账号');
  account
    .command('create-admin')
    .description('print a one-time link, good for 24 hours, that opens an administrator account')
    .action(() =>
      house(async (operator) => {
        const { link } = await operator.post<{ link: string }>('/administrator-invitations');
        console.log(`24 小时内有效，仅可使用一次 / good for 24 hours, once:\n${link}`);
      }),
    );
}
