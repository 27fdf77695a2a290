import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { countedAddress } from '../../platform/http/counted-address.js';
import { addressPrefix, deviceName } from './client-trace.rules.js';

/** From where a request comes: the address to count by, and as little of it as a sign-in list needs to keep. */
export interface ClientTrace {
  /** Never stored as it is. */
  address: string;
  device: string;
  addressPrefix: string;
}

export const Client = createParamDecorator((_: unknown, context: ExecutionContext): ClientTrace => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return {
    address: countedAddress(request.ip),
    device: deviceName(request.headers['user-agent']),
    addressPrefix: addressPrefix(request.ip),
  };
});
