import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Public } from '../../platform/access/rule.js';
import { DemoAccountView } from './demo-accounts.dto.js';
import { DemoAccounts } from './demo-accounts.service.js';

@ApiTags('accounts')
@Controller('api/v1/demo-accounts')
@Public()
export class DemoAccountsController {
  constructor(private readonly demo: DemoAccounts) {}

  /** Who can be tried in a demo, with passwords; does not exist in production. */
  @Get()
  @ApiOkResponse({ type: [DemoAccountView] })
  list(): Promise<DemoAccountView[]> {
    return this.demo.list();
  }
}
