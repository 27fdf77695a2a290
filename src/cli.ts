import { Command } from 'commander';
import { addBackupCommand } from './cli/backup.command.js';
import { addDoctorCommand } from './cli/doctor.command.js';
import { house } from './cli/house.js';
import { addRestoreCommand } from './cli/restore.command.js';
import { addSchemaCommands } from './cli/schema.commands.js';
import { addSecretCommand } from './cli/secret.command.js';
import { Stopped } from './cli/stoppable.js';
import { addAccountCommands } from './features/accounts/accounts.commands.js';
import { addImportCommand } from './features/postings/import/posting-import.commands.js';
import { addPostingCommands } from './features/postings/postings.commands.js';
import { ClearFault } from './platform/config/clear-fault.js';
import { ConfigFaults } from './platform/config/read-config.js';
import { OperatorGone, OperatorRefused } from './platform/operator/operator-client.js';

/** The commands of whoever runs an installation, also while its server runs. */
const program = new Command('gongqiao').description('工桥 Gongqiao');
addSchemaCommands(program, house);
addImportCommand(program, house);
addPostingCommands(program, house);
addAccountCommands(program, house);
addDoctorCommand(program, house);
addBackupCommand(program);
addRestoreCommand(program, house);
addSecretCommand(program, house);

program.parseAsync().catch((error: unknown) => {
  const expected = [ClearFault, ConfigFaults, OperatorRefused, OperatorGone, Stopped].some(
    (kind) => error instanceof kind,
  );
  console.error(expected ? (error as Error).message : error);
  process.exitCode = 1;
});
