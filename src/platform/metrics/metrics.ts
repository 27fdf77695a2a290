import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Consumers } from '../events/consumers.js';
import { EventLog } from '../events/event-log.js';
import { LiveServer } from '../live/live-server.js';

/** What operators watch; read afresh at each scrape. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  /** Seconds from the first byte of a request to the last of its answer. */
  readonly http = new Histogram({
    name: 'gongqiao_http_seconds',
    help: 'Duration of HTTP requests',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [this.registry],
  });

  constructor(log: EventLog, consumers: Consumers, live: LiveServer) {
    collectDefaultMetrics({ register: this.registry });
    this.gauge('gongqiao_events_head', 'Last sequenced position of the event log', [], async (gauge) =>
      gauge.set(await log.head()),
    );
    this.gauge('gongqiao_live_sockets', 'Open sockets of this node', [], (gauge) =>
      gauge.set(live.sockets.size),
    );
    this.gauge(
      'gongqiao_consumer_lag',
      'Events that a consumer still has before it',
      ['consumer'],
      async (gauge) => {
        for (const { name, lag } of await consumers.lags()) gauge.set({ consumer: name }, lag);
      },
    );
    this.gauge(
      'gongqiao_consumer_parked',
      'Events that a consumer could not digest',
      ['consumer'],
      async (gauge) => {
        for (const { name, parked } of await consumers.lags()) gauge.set({ consumer: name }, parked);
      },
    );
  }

  /** A figure that is read when somebody asks for it. */
  gauge(
    name: string,
    help: string,
    labelNames: string[],
    read: (gauge: Gauge) => void | Promise<void>,
  ): void {
    const collect = function (this: Gauge): void | Promise<void> {
      return read(this);
    };
    new Gauge({ name, help, labelNames, registers: [this.registry], collect });
  }
}
