import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { toString as qrCode } from 'qrcode';
import { Public } from '../../../platform/access/rule.js';
import { Config } from '../../../platform/config/config.js';
import { IdParam } from '../../../platform/http/id.param.js';
import { PostingReadingService } from '../posting-reading.service.js';

const SVG = 'image/svg+xml';
/** The white border that scanners ask for (ISO/IEC 18004). */
const QUIET_MODULES = 4;

@ApiTags('postings')
@Public()
@Controller('api/v1/postings')
export class PostingQrController {
  constructor(
    private readonly reading: PostingReadingService,
    private readonly config: Config,
  ) {}

  /** The posting's address, to be scanned from paper or from another screen. */
  @Get(':id/qr.svg')
  @Header('cache-control', 'public, max-age=3600')
  @Header('content-type', `${SVG}; charset=utf-8`)
  @Header('content-security-policy', "default-src 'none'; sandbox")
  @ApiProduces(SVG)
  @ApiOkResponse({ description: 'SVG', schema: { type: 'string' } })
  async qr(@IdParam() id: string): Promise<string> {
    await this.reading.open(id);
    const address = `${new URL(this.config.publicUrl).origin}/postings/${id}`;
    return qrCode(address, { type: 'svg', margin: QUIET_MODULES, errorCorrectionLevel: 'M' });
  }
}
