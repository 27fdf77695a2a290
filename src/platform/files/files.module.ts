import { Global, Module } from '@nestjs/common';
import { FileStore } from './file-store.js';
import { FileSweep } from './file-sweep.js';

@Global()
@Module({ providers: [FileStore, FileSweep], exports: [FileStore] })
export class FilesModule {}
