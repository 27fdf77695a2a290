import { Entity } from 'typeorm';
import { Id, Instant, Text, Whole } from '../db/entity-columns.js';

/** What is known of an uploaded file; its bytes lie in the file store under the same id. */
@Entity('files')
export class StoredFile {
  @Id() id: string;
  /** Whose it is, e.g. `organisation`; goes when the owner goes. */
  @Text('owner_kind') ownerKind: string;
  @Text('owner_id') ownerId: string;
  /** As the sender called it, made harmless; never a path. */
  @Text('name') name: string;
  /** The media type by content, whatever the sender said. */
  @Text('type') type: string;
  @Whole('bytes') bytes: number;
  @Text('sha256') sha256: string;
  @Instant('created_at') createdAt: number;
}
