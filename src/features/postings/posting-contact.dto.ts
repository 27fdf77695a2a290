import { ApiProperty } from '@nestjs/swagger';

export class ContactView {
  @ApiProperty({ example: '13800000000' }) phone!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Masked', example: '张*' }) name!: string | null;
}

export class ContactDayView {
  @ApiProperty({ example: '2026-11-23' }) day!: string;
  @ApiProperty({ description: 'How many accounts were shown the phone' }) count!: number;
}

export class ContactDays {
  @ApiProperty({ type: [ContactDayView], description: 'Newest first; the last hundred days with any' })
  items!: ContactDayView[];
  @ApiProperty({ type: String, nullable: true }) next!: null;
}
