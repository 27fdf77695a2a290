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
import { addFilesCommand } from './platform/files/file-copy.commands.js';
import { BrokenOff } from './platform/config/clear-fault.js';
import { told } from './platform/operator/start-faults.js';

/** The commands of whoever runs an installation, also while its server runs. */
const program = new Command('gongqiao').description('工桥 Gongqiao');
addSchemaCommands(program, house);
addImportCommand(program, house);
addPostingCommands(program, house);
addAccountCommands(program, house);
addFilesCommand(program, house);
addDoctorCommand(program, house);
addBackupCommand(program);
addRestoreCommand(program, house);
addSecretCommand(program, house);

program.parseAsync().catch((error: unknown) => {
  console.error(told(error));
  const reason: unknown = error instanceof BrokenOff ? error.reason : error;
  // Whoever failed may have left connections to a database server open, and they would keep the command from ending.
  process.exit(reason instanceof Stopped ? 130 : 1);
});
