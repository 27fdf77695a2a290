import { Global, Module } from '@nestjs/common';
import { Config } from '../config/config.js';
import { BlobPlace } from './blob-place.js';
import { FileChecks } from './file-checks.js';
import { FileCopy } from './file-copy.js';
import { filePlace } from './file-place.js';
import { FileStore } from './file-store.js';
import { FileSweep } from './file-sweep.js';
import { OperatorFileHoldController } from './operator-file-hold.controller.js';
import { OperatorFilesController } from './operator-files.controller.js';

@Global()
@Module({
  controllers: [OperatorFilesController, OperatorFileHoldController],
  providers: [
    { provide: BlobPlace, inject: [Config], useFactory: filePlace },
    FileStore,
    FileSweep,
    FileChecks,
    FileCopy,
  ],
  exports: [FileStore],
})
export class FilesModule {}
