import { Controller, Get, Header, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { Public } from '../access/rule.js';
import { Metrics } from './metrics.js';

type Series = ReturnType<Metrics['http']['labels']>;

/** Prometheus' text; holds no personal data. */
@ApiExcludeController()
@Public()
@Controller('metrics')
export class MetricsController implements OnModuleInit {
  private readonly known = new Map<string, Series>();

  constructor(
    private readonly metrics: Metrics,
    private readonly http: HttpAdapterHost,
  ) {}

  onModuleInit(): void {
    const fastify = this.http.httpAdapter.getInstance<FastifyInstance>();
    fastify.addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? 'unknown';
      this.series(request.method, route, reply.statusCode).observe(reply.elapsedTime / 1000);
      done();
    });
  }

  /** Each looked up once: the registry would put the labels together anew for every request. */
  private series(method: string, route: string, status: number): Series {
    const key = `${status} ${method} ${route}`;
    const known = this.known.get(key);
    if (known) return known;
    const fresh = this.metrics.http.labels({ method, route, status: String(status) });
    this.known.set(key, fresh);
    return fresh;
  }

  @Get()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  read(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
