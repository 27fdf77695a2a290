import { Global, Module } from '@nestjs/common';
import { FileStore } from './file-store.js';
import { FileSweep } from './file-sweep.js';
import { OperatorFilesController } from './operator-files.controller.js';

@Global()
@Module({ controllers: [OperatorFilesController], providers: [FileStore, FileSweep], exports: [FileStore] })
export class FilesModule {}
