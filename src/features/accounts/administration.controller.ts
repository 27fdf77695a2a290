import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Me, type Role } from '../../platform/access/actor.js';
import { ForRoles } from '../../platform/access/rule.js';
import type { Page } from '../../platform/http/cursor.js';
import { IdParam } from '../../platform/http/id.param.js';
import { notFound } from '../../platform/http/refusal.js';
import { AccountsService } from './accounts.service.js';
import {
  AccountFilter,
  AccountPage,
  AccountView,
  LookupDto,
  PurposeDto,
  RevealedView,
} from './administration.dto.js';
import { AdministrationService } from './administration.service.js';

/** Roles of the public service; those of employers, agencies and providers come from their organisations. */
const GIVEN: readonly Role[] = ['staff', 'officer', 'administrator'];

@ApiTags('administration')
@Controller('api/v1/accounts')
@ForRoles('administrator')
export class AdministrationController {
  constructor(
    private readonly administration: AdministrationService,
    private readonly accounts: AccountsService,
  ) {}

  @Get()
  @ApiOkResponse({ type: AccountPage })
  list(@Me() me: Actor, @Query() filter: AccountFilter): Promise<Page<AccountView>> {
    return this.administration.list(me, filter);
  }

  /** Finds an account by the phone number that its owner has told; in the body, so that no log keeps it. */
  @Post('lookup')
  @HttpCode(200)
  @ApiOkResponse({ type: AccountView })
  lookup(@Body() dto: LookupDto): Promise<AccountView> {
    return this.administration.lookup(dto.phone, dto.purpose);
  }

  @Post(':id/reveal')
  @HttpCode(200)
  @ApiOkResponse({ type: RevealedView })
  reveal(@IdParam() id: string, @Body() dto: PurposeDto): Promise<RevealedView> {
    return this.administration.reveal(id, dto.purpose);
  }

  @Post(':id/lock')
  @HttpCode(204)
  @ApiNoContentResponse()
  lock(@Me() me: Actor, @IdParam() id: string, @Body() dto: PurposeDto): Promise<void> {
    return this.administration.lock(me, id, dto.purpose);
  }

  @Post(':id/unlock')
  @HttpCode(204)
  @ApiNoContentResponse()
  unlock(@IdParam() id: string, @Body() dto: PurposeDto): Promise<void> {
    return this.administration.unlock(id, dto.purpose);
  }

  @Put(':id/roles/:role')
  @HttpCode(204)
  @ApiNoContentResponse()
  async grant(@Me() me: Actor, @IdParam() id: string, @Param('role') role: string): Promise<void> {
    await this.accounts.grantRole(id, given(role), me.userId);
  }

  @Delete(':id/roles/:role')
  @HttpCode(204)
  @ApiNoContentResponse()
  async revoke(@Me() me: Actor, @IdParam() id: string, @Param('role') role: string): Promise<void> {
    await this.accounts.revokeRole(id, given(role), me.userId);
  }
}

function given(role: string): Role {
  const found = GIVEN.find((one) => one === role);
  if (!found) throw notFound({ zh: '角色', en: 'The role' });
  return found;
}
