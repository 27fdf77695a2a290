import { Controller, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ForOperator } from '../../platform/access/rule.js';
import { AccountInvitations } from './account-invitations.service.js';

/** What `cli account create-admin` asks. */
@ApiExcludeController()
@ForOperator()
@Controller('api/v1/operator/administrator-invitations')
export class OperatorAccountsController {
  constructor(private readonly invitations: AccountInvitations) {}

  @Post()
  async invite(): Promise<{ link: string }> {
    return { link: await this.invitations.invite('administrator') };
  }
}
