import { ApiProperty } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';

export const JOB_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** Long work as its owner sees it. */
export class JobView {
  @ApiProperty() id!: string;
  @ApiProperty() kind!: string;
  @ApiProperty({ enum: JOB_STATES }) state!: JobState;
  @ApiProperty({ description: 'Units done' }) done!: number;
  @ApiProperty({ nullable: true, type: Number, description: 'Units in all; null while unknown' }) total!:
    number | null;
  @ApiProperty({ nullable: true, type: Object }) result!: object | null;
  @ApiProperty({ nullable: true, type: Object, description: 'Why it failed' }) error!: {
    code: string;
    zh: string;
    en: string;
  } | null;
  @ApiProperty() createdAt!: number;
  @ApiProperty({ nullable: true, type: Number }) finishedAt!: number | null;
}

/** What a handler holds while it works; every step that it commits goes through {@link step}. */
export interface JobRun<I = unknown, C = unknown> {
  readonly id: string;
  readonly ownerId: string | null;
  readonly input: I;
  /** What the last committed step left; null at the first run. After a restart the handler goes on from here. */
  readonly checkpoint: C | null;
  /** Comes within about a second when the job is to stop: for what takes long between two steps. */
  readonly signal: AbortSignal;
  /**
   * Commits one step and its checkpoint together. Throws {@link JobStopped} when the job was cancelled or taken over, so
   * that nothing is done twice.
   */
  step<T>(
    work: (em: EntityManager) => Promise<T>,
    after: { checkpoint: C; done: number; total?: number },
  ): Promise<T>;
}

export type JobHandler = (run: JobRun<never, never>) => Promise<object>;

/** The job was cancelled, another process goes on with it, or this one is about to end. */
export class JobStopped extends Error {
  constructor(readonly why: 'cancelled' | 'taken-over' | 'interrupted') {
    super(`the job was ${why}`);
  }
}
