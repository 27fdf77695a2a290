import type { Command } from 'commander';
import { readConfig } from '../platform/config/read-config.js';
import type { House } from '../platform/operator/house.js';
import { openUnlessRunning } from './house.js';

interface Seeded {
  organisations: number;
  people: number;
  postings: number;
}

/** `migrate` and `seed`: the tables, and an invented Zhenhai in them. */
export function addSchemaCommands(program: Command, house: House): void {
  program
    .command('migrate')
    .description('bring the schema up to date 更新数据库结构')
    .action(async () => {
      const db = await openUnlessRunning(readConfig(process.env));
      await db?.close();
      const running = '服务正在运行，启动时已更新 / the server runs and did so when it started';
      console.log(db ? '数据库结构已是最新 / the schema is up to date' : running);
    });
  program
    .command('seed')
    .description('move the invented Zhenhai into an empty demo 载入演示数据')
    .action(() =>
      house(async (operator) => {
        const { seeded } = await operator.post<{ seeded: Seeded | null }>('/seed');
        if (!seeded) return console.log('已有账号，未载入 / somebody has an account already: nothing done');
        const { organisations, people, postings } = seeded;
        console.log(`${organisations} 家单位、${people} 人、${postings} 条信息 / loaded`);
      }),
    );
}
