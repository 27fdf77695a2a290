import { Injectable, type OnApplicationBootstrap, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { RULE, type Rule } from './rule.js';

export interface Route {
  method: string;
  /** As declared, e.g. `/api/v1/postings/:id`. */
  path: string;
  rule: Rule;
  handler: string;
}

/** Every route of the application with its rule; one without a rule stops the start. */
@Injectable()
export class RouteRules implements OnApplicationBootstrap {
  routes: Route[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const found = this.discovery
      .getControllers()
      .flatMap(({ metatype }) => (metatype ? this.read(metatype as Controller) : []));
    const open = found
      .filter((route) => !route.rule)
      .map((route) => `${route.method} ${route.path} (${route.handler})`);
    if (open.length) throw new Error(`routes without a rule of who may use them:\n${open.join('\n')}`);
    this.routes = found as Route[];
  }

  private read(controller: Controller): (Omit<Route, 'rule'> & { rule?: Rule })[] {
    const base = paths(Reflect.getMetadata(PATH_METADATA, controller))[0] ?? '';
    const prototype = controller.prototype as Record<string, () => void>;
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name];
      const path: unknown = handler && Reflect.getMetadata(PATH_METADATA, handler);
      if (!handler || path === undefined) return [];
      const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] ?? 'GET';
      const rule = this.reflector.getAllAndOverride<Rule | undefined>(RULE, [handler, controller]);
      return paths(path).map((part) => ({
        method,
        path: join(base, part),
        rule,
        handler: `${controller.name}.${name}`,
      }));
    });
  }
}

type Controller = (new () => object) & { name: string };

function paths(value: unknown): string[] {
  return Array.isArray(value) ? (value as string[]) : [String(value)];
}

function join(...parts: string[]): string {
  return `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;
}
