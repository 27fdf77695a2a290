import { Entity } from 'typeorm';
import { Id, Instant, Text, Whole } from '../../platform/db/entity-columns.js';

export type AccountState = 'active' | 'locked' | 'closed';

/** A person's account; what identifies the person is sealed, and gone once the account is closed. */
@Entity('accounts')
export class Account {
  @Id() id: string;
  @Text('state') state: AccountState;
  /** Keyed hash of the phone: how an account is found. */
  @Text('phone_hash', { nullable: true }) phoneHash: string | null;
  @Text('phone', { nullable: true }) phone: string | null;
  @Text('name', { nullable: true }) name: string | null;
  @Text('birth_date', { nullable: true }) birthDate: string | null;
  @Text('password_hash', { nullable: true }) passwordHash: string | null;
  @Text('locale') locale: 'zh' | 'en';
  /** Which privacy notice the person agreed to; null while a person whom others entered has not been asked. */
  @Text('consent_version', { nullable: true }) consentVersion: string | null;
  @Instant('consent_at', { nullable: true }) consentAt: number | null;
  @Instant('opened_at') openedAt: number;
  @Instant('closed_at', { nullable: true }) closedAt: number | null;
  @Whole('version') version: number;
}
