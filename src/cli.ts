import { Command } from 'commander';
import { addDoctorCommand } from './cli/doctor.command.js';
import { house } from './cli/house.js';
import { addSchemaCommands } from './cli/schema.commands.js';
import { addAccountCommands } from './features/accounts/accounts.commands.js';
import { addImportCommand } from './features/postings/import/posting-import.commands.js';
import { addPostingCommands } from './features/postings/postings.commands.js';
import { ConfigFaults } from './platform/config/read-config.js';
import { OperatorGone, OperatorRefused } from './platform/operator/operator-client.js';

/** The commands of whoever runs an installation, also while its server runs. */
const program = new Command('gongqiao').description('工桥 Gongqiao');
addSchemaCommands(program, house);
addImportCommand(program, house);
addPostingCommands(program, house);
addAccountCommands(program, house);
addDoctorCommand(program, house);

program.parseAsync().catch((error: unknown) => {
  const expected = [ConfigFaults, OperatorRefused, OperatorGone].some((kind) => error instanceof kind);
  console.error(expected ? (error as Error).message : error);
  process.exitCode = 1;
});
