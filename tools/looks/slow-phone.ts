import type { Browser, CDPSession, Page } from 'playwright-core';
import { SIZES } from '../../test/harness/browser.js';
import { watchVitals } from './vitals.js';

/** What a cheap phone has: 1.6 Mbit/s down, 150 ms there and back, a quarter of this machine's processor. */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const SLOWER = 4;

export interface Weight {
  script: number;
  all: number;
}

/** A phone that has never been here: nothing in its cache. */
export class SlowPhone {
  private readonly received = { script: 0, all: 0 };
  private readonly scripts = new Set<string>();

  private constructor(readonly page: Page) {}

  private static async open(browser: Browser): Promise<SlowPhone> {
    const context = await browser.newContext({ viewport: SIZES.phone, isMobile: true, hasTouch: true });
    const page = await context.newPage();
    await watchVitals(page);
    const phone = new SlowPhone(page);
    const session = await context.newCDPSession(page);
    await phone.weigh(session);
    await session.send('Network.emulateNetworkConditions', NETWORK);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    return phone;
  }

  /** On its first visit to this address, once all is there. */
  static async visit(browser: Browser, address: string): Promise<SlowPhone> {
    const phone = await SlowPhone.open(browser);
    await phone.page.goto(address);
    await phone.page.locator('main:not(.server-page) h1').first().waitFor();
    await phone.page.waitForLoadState('networkidle');
    return phone;
  }

  /** Bytes that came so far over the line, compressed, with their heads. */
  weight(): Weight {
    return { ...this.received };
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  private async weigh(session: CDPSession): Promise<void> {
    session.on('Network.responseReceived', ({ requestId, response }) => {
      if (/javascript/.test(response.mimeType)) this.scripts.add(requestId);
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      this.received.all += encodedDataLength;
      if (this.scripts.has(requestId)) this.received.script += encodedDataLength;
    });
    await session.send('Network.enable');
  }
}
